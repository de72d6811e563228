import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { setFilter, useFilter, type FilteredScreen } from '../project-filter/filter-store.ts'
import { CheckCounts } from './check-counts.tsx'

/** What is still to be settled of the projects a screen shows; leads to exactly these findings. */
export function ChecksLink({ screen }: { readonly screen: FilteredScreen }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const filter = useFilter(screen)
  const { data } = useAsk('checks.run', { quarter, filter }, { keepPrevious: true })
  if (!data || data.counts.hard + data.counts.soft === data.counts.explained) return null
  return (
    <Link to="/checks" className="check-counts-link" onClick={() => setFilter('checks', filter)}>
      {t('checks.title')} <CheckCounts counts={data.counts} />
    </Link>
  )
}
