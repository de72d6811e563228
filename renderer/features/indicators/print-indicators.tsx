import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/planning/indicators.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useStatus } from '../../app-status.ts'
import { usePrint } from '../../components/printing/use-print.ts'
import { usePreferences } from '../../preferences.ts'
import { printedIndicators } from './printed-indicators.ts'

interface PrintIndicatorsProps {
  readonly quarter: Quarter
  readonly rows: readonly Indicator[]
}

/** Prints the table as it is listed. */
export function PrintIndicators({ quarter, rows }: PrintIndicatorsProps) {
  const { t } = useTranslation()
  const { office, today } = useStatus()
  const { moneyUnit } = usePreferences()
  const { print, isPrinting } = usePrint()
  const { county } = office
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      loading={isPrinting}
      onClick={() => void print(printedIndicators(rows, { t, moneyUnit, county, today, quarter }))}
    >
      {t('indicators.print')}
    </Button>
  )
}
