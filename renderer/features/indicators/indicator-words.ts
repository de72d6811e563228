import type { TFunction } from 'i18next'
import type { Indicator } from '#contract/planning/indicators.ts'
import { formatScaled } from '#domain/decimal.ts'
import {
  goalText,
  type IndicatorFormat,
  type IndicatorReading,
  indicatorText,
} from '#domain/planning/indicator.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'

/** What the words of an indicator depend on. */
export interface IndicatorSpeech {
  readonly t: TFunction
  readonly moneyUnit: ShownMoneyUnit
}

type Named = Pick<Indicator, 'unit' | 'unitName' | 'targetPeople'>

/** ≥90%; for student aid ≥120万元、3,000人 */
export function goalInWords(
  indicator: Named & Pick<Indicator, 'direction' | 'target'>,
  speech: IndicatorSpeech,
): string {
  const goal = goalText(indicator, formatOf(indicator, speech))
  return withPeople(goal, indicator.targetPeople, speech)
}

/** 95.7%; for student aid 118.5万元、2,960人 */
export function readingInWords(
  indicator: Named,
  { value, people }: Pick<IndicatorReading, 'value' | 'people'>,
  speech: IndicatorSpeech,
): string {
  return withPeople(
    indicatorText(value, indicator.unit, formatOf(indicator, speech)),
    people,
    speech,
  )
}

/** ↑ 上升 0.5 个百分点（向好） */
export function trendInWords(indicator: Indicator, speech: IndicatorSpeech): string | null {
  const { trend } = indicator.stand
  if (trend === null) return null
  const { t } = speech
  if (trend.direction === 'same') return t('indicators.trend.same')
  return t(`indicators.trend.${trend.direction}`, {
    change: changeInWords(indicator, Math.abs(trend.change), speech),
    sense: t(trend.isGood === true ? 'indicators.trend.good' : 'indicators.trend.bad'),
  })
}

/** 0.5个百分点; of a ratio only its second number moves. */
function changeInWords(indicator: Indicator, size: number, speech: IndicatorSpeech): string {
  const { unit } = indicator
  if (unit === 'percent')
    return speech.t('indicators.trend.points', { value: formatScaled(size, 2) })
  if (unit === 'ratio') return formatScaled(size, 2)
  return indicatorText(size, unit, formatOf(indicator, speech))
}

function formatOf(
  { unitName }: Pick<Named, 'unitName'>,
  { t, moneyUnit }: IndicatorSpeech,
): IndicatorFormat {
  return { moneyUnit, moneyUnitName: t(`app.unit.${moneyUnit}`), unitName }
}

function withPeople(text: string, people: number | null, { t }: IndicatorSpeech): string {
  if (people === null) return text
  return t('indicators.withPeople', { text, people: people.toLocaleString('en-US') })
}
