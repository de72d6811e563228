import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuarter } from '../../app-status.ts'
import { useTell } from '../../asking.ts'
import { usePrint } from '../../components/printing/use-print.ts'
import { usePreferences } from '../../preferences.ts'

/** Prints the overview: its figures and charts as they are, in black and white. */
export function PrintButton() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { moneyUnit } = usePreferences()
  const { print, isPrinting } = usePrint()
  const page = useTell('overview.page', { onSuccess: ({ html }) => void print(html) })
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      loading={isPrinting || page.isPending}
      onClick={() => page.mutate({ quarter, unit: moneyUnit })}
    >
      {t('overview.print')}
    </Button>
  )
}
