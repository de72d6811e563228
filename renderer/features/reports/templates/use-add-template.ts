import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReportTemplate, TEMPLATE_MEGABYTES } from '#contract/reports/report-templates.ts'
import { AppError, appError } from '#contract/result.ts'
import { tell } from '../../../client.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { errorText } from '../../../error-text.ts'
import type { RefusedTemplate } from './template-problems.tsx'

const MEGABYTE = 1024 * 1024

/** Adds a template or puts a file in the place of one; keeps what was wrong with the last file. */
export function useAddTemplate() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const sayDone = useDone()
  const [isAdding, setIsAdding] = useState(false)
  const [refused, setRefused] = useState<RefusedTemplate | null>(null)
  const send = async (file: File, replaced: ReportTemplate | null): Promise<void> => {
    if (file.size > TEMPLATE_MEGABYTES * MEGABYTE) {
      throw appError('not_allowed', { rule: 'template_too_large', subject: file.name })
    }
    const input = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    if (replaced === null) {
      const { actionId } = await tell('reportTemplates.add', input)
      sayDone(t('reportTemplates.added', { name: file.name }), actionId)
    } else {
      const { id, name } = replaced
      const { actionId } = await tell('reportTemplates.replace', { id, ...input })
      sayDone(t('reportTemplates.replaced', { name }), actionId)
    }
  }
  const add = async (file: File, replaced: ReportTemplate | null): Promise<void> => {
    setIsAdding(true)
    setRefused(null)
    try {
      await send(file, replaced)
    } catch (error) {
      if (error instanceof AppError && error.data.code === 'template_has_problems') {
        setRefused(error.data.details)
      } else message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setIsAdding(false)
    }
  }
  return { add, isAdding, refused, forget: () => setRefused(null) }
}
