import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportKind } from '#contract/imports/reading.ts'
import type { RowDecision } from '#contract/imports/imports.ts'

interface DecisionChoiceProps {
  readonly kind: ImportKind
  readonly row: number
  /** The project is known beyond doubt. */
  readonly isSure: boolean
  readonly offered: readonly RowDecision[]
  readonly value: RowDecision | undefined
  readonly onDecide: (decision: RowDecision) => void
}

/** What to do with a row that may be there already; nothing is chosen until somebody chooses. */
export function DecisionChoice({
  kind,
  row,
  isSure,
  offered,
  value,
  onDecide,
}: DecisionChoiceProps) {
  const { t } = useTranslation()
  const ofMoney = isSure ? 'sure' : 'unsure'
  return (
    <Radio.Group
      aria-label={t('imports.preview.decision.label', { row })}
      optionType="button"
      size="small"
      value={value ?? null}
      onChange={(event) => onDecide(event.target.value as RowDecision)}
      options={offered.map((decision) => ({
        value: decision,
        label:
          kind === 'funds'
            ? t(`imports.preview.decisionOfMoney.${ofMoney}.${decision}`)
            : t(`imports.preview.decision.${decision}`),
      }))}
    />
  )
}
