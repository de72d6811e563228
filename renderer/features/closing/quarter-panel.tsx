import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ClosingReview, QuarterClosing } from '#contract/quarter/closing.ts'
import type { QuarterLock } from '#domain/closing/quarter-lock.ts'
import { useAsk } from '../../asking.ts'
import { QuarterStateTag } from '../../components/closing/quarter-state-tag.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { CorrectionsPart } from './corrections/corrections-part.tsx'
import { QuarterActions } from './quarter-actions.tsx'
import { QuarterStand } from './quarter-stand.tsx'
import { ChangesPart } from './review/changes-part.tsx'
import { ContinuityPart } from './review/continuity-part.tsx'
import { FindingsPart } from './review/findings-part.tsx'
import { ParagraphsPart } from './review/paragraphs-part.tsx'
import { UnreportedPart } from './review/unreported-part.tsx'
import { VersionsPart } from './versions/versions-part.tsx'

type TabKey =
  'findings' | 'unreported' | 'paragraphs' | 'continuity' | 'corrections' | 'changes' | 'versions'

/** What there is to see of a quarter: its review until it is closed, its issues once it was. */
function tabsOf({ state, versions }: QuarterClosing): readonly TabKey[] {
  if (state === 'closed') return ['versions', 'corrections']
  return [
    'findings',
    'unreported',
    'paragraphs',
    'continuity',
    'corrections',
    ...(state === 'review' ? (['changes'] as const) : []),
    ...(versions.length > 0 ? (['versions'] as const) : []),
  ]
}

interface QuarterPanelProps {
  readonly closing: QuarterClosing
  readonly lock: QuarterLock | null
}

/** One quarter: how far it is, what can be done with it, and everything that is looked at before. */
export function QuarterPanel({ closing, lock }: QuarterPanelProps) {
  const { t } = useTranslation()
  const { quarter, state } = closing
  const review = useAsk('closing.review', { quarter }, { keepPrevious: true })
  const corrections = useAsk('corrections.list', { quarter })
  const [params, setParams] = useSearchParams()
  const failure = review.error ?? corrections.error
  if (failure) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={failure}
        onRetry={() => void Promise.all([review.refetch(), corrections.refetch()])}
      />
    )
  }
  if (!review.data || !corrections.data) return <Waiting />
  const tabs = tabsOf(closing)
  const tab = tabs.find((known) => known === params.get('tab')) ?? tabs[0] ?? 'versions'
  const counts = countsOf(review.data, closing, corrections.data.length)
  return (
    <div className="closing-panel">
      <PageHeader
        title={t('closing.titleOf', { quarter: quarterText(quarter, t) })}
        facts={<QuarterStateTag state={state} />}
        actions={<QuarterActions closing={closing} review={review.data} />}
      />
      <QuarterStand closing={closing} review={review.data} lock={lock} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => setParams({ tab: key }, { replace: true })}
        items={tabs.map((key) => ({
          key,
          label: t(`closing.tab.${key}`, { count: counts[key], left: leftToDo(review.data) }),
        }))}
      />
      {tab === 'findings' && <FindingsPart review={review.data} />}
      {tab === 'unreported' && <UnreportedPart review={review.data} />}
      {tab === 'paragraphs' && <ParagraphsPart review={review.data} />}
      {tab === 'continuity' && <ContinuityPart review={review.data} />}
      {tab === 'corrections' && <CorrectionsPart closing={closing} lock={lock} />}
      {tab === 'changes' && <ChangesPart review={review.data} />}
      {tab === 'versions' && <VersionsPart closing={closing} />}
    </div>
  )
}

/** Findings to be mended or explained before the quarter can be closed. */
function leftToDo({ hard, unexplainedCount }: ClosingReview): number {
  return hard.length + unexplainedCount
}

function countsOf(
  { hard, soft, unreported, paragraphs, changeCount }: ClosingReview,
  { state, versions, correctionCount }: QuarterClosing,
  entered: number,
): Readonly<Record<TabKey, number>> {
  return {
    findings: hard.length + soft.length,
    unreported: unreported.length,
    paragraphs: paragraphs.length,
    continuity: 0,
    corrections: entered + (state === 'closed' ? correctionCount : 0),
    changes: changeCount,
    versions: versions.length,
  }
}
