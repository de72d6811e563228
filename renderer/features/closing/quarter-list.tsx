import { useTranslation } from 'react-i18next'
import type { QuarterClosing } from '#contract/quarter/closing.ts'
import type { Quarter } from '#domain/quarter.ts'
import { QuarterStateTag } from '../../components/closing/quarter-state-tag.tsx'
import { quarterText } from '../../i18n/names.ts'

interface QuarterListProps {
  /** Newest first. */
  readonly quarters: readonly QuarterClosing[]
  readonly chosen: Quarter
  readonly onChoose: (quarter: Quarter) => void
}

/** Every quarter that has figures or was closed, with its state and the issue in force. */
export function QuarterList({ quarters, chosen, onChoose }: QuarterListProps) {
  const { t } = useTranslation()
  return (
    <nav className="closing-list" aria-label={t('closing.quarters.label')}>
      {quarters.map((closing) => (
        <button
          key={closing.quarter}
          type="button"
          className={
            closing.quarter === chosen ? 'closing-button closing-button-chosen' : 'closing-button'
          }
          aria-pressed={closing.quarter === chosen}
          onClick={() => onChoose(closing.quarter)}
        >
          <span className="closing-button-name">{quarterText(closing.quarter, t)}</span>
          <QuarterStateTag state={closing.state} />
          <small>{factsOf(closing)}</small>
        </button>
      ))}
    </nav>
  )

  function factsOf({ versions, reportedCount, correctionCount }: QuarterClosing): string {
    const inForce = versions.find(({ reopenedAt }) => reopenedAt === null)
    return [
      inForce ? t('closing.quarters.version', { ...inForce }) : null,
      t('closing.quarters.reported', { count: reportedCount }),
      correctionCount > 0 ? t('closing.quarters.corrected', { count: correctionCount }) : null,
    ]
      .filter((fact) => fact !== null)
      .join(' · ')
  }
}
