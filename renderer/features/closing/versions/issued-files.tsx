import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedFile } from '#contract/issues.ts'
import type { Quarter } from '#domain/quarter.ts'
import { call, desktop } from '../../../client.ts'
import { keepIssue } from '../../../components/closing/keep-issue.ts'
import { momentText } from '../../../components/moment.tsx'
import { errorText } from '../../../error-text.ts'

interface IssuedFilesProps {
  readonly quarter: Quarter
  readonly version: number
  readonly files: readonly IssuedFile[]
}

const KEEP = 'keep'

/** The kept files of an issue: each saved or printed as it was made; kept now where some are missing. */
export function IssuedFiles({ quarter, version, files }: IssuedFilesProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<string | null>(null)

  const start = async (what: string, work: () => Promise<string | null>): Promise<void> => {
    setBusy(what)
    try {
      const sentence = await work()
      if (sentence !== null) void message.success(sentence)
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setBusy(null)
    }
  }
  const save = async ({ id }: IssuedFile): Promise<string | null> => {
    const { fileName, bytes } = await call('issues.read', { id })
    const [, name = fileName, ending = ''] = /^(.*)(\.\w+)$/.exec(fileName) ?? []
    const suggestedName = t('closing.issued.fileName', { name, version }) + ending
    const { path } = await desktop('desktop.saveFile', {
      suggestedName,
      bytes: Uint8Array.from(bytes),
    })
    return path === null ? null : t('reports.saved', { path })
  }
  const keep = async (): Promise<string> => {
    await keepIssue(quarter, version, files)
    return t('closing.issued.kept')
  }
  const isWhole = files.some(({ format }) => format === 'pdf')
  return (
    <Space wrap size={4}>
      {files.map((file) => {
        const { id, format, sha256, madeAt, madeBy } = file
        return (
          <Button
            key={id}
            size="small"
            loading={busy === id}
            title={t('closing.issued.of', { at: momentText(madeAt), by: madeBy, sha256 })}
            onClick={() => void start(id, () => (format === 'html' ? print(file) : save(file)))}
          >
            {t(`closing.issued.format.${format}`)}
          </Button>
        )
      })}
      {!isWhole && (
        <Button size="small" loading={busy === KEEP} onClick={() => void start(KEEP, keep)}>
          {t(files.length === 0 ? 'closing.issued.keep' : 'closing.issued.addPdf')}
        </Button>
      )}
    </Space>
  )
}

/** Sends the pages as they were made to the printer. */
async function print({ id }: IssuedFile): Promise<null> {
  const { bytes } = await call('issues.read', { id })
  await desktop('desktop.print', { html: new TextDecoder().decode(bytes) })
  return null
}
