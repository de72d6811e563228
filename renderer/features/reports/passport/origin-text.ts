import type { TFunction } from 'i18next'
import type { Origin } from '#contract/reports/passport.ts'
import { phaseText, quarterText } from '../../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../../preferences.ts'
import { valueText } from './value-text.ts'

/** One entry in words: 2020-05-11 累计到位 中央资金 200. */
export function originText(origin: Origin, unit: ShownMoneyUnit, t: TFunction): string {
  const signed = (text: string): string => (origin.isTakenOff ? `−${text}` : text)
  const added = (value: number): number => (origin.isTakenOff ? -value : value)
  switch (origin.what) {
    case 'plannedTotal':
      return `${t('domain.field.plannedTotal')} ${valueText(origin.value, 'money', unit)}`
    case 'budgetLine':
      return `${origin.source} ${signed(valueText(origin.value, 'money', unit))}`
    case 'fund':
      return [
        origin.date,
        t(`domain.fundKind.${origin.fund}`),
        origin.source ?? t('passport.noSource'),
        origin.documentNumber,
        signed(valueText(origin.value, 'money', unit)),
      ]
        .filter((part) => part !== null)
        .join(' ')
    case 'completedInvestment':
    case 'percent': {
      const kind = origin.what === 'percent' ? 'percent' : 'money'
      const value = signed(valueText(origin.value, kind, unit))
      return `${quarterText(origin.quarter, t)} ${t(`domain.field.${origin.what}`)} ${value}`
    }
    case 'area':
      return `${t('passport.area')} ${valueText(origin.value, 'area', unit)}`
    case 'quantity':
      if (origin.value === null) return t('passport.blankQuantity')
      return origin.measuredIn === null
        ? `${t('domain.field.quantity')} ${origin.value}`
        : t('passport.measuredQuantity', { quantity: `${origin.value}${origin.measuredIn}` })
    case 'actualStart':
    case 'actualFinish':
      return `${t(`domain.field.${origin.what}`)} ${origin.value}`
    case 'report': {
      const { phase, quarter, status, workflow } = origin
      const stand = phase === null ? t('app.blank') : phaseText(workflow, phase, t)
      return `${quarterText(quarter, t)} ${stand} ${t(`domain.status.${status}`)}`
    }
    case 'laterRevision': {
      const value = valueText(added(origin.value), 'money', unit)
      return `${t('passport.laterRevision', { date: origin.date })} ${origin.source} ${value}`
    }
    case 'statusChange':
      return `${origin.date} ${t(`domain.status.${origin.status}`)} ${origin.reason}`
    case 'correction': {
      const name = t(`closing.correction.figures.${origin.figure}`)
      const kind = origin.figure === 'percent' ? 'percent' : 'money'
      const value = origin.value === null ? '' : valueText(added(origin.value), kind, unit)
      return `${t('passport.correction')} ${quarterText(origin.quarter, t)} ${name} ${value}`.trim()
    }
  }
}
