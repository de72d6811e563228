import type { TFunction } from 'i18next'
import { measureUnit, quantityText } from '../quantity.ts'
import { type GapEntry, lackingTotals } from './gap-entries.ts'

/** 教学及辅助用房面积 275 ㎡，…; — when nothing lacks. */
export function totalsText(entries: readonly GapEntry[], t: TFunction): string {
  const parts = lackingTotals(entries).map(
    ({ measure, amount }) =>
      `${t(`planning.field.${measure}`)} ${quantityText(amount)} ${measureUnit(measure, t)}`,
  )
  return parts.length === 0 ? t('app.blank') : parts.join(t('planning.gaps.separator'))
}
