import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ClosingVersion } from '#contract/quarter/closing.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useAsk } from '../../../asking.ts'
import { dayText } from '../../../components/figures/moment.tsx'

interface IssueChoiceProps {
  readonly quarter: Quarter
  /** Undefined is the issue in force, or the ledger as it is where the quarter is open. */
  readonly version: number | undefined
  readonly onChange: (version: number | undefined) => void
}

const IN_FORCE = 0

/** Which issue a report is, as printed at its foot; nothing for the ledger as it is. */
export function IssueFact({ quarter, version }: Pick<IssueChoiceProps, 'quarter' | 'version'>) {
  const { t } = useTranslation()
  const issue = useIssueShown(quarter, version)
  return issue ? <span>{t('reports.issue.short', { ...issue })}</span> : null
}

/** The issues of a quarter that was closed, each to be printed again as it was; none until then. */
export function IssueChoice({ quarter, version, onChange }: IssueChoiceProps) {
  const { t } = useTranslation()
  const closing = useClosing(quarter)
  if (!closing || closing.versions.length === 0) return null
  const chosen = closing.versions.find((one) => one.version === version)
  const issued = chosen ?? closing.versions.toSorted((a, b) => a.version - b.version).at(-1)
  const inForce = closing.versions.some(({ reopenedAt }) => reopenedAt === null)
  return (
    <span className="report-option">
      {t('reports.issue.label')}
      <Select<number>
        size="small"
        className="report-issue"
        aria-label={t('reports.issue.label')}
        value={version ?? IN_FORCE}
        onChange={(asked) => onChange(asked === IN_FORCE ? undefined : asked)}
        options={[
          { value: IN_FORCE, label: t(inForce ? 'reports.issue.inForce' : 'reports.issue.now') },
          ...closing.versions.map((one) => ({
            value: one.version,
            label: t('reports.issue.one', { ...one, on: dayText(one.closedAt) }),
          })),
        ]}
      />
      <Link to="/closing?tab=versions">{t('reports.issue.compare')}</Link>
      {issued && (
        <Link to={`/history?since=${issued.changeId}`}>{t('reports.issue.changedSince')}</Link>
      )}
    </span>
  )
}

/** The issue a county's report is printed from; undefined where it is made from the ledger. */
export function useIssueShown(
  quarter: Quarter,
  version: number | undefined,
): ClosingVersion | undefined {
  return useClosing(quarter)?.versions.find((one) =>
    version === undefined ? one.reopenedAt === null : one.version === version,
  )
}

function useClosing(quarter: Quarter) {
  const overview = useAsk('closing.overview', {})
  return overview.data?.quarters.find((one) => one.quarter === quarter)
}
