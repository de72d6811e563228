import { useTranslation } from 'react-i18next'
import type { QuarterClosing } from '#contract/quarter/closing.ts'
import type { Quarter } from '#domain/quarter.ts'
import { isLocked } from '#domain/closing/quarter-lock.ts'
import type { ClosingOverview } from '#contract/quarter/closing.ts'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { Failure } from '../../components/page/failure.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { QuarterList } from './quarter-list.tsx'
import { QuarterPanel } from './quarter-panel.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './closing-screen.css'

/** Closing quarters: which are, what stands in the way of the chosen one, its issues. */
export function ClosingScreen() {
  const { t } = useTranslation()
  const [quarter, setQuarter] = useQuarter()
  const overview = useAsk('closing.overview', {})
  if (overview.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={overview.error}
        onRetry={() => void overview.refetch()}
      />
    )
  }
  if (!overview.data) return <Waiting />
  const { quarters } = overview.data
  return (
    <div className="screen closing-columns">
      <QuarterList quarters={quarters} chosen={quarter} onChoose={setQuarter} />
      <QuarterPanel
        key={quarter}
        closing={
          quarters.find((one) => one.quarter === quarter) ?? nothingKnown(quarter, overview.data)
        }
        lock={overview.data.lock}
      />
    </div>
  )
}

/** A quarter of the chooser that has no figures and was never closed itself. */
function nothingKnown(quarter: Quarter, { lock }: ClosingOverview): QuarterClosing {
  return {
    quarter,
    state: isLocked(lock, quarter) ? 'closed' : 'open',
    reviewSince: null,
    reviewBy: null,
    versions: [],
    reportedCount: 0,
    correctionCount: 0,
    canReopen: false,
  }
}
