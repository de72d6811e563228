import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedFile } from '#contract/reports/issues.ts'
import type { Quarter } from '#domain/quarter.ts'
import { call, desktop } from '../../client.ts'
import { errorText } from '../../error-text.ts'
import { momentText } from '../figures/moment.tsx'
import { useAsk } from '../../asking.ts'
import { holdsA3 } from '../printing/paper.ts'
import { PrintQuestion } from '../printing/print-question.tsx'
import { isNotSound, keepInTemplates, keepIssue, putBackIssue } from './keep-issue.ts'

interface IssuedFilesProps {
  readonly quarter: Quarter
  readonly version: number
  readonly files: readonly IssuedFile[]
}

const KEEP = 'keep'
const PRINT = 'print'
const IN_TEMPLATES = 'inTemplates'
const PUT_BACK = 'putBack'

/**
 * The kept files of an issue: each saved or printed as it was made; kept now where some are missing, in
 * templates that were added since too, and put back where one was lost.
 */
export function IssuedFiles({ quarter, version, files }: IssuedFilesProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<string | null>(null)
  const [isDamaged, setIsDamaged] = useState(false)
  /** Pages of two paper sizes, until it is known whether to print them. */
  const [asked, setAsked] = useState<string | null>(null)
  const templates = useAsk('reportTemplates.list', {})

  const start = async (what: string, work: () => Promise<string | null>): Promise<void> => {
    setBusy(what)
    try {
      const sentence = await work()
      if (sentence !== null) void message.success(sentence)
    } catch (error) {
      if (isNotSound(error)) setIsDamaged(true)
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
  const print = async ({ id }: IssuedFile): Promise<null> => {
    const { bytes } = await call('issues.read', { id })
    const html = new TextDecoder().decode(bytes)
    if (!holdsA3(html)) return send(html)
    setAsked(html)
    return null
  }
  const warnOf = (leftOut: readonly string[]): void => {
    if (leftOut.length === 0) return
    void message.warning(t('closing.issued.leftOut', { names: leftOut.join('、') }), 8)
  }
  const keep = async (): Promise<string> => {
    warnOf(await keepIssue(quarter, version, files))
    return t('closing.issued.kept')
  }
  const keepTemplates = async (): Promise<string | null> => {
    const { kept, leftOut } = await keepInTemplates(quarter, version)
    warnOf(leftOut)
    return kept.length === 0
      ? null
      : t('closing.issued.keptInTemplates', { names: kept.join('、') })
  }
  const putBack = async (): Promise<string | null> => {
    const { count, stillLost } = await putBackIssue(quarter, version, files)
    if (stillLost.length > 0) {
      void message.warning(t('closing.issued.notSame', { names: stillLost.join('、') }), 8)
    } else setIsDamaged(false)
    if (count > 0) return t('closing.issued.putBackNow', { count })
    return stillLost.length > 0 ? null : t('closing.issued.allSound')
  }
  const isWhole = files.some(({ format }) => format === 'pdf')
  const newer = (templates.data ?? []).filter(
    ({ id }) => !files.some(({ template }) => template?.id === id),
  )
  return (
    <Space wrap size={4}>
      {files.map((file) => {
        const { id, format, template, sha256, madeAt, madeBy } = file
        const made = t('closing.issued.of', { at: momentText(madeAt), by: madeBy, sha256 })
        const label = t(`closing.issued.format.${format}`)
        return (
          <Button
            key={id}
            size="small"
            loading={busy === id}
            title={template ? `${made}\n${t('closing.issued.from', { ...template })}` : made}
            onClick={() => void start(id, () => (format === 'html' ? print(file) : save(file)))}
          >
            {template ? t('closing.issued.inTemplate', { label, name: template.name }) : label}
          </Button>
        )
      })}
      {!isWhole && (
        <Button size="small" loading={busy === KEEP} onClick={() => void start(KEEP, keep)}>
          {t(files.length === 0 ? 'closing.issued.keep' : 'closing.issued.addPdf')}
        </Button>
      )}
      {isWhole && newer.length > 0 && (
        <Button
          size="small"
          title={t('closing.issued.newerTemplates', {
            names: newer.map(({ name }) => name).join('、'),
          })}
          loading={busy === IN_TEMPLATES}
          onClick={() => void start(IN_TEMPLATES, keepTemplates)}
        >
          {t('closing.issued.addTemplates', { count: newer.length })}
        </Button>
      )}
      {isDamaged && (
        <Button
          size="small"
          loading={busy === PUT_BACK}
          onClick={() => void start(PUT_BACK, putBack)}
        >
          {t('closing.issued.putBack')}
        </Button>
      )}
      {asked !== null && (
        <PrintQuestion
          canChoose={false}
          onPrint={() => {
            setAsked(null)
            void start(PRINT, () => send(asked))
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Space>
  )
}

/** Sends the pages as they were made to the printer. */
async function send(html: string): Promise<null> {
  await desktop('desktop.print', { html })
  return null
}
