import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { ClosingReview } from '#contract/quarter/closing.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { NO_FILTER, setFilter } from '../../../components/project-filter/filter-store.ts'

/** The projects without a report for the quarter, each a link to its progress. */
export function UnreportedPart({ review: { unreported } }: { readonly review: ClosingReview }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  if (unreported.length === 0) return <EmptyState title={t('closing.unreported.none')} />
  const fillIn = () => {
    setFilter('progress', NO_FILTER)
    void navigate('/progress')
  }
  return (
    <section className="panel closing-scroll">
      <Button className="panel-action" onClick={fillIn}>
        {t('closing.unreported.fillIn')}
      </Button>
      <p className="panel-lead">{t('closing.unreported.lead', { count: unreported.length })}</p>
      <ul className="closing-projects">
        {unreported.map(({ projectId, name }) => (
          <li key={projectId}>
            <Link to={`/projects/${projectId}?tab=progress`}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
