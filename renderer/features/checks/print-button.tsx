import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CheckRun } from '#contract/quarter/checks.ts'
import { useStatus } from '../../app-status.ts'
import { usePrint } from '../../components/printing/use-print.ts'
import { usePreferences } from '../../preferences.ts'
import { printedChecks } from './printed-checks.ts'

/** Prints what is listed by the filter, settled or not: the paper that goes round the office. */
export function PrintButton({ run }: { readonly run: CheckRun }) {
  const { t } = useTranslation()
  const { office, today } = useStatus()
  const { moneyUnit } = usePreferences()
  const { print, isPrinting } = usePrint()
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      disabled={run.findings.length === 0}
      loading={isPrinting}
      onClick={() => void print(printedChecks(run, { t, moneyUnit, county: office.county, today }))}
    >
      {t('checks.print')}
    </Button>
  )
}
