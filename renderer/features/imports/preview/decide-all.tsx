import { Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowDecision } from '#contract/imports/imports.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import { rowsDecidedAlone, rowsToDecideTogether } from './decide-together.ts'
import { DECISIONS, rowsToDecide } from './plan-view.ts'

interface DecideAllProps {
  readonly kind: ImportKind
  /** Rows that want a decision, and those of them that nobody has taken. */
  readonly doubtful: readonly PlanRow[]
  readonly undecided: readonly PlanRow[]
  readonly onDecide: (decision: RowDecision) => void
}

/**
 * Decides all undecided possible duplicates alike, but for rows that are doubtful otherwise. Its buttons keep their places once they have nothing
 * left to decide: none slides under a pointer that has just pressed another.
 */
export function DecideAll({ kind, doubtful, undecided, onDecide }: DecideAllProps) {
  const { t } = useTranslation()
  const count = undecided.length
  const ownDecisions = rowsDecidedAlone(doubtful)
  const alone = undecided.filter((row) => ownDecisions.has(row)).length
  const offered = DECISIONS.filter((decision) => rowsToDecide(doubtful, decision, kind).length > 0)
  return (
    <div className="decide-all">
      <span className="soft">{t('imports.preview.decideAll')}</span>
      <Space size={4}>
        {offered.map((decision) => (
          <Button
            key={decision}
            size="small"
            disabled={rowsToDecideTogether({ doubtful, undecided }, decision, kind).length === 0}
            onClick={() => onDecide(decision)}
          >
            {kind === 'funds'
              ? t(`imports.preview.decisionOfMoney.all.${decision}`)
              : t(`imports.preview.decision.${decision}`)}
          </Button>
        ))}
      </Space>
      {count > 0 ? (
        <span className="stopped">
          {alone > 0
            ? t('imports.preview.undecidedAlone', { count, alone })
            : t('imports.preview.undecided', { count })}
        </span>
      ) : (
        <span>{t('imports.preview.allDecided')}</span>
      )}
    </div>
  )
}
