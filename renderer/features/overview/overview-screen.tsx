import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { OverviewAnswer } from '#contract/planning/overview.ts'
import { isQuarter } from '#domain/quarter.ts'
import { useQuarter } from '../../app-status.ts'
import { useAsk } from '../../asking.ts'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { EmptyOverview } from './empty-overview.tsx'
import { InvestmentPanel } from './charts/investment-panel.tsx'
import { KeyFigures } from './key-figures.tsx'
import { CategoryPanel, FundsPanel, TargetsPanel } from './charts/bar-panels.tsx'
import { PrintButton } from './print-button.tsx'
import { RowsDrawer } from './rows-drawer.tsx'
import { shownRows } from './shown-rows.ts'
import { FreshnessPanel, WarningsPanel } from './side-panels.tsx'
import { useFigureTitle } from './figure-text.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './overview.css'

/** 看板: where the county stands in the quarter, each figure leading to its rows. */
export function OverviewScreen() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { staleDays } = usePreferences()
  const overview = useAsk('overview.read', { quarter, staleDays }, { keepPrevious: true })
  const { data } = overview
  useKeptScroll(data !== undefined)
  if (overview.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={overview.error}
        onRetry={() => void overview.refetch()}
      />
    )
  }
  if (!data) return <Waiting />
  if (data.ledger.projectCount.value === 0 && data.targets.length === 0) return <EmptyOverview />
  return (
    <>
      <PageHeader
        title={t('overview.title')}
        facts={t('overview.asAt', { quarter: quarterText(data.quarter, t), date: data.asOf })}
        actions={<PrintButton />}
      />
      {!data.comparable && <p className="chart-words">{t('overview.notComparable')}</p>}
      {data.comparable && data.progress.change === null && (
        <p className="chart-words">{t('overview.progressNotComparable')}</p>
      )}
      <KeyFigures overview={data} />
      <div className="overview-columns">
        <div className="overview-column">
          {data.charts && data.charts.categories.length > 0 && (
            <CategoryPanel categories={data.charts.categories} />
          )}
          {data.charts?.investment && (
            <InvestmentPanel overview={data} curve={data.charts.investment} />
          )}
          {data.targets.length > 0 && <TargetsPanel targets={data.targets} />}
        </div>
        <div className="overview-column">
          {data.funds.bySource.length > 0 && <FundsPanel funds={data.funds} />}
          <WarningsPanel checks={data.checks} />
          <FreshnessPanel asOf={data.asOf} staleness={data.staleness} />
        </div>
      </div>
      <Rows answer={data} />
    </>
  )
}

/** The projects the address asks for, over the screen they belong to. */
function Rows({ answer }: { readonly answer: OverviewAnswer }) {
  const titleOf = useFigureTitle()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const figureId = params.get('rows')
  const rows = figureId === null ? null : shownRows(answer, figureId)
  if (rows === null) return null
  const at = params.get('at')
  return (
    <RowsDrawer
      title={titleOf(rows.figure)}
      projectIds={rows.projectIds}
      quarter={at !== null && isQuarter(at) ? at : answer.quarter}
      onClose={() => void navigate('/overview', { replace: true })}
    />
  )
}
