import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerifyReport } from '#contract/app.ts'
import { useTell } from '../../../asking.ts'

/** Checks the whole ledger and the files beside it, and says what it found. */
export function VerifyPanel() {
  const { t } = useTranslation()
  const [report, setReport] = useState<VerifyReport | null>(null)
  const verify = useTell('app.verify', { onSuccess: setReport })
  return (
    <section className="panel">
      <Button className="panel-action" loading={verify.isPending} onClick={() => verify.mutate({})}>
        {t('settings.verify.start')}
      </Button>
      <p className="panel-lead">{t('settings.verify.lead')}</p>
      {report && <VerifyResult report={report} />}
    </section>
  )
}

function VerifyResult({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation()
  const { ok, rows, findings } = report
  const count = Object.values(rows).reduce((sum, value) => sum + value, 0)
  if (ok) return <Alert type="success" showIcon title={t('settings.verify.ok', { count })} />
  return (
    <Alert
      type="error"
      showIcon
      title={t('settings.verify.notOk', { count: findings.length })}
      description={
        <ul>
          {findings.map(({ code, detail }) => (
            <li key={`${code} ${detail}`}>
              {t(`settings.verify.finding.${code}`)}：{detail}
            </li>
          ))}
        </ul>
      }
    />
  )
}
