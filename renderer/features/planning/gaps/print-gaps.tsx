import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GapLedger } from '#contract/planning/planning.ts'
import { useStatus } from '../../../app-status.ts'
import { usePrint } from '../../../components/printing/use-print.ts'
import type { GapEntry } from './gap-entries.ts'
import { printedGaps } from './printed-gaps.ts'

interface PrintGapsProps {
  readonly ledger: GapLedger
  readonly entries: readonly GapEntry[]
}

/** Prints what is listed. */
export function PrintGaps({ ledger, entries }: PrintGapsProps) {
  const { t } = useTranslation()
  const { office, today } = useStatus()
  const { print, isPrinting } = usePrint()
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      disabled={entries.length === 0}
      loading={isPrinting}
      onClick={() =>
        void print(printedGaps(entries, { t, county: office.county, today, year: ledger.year }))
      }
    >
      {t('planning.print')}
    </Button>
  )
}
