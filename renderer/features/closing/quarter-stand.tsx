import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { ClosingObstacle, ClosingReview, QuarterClosing } from '#contract/quarter/closing.ts'
import { openQuarterAfter, type QuarterLock } from '#domain/closing/quarter-lock.ts'
import { momentText } from '../../components/figures/moment.tsx'
import { quarterText } from '../../i18n/names.ts'

interface QuarterStandProps {
  readonly closing: QuarterClosing
  readonly review: ClosingReview
  readonly lock: QuarterLock | null
}

/** Where the quarter stands, in one line; until it is closed, what still stands in the way. */
export function QuarterStand({ closing, review, lock }: QuarterStandProps) {
  const { t } = useTranslation()
  return (
    <section className="closing-stand">
      <p>{standOf()}</p>
      {closing.canReopen && closing.correctionCount > 0 && (
        <p>{t('closing.stand.corrected', { count: closing.correctionCount })}</p>
      )}
      {closing.state !== 'closed' && <Obstacles review={review} lock={lock} />}
    </section>
  )

  function standOf(): string {
    const { state, versions, reviewSince, reviewBy } = closing
    const facts = {
      count: review.projectCount,
      reported: review.projectCount - review.unreported.length,
    }
    if (state === 'open') return t('closing.stand.open', facts)
    if (state === 'review') {
      const since = reviewSince === null ? '' : momentText(reviewSince)
      return t('closing.stand.review', { ...facts, since, by: reviewBy ?? '' })
    }
    const inForce = versions.find(({ reopenedAt }) => reopenedAt === null)
    if (!inForce) {
      const quarter = lock ? quarterText(lock.closedQuarter, t) : ''
      return t('closing.stand.closedWithLater', { quarter })
    }
    const { closedAt, closedBy, version, checkCode } = inForce
    const at = momentText(closedAt)
    return t('closing.stand.closed', { at, by: closedBy, version, checkCode })
  }
}

function Obstacles({ review, lock }: Pick<QuarterStandProps, 'review' | 'lock'>) {
  const { t } = useTranslation()
  const { obstacles, hard, unexplainedCount } = review
  if (obstacles.length === 0) {
    return (
      <p className="closing-ready">
        <CheckCircleOutlined aria-hidden /> {t('closing.ready')}
      </p>
    )
  }
  return (
    <div className="closing-obstacles">
      <p>
        <WarningOutlined aria-hidden /> {t('closing.stopped')}
      </p>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{sentenceOf(obstacle)}</li>
        ))}
      </ul>
    </div>
  )

  function sentenceOf(obstacle: ClosingObstacle): string {
    return t(`closing.obstacle.${obstacle}`, {
      count: obstacle === 'hardFindings' ? hard.length : unexplainedCount,
      quarter: lock ? quarterText(openQuarterAfter(lock), t) : '',
    })
  }
}
