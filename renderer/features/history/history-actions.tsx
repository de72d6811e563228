import { DownloadOutlined, FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { useStatus } from '../../app-status.ts'
import { call, desktop } from '../../client.ts'
import { usePrint } from '../../components/printing/use-print.ts'
import { errorText } from '../../error-text.ts'
import { usePreferences } from '../../preferences.ts'
import { type ChangeRow, changeRow } from './change-row.ts'
import { changesAsCsv } from './changes-as-csv.ts'
import { changesAsSheet } from './changes-as-sheet.ts'
import type { ChosenChanges } from './history-filter-bar.tsx'
import { printedHistory } from './printed-history.ts'

/** Paper takes the latest lines only; the file takes all. */
const MOST_PRINTED = 1000
const PART = 5000

type Format = 'csv' | 'xlsx'

interface HistoryActionsProps {
  readonly filter: ChosenChanges
  readonly count: number
  readonly dictionaries: Dictionaries
}

/** What fits the filter, as a file for Excel and on paper. */
export function HistoryActions({ filter, count, dictionaries }: HistoryActionsProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { office, today } = useStatus()
  const { moneyUnit } = usePreferences()
  const { print, isPrinting } = usePrint()
  const [saving, setSaving] = useState<Format | null>(null)

  const rowsUpTo = async (most: number): Promise<ChangeRow[]> => {
    const rows: ChangeRow[] = []
    while (rows.length < Math.min(most, count)) {
      const limit = Math.min(PART, most - rows.length)
      const page = await call('history.page', { ...filter, offset: rows.length, limit })
      if (page.changes.length === 0) break
      rows.push(...page.changes.map((one) => changeRow(one, { t, dictionaries, moneyUnit })))
    }
    return rows
  }
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    }
  }
  const save = async (format: Format) => {
    setSaving(format)
    await attempt(async () => {
      const rows = await rowsUpTo(count)
      const bytes =
        format === 'csv'
          ? new TextEncoder().encode(changesAsCsv(rows, t))
          : (await call('history.workbook', changesAsSheet(rows, t))).bytes
      const { path } = await desktop('desktop.saveFile', {
        suggestedName: `${t('history.title')}.${format}`,
        bytes: Uint8Array.from(bytes),
      })
      if (path !== null) void message.success(t('history.savedTo', { path }))
    })
    setSaving(null)
  }
  const printLatest = () =>
    attempt(async () => {
      const rows = await rowsUpTo(MOST_PRINTED)
      await print(printedHistory(rows, { t, county: office.county, today, count }))
    })
  return (
    <>
      <Button
        icon={<FileExcelOutlined aria-hidden />}
        disabled={count === 0}
        loading={saving === 'xlsx'}
        onClick={() => void save('xlsx')}
      >
        {t('history.exportXlsx')}
      </Button>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        disabled={count === 0}
        loading={saving === 'csv'}
        onClick={() => void save('csv')}
      >
        {t('history.exportCsv')}
      </Button>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        disabled={count === 0}
        loading={isPrinting}
        onClick={() => void printLatest()}
      >
        {t('history.print')}
      </Button>
    </>
  )
}
