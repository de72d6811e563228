import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { useAsk } from '../../../asking.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { MakingReport } from '../making-report.tsx'
import { TextPartRows } from './text-part-rows.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './text.css'

/** The text of the report on one sheet, paragraph by paragraph, to be written over. */
export function TextEditor({ request }: { readonly request: ReportRequest }) {
  const { t } = useTranslation()
  const text = useAsk('reportText.read', request, { keepPrevious: true })
  if (text.error !== null) {
    return (
      <Failure
        title={t('reports.failed.render')}
        error={text.error}
        onRetry={() => void text.refetch()}
      />
    )
  }
  if (text.data === undefined) return <MakingReport step="computing" />
  const { isClosed, title, parts } = text.data
  return (
    <section
      className="report-text"
      aria-label={t('reports.text.label')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolled box must be reachable by keyboard.
      tabIndex={0}
    >
      <div className="report-text-sheet">
        <Alert
          type="info"
          showIcon
          title={t(isClosed ? 'reports.text.closed' : 'reports.text.lead')}
        />
        {isClosed && <h2 className="report-text-title">{title}</h2>}
        {parts.map((part) => (
          <TextPartRows key={part.part} part={part} request={request} text={text.data} />
        ))}
      </div>
    </section>
  )
}
