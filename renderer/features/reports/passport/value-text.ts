import { formatArea } from '#domain/area.ts'
import { formatPercent } from '#domain/percent.ts'
import type { FigureKind } from '#domain/report/figures/rule.ts'
import { moneyText } from '../../../components/figures/money.tsx'
import type { ShownMoneyUnit } from '../../../preferences.ts'

/** An exact figure in words of the report: money to the fen in the report's unit. */
export function valueText(value: number, kind: FigureKind, unit: ShownMoneyUnit): string {
  switch (kind) {
    case 'count':
      return value.toLocaleString('zh-CN')
    case 'money':
      return moneyText(value, unit)
    case 'area':
      return formatArea(value, 'squareMetre', { grouped: true })
    case 'percent':
      return formatPercent(value)
    case 'points':
      return formatPercent(value).replace('%', '')
  }
}
