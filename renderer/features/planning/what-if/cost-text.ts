import type { TFunction } from 'i18next'
import { moneyText } from '../../../components/figures/money.tsx'
import type { ShownMoneyUnit } from '../../../preferences.ts'
import type { SchemeCost } from './draft-scheme.ts'

/** 1,200 万元（其中 2 个项目按单位造价估算；另有 3 个没有填写投资，未计入） */
export function costText(
  { sum, estimated, unknown }: SchemeCost,
  { t, moneyUnit }: { readonly t: TFunction; readonly moneyUnit: ShownMoneyUnit },
): string {
  const known =
    sum === null
      ? t('app.blank')
      : t('planning.whatIf.amount', {
          sum: moneyText(sum, moneyUnit),
          unit: t(`app.unit.${moneyUnit}`),
        })
  const remarks = [
    ...(estimated === 0 ? [] : [t('planning.whatIf.estimated', { count: estimated })]),
    ...(unknown === 0 ? [] : [t('planning.whatIf.unknownCost', { count: unknown })]),
  ]
  if (remarks.length === 0) return known
  return t('planning.whatIf.remarked', {
    known,
    remarks: remarks.join(t('planning.gaps.separator')),
  })
}
