import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowDecision } from '#contract/imports/imports.ts'

interface DecisionChoiceProps {
  readonly row: number
  readonly offered: readonly RowDecision[]
  readonly value: RowDecision | undefined
  readonly onDecide: (decision: RowDecision) => void
}

/** What to do with a row that may be there already; nothing is chosen until somebody chooses. */
export function DecisionChoice({ row, offered, value, onDecide }: DecisionChoiceProps) {
  const { t } = useTranslation()
  return (
    <Radio.Group
      aria-label={t('imports.preview.decision.label', { row })}
      optionType="button"
      size="small"
      value={value ?? null}
      onChange={(event) => onDecide(event.target.value as RowDecision)}
      options={offered.map((decision) => ({
        value: decision,
        label: t(`imports.preview.decision.${decision}`),
      }))}
    />
  )
}
