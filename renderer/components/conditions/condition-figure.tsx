import { type ConditionField, conditionUnit } from '#domain/planning/condition.ts'
import { AreaFigure } from '../figures/area-figure.tsx'
import { Figure } from '../figures/figure.tsx'
import { Money } from '../figures/money.tsx'

interface ConditionFigureProps {
  readonly field: ConditionField
  readonly value: number | null
}

/** One surveyed figure as its kind is written: an area, an amount or a count. */
export function ConditionFigure({ field, value }: ConditionFigureProps) {
  const unit = conditionUnit(field)
  if (unit === 'area') return <AreaFigure area={value} />
  if (unit === 'money') return <Money fen={value} />
  return <Figure text={value === null ? null : value.toLocaleString('en-US')} />
}
