import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowDecision } from '#contract/imports/imports.ts'

export const DECISIONS: readonly RowDecision[] = ['add', 'update', 'skip']

interface DecisionChoiceProps {
  readonly row: number
  /** There is a row of the ledger that could be updated. */
  readonly canUpdate: boolean
  readonly value: RowDecision | undefined
  readonly onDecide: (decision: RowDecision) => void
}

/** What to do with a row that may be there already; nothing is chosen until somebody chooses. */
export function DecisionChoice({ row, canUpdate, value, onDecide }: DecisionChoiceProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('imports.preview.decision.label', { row })}
      optionType="button"
      size="small"
      value={value ?? null}
      onChange={(event) => onDecide(event.target.value as RowDecision)}
      options={DECISIONS.filter((decision) => canUpdate || decision !== 'update').map(
        (decision) => ({ value: decision, label: t(`imports.preview.decision.${decision}`) }),
      )}
    />
  )
}
