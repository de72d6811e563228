import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTACHMENT_MEGABYTES } from '#contract/projects/attachments.ts'
import { appError } from '#contract/result.ts'
import { call } from '../../client.ts'
import { errorText } from '../../error-text.ts'
import { type AttachmentOwner, readPart } from './owner.ts'
import { takenOn } from './taken-on.ts'

const MEGABYTE = 1024 * 1024

/**
 * Adds files one after another; each refusal is said, and the others are added all the same. A
 * photo is dated by what the camera wrote into it, else by its file.
 */
export function useAddFiles(owner: AttachmentOwner, part: string) {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const [isAdding, setIsAdding] = useState(false)
  const addOne = async (file: File): Promise<boolean> => {
    try {
      if (file.size > ATTACHMENT_MEGABYTES * MEGABYTE) {
        throw appError('not_allowed', { rule: 'attachment_too_large', subject: file.name })
      }
      const bytes = await readBytes(file)
      if (bytes === null) {
        message.error({ content: t('attachments.unreadable', { name: file.name }), duration: 8 })
        return false
      }
      const isPhoto = file.type.startsWith('image/')
      const day = isPhoto ? await takenOn(bytes, file.lastModified) : null
      const input = { ...owner, ...readPart(part), fileName: file.name, bytes, takenOn: day }
      await call('attachments.add', input)
      return true
    } catch (error) {
      message.error({ content: errorText(error, t), duration: 8 })
      return false
    }
  }
  const add = async (files: readonly File[]): Promise<void> => {
    setIsAdding(true)
    let count = 0
    for (const file of files) if (await addOne(file)) count += 1
    setIsAdding(false)
    if (count > 0) message.success(t('attachments.done', { count }))
  }
  return { add, isAdding }
}

/** Null when another program holds the file or it went away. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
