import { useTranslation } from 'react-i18next'
import { formatArea } from '#domain/area.ts'
import { formatPercent } from '#domain/percent.ts'
import type { Figure } from '#domain/report/dataset.ts'
import { type Fen, formatFen } from '#domain/money.ts'
import { type ShownMoneyUnit, usePreferences } from '../../preferences.ts'

/** As the report prints money: at most two decimals. */
export function roundMoney(fen: Fen, unit: ShownMoneyUnit): string {
  return formatFen(fen, unit, { grouped: true, maxDecimals: 2 })
}

/** Writes a figure with its unit, a difference with its sign; a dash when nothing is known. */
export function useFigureText(): (figure: Figure, isDifference?: boolean) => string {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  return ({ kind, value }, isDifference = false) => {
    if (value === null) return t('app.blank')
    const sign = isDifference && value > 0 ? '+' : ''
    switch (kind) {
      case 'money':
        return `${sign}${roundMoney(value, moneyUnit)} ${t(`app.unit.${moneyUnit}`)}`
      case 'area':
        return `${sign}${formatArea(value, 'squareMetre', { grouped: true })} ${t('app.unit.squareMetre')}`
      case 'percent':
      case 'points':
        return `${sign}${formatPercent(value)}`
      case 'count':
        return `${sign}${value}`
    }
  }
}

/** What the rows behind a figure are called; null stands for the projects nobody has touched. */
export function useFigureTitle(): (figure: Figure | null) => string {
  const { t } = useTranslation()
  const text = useFigureText()
  return (figure) =>
    figure === null
      ? t('overview.rows.untouched')
      : t('overview.rows.title', { name: t(`overview.rule.${figure.rule}`), value: text(figure) })
}
