import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { usePreferences } from '../../preferences.ts'
import { CheckCounts } from './check-counts.tsx'
import { checkMendText, checkNameText, findingText, mendingAddress } from './check-text.ts'
import { ExplanationCell } from './explanation-cell.tsx'
import { SeverityTag } from './severity-tag.tsx'

/** What does not add up of one project in the chosen quarter; nothing when all is well. */
export function ProjectChecks({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { data } = useAsk(
    'checks.run',
    { quarter, projectIds: [projectId] },
    { keepPrevious: true },
  )
  if (!data || data.findings.length === 0) return null
  return (
    <details className="project-checks" open>
      <summary>
        {t('checks.ofProject', { count: data.findings.length })}{' '}
        <CheckCounts counts={data.counts} />
      </summary>
      <ul>
        {data.findings.map((finding) => (
          <ProjectCheck
            key={`${finding.checkId} ${finding.projectId}`}
            finding={finding}
            pageOf={projectId}
          />
        ))}
      </ul>
    </details>
  )
}

interface ProjectCheckProps {
  readonly finding: CheckFinding
  /** The project whose page this is; the finding may be another's that names it. */
  readonly pageOf: string
}

function ProjectCheck({ finding, pageOf }: ProjectCheckProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const { checkId, projectId, projectName, severity, explanation, otherProjectIds } = finding
  const [other] = projectId === pageOf ? otherProjectIds : [projectId]
  const name = checkNameText(checkId, t)
  return (
    <li className="project-check">
      <SeverityTag severity={severity} isExplained={explanation !== null} />
      <Link
        to={mendingAddress(finding)}
        aria-label={t('checks.jumpTo', { name: projectName, check: name })}
      >
        {name}
      </Link>
      <span title={checkMendText(checkId, t)}>
        {projectId === pageOf ? '' : `${projectName}：`}
        {findingText(finding, moneyUnit, t)}
        {other !== undefined && (
          <>
            {' '}
            <Link to={`/projects/${other}`}>{t('checks.other')}</Link>
          </>
        )}
      </span>
      <ExplanationCell finding={finding} />
    </li>
  )
}
