import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { doubtOf } from '#domain/report/text/edit-mark.ts'
import { useAsk } from '../../../asking.ts'
import { useReportHtml } from '../use-report.ts'

interface TextNoticeProps {
  readonly request: ReportRequest
  readonly onEdit: () => void
}

/** Says above the pages when what was written needs another look, and leads to it. */
export function TextNotice({ request, onEdit }: TextNoticeProps) {
  const { t } = useTranslation()
  const html = useReportHtml(request)
  // The pages come first; the notice can wait for them.
  const text = useAsk('reportText.read', request, { enabled: html.data !== undefined })
  const paragraphs = text.data?.parts.flatMap((part) => part.paragraphs) ?? []
  const count = paragraphs.filter((one) => doubtOf(one) !== null).length
  if (count === 0) return null
  return (
    <Alert
      className="report-text-notice"
      type="warning"
      showIcon
      title={t('reports.text.notice', { count })}
      action={
        <Button size="small" onClick={onEdit}>
          {t('reports.text.action')}
        </Button>
      }
    />
  )
}
