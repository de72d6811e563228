import { PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRun } from '#contract/checks.ts'
import { useStatus } from '../../app-status.ts'
import { desktop } from '../../client.ts'
import { errorText } from '../../error-text.ts'
import { usePreferences } from '../../preferences.ts'
import { printedChecks } from './printed-checks.ts'

/** Prints what is listed by the filter, settled or not: the paper that goes round the office. */
export function PrintButton({ run }: { readonly run: CheckRun }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { office, today } = useStatus()
  const { moneyUnit } = usePreferences()
  const [isPrinting, setIsPrinting] = useState(false)
  const print = async () => {
    setIsPrinting(true)
    try {
      const html = printedChecks(run, { t, moneyUnit, county: office.county, today })
      await desktop('desktop.print', { html })
    } catch (error) {
      void message.error({ content: errorText(error, t), duration: 8 })
    } finally {
      setIsPrinting(false)
    }
  }
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      disabled={run.findings.length === 0}
      loading={isPrinting}
      onClick={() => void print()}
    >
      {t('checks.print')}
    </Button>
  )
}
