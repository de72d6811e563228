import type { Indicator } from '#contract/planning/indicators.ts'
import type { Quarter } from '#domain/quarter.ts'
import { escaped, paperPage, paperTable } from '../../components/printing/paper.ts'
import { quarterText } from '../../i18n/names.ts'
import {
  goalInWords,
  type IndicatorSpeech,
  readingInWords,
  trendInWords,
} from './indicator-words.ts'

interface PaperSurroundings extends IndicatorSpeech {
  readonly county: string
  /** YYYY-MM-DD */
  readonly today: string
  readonly quarter: Quarter
}

/** The indicators as at the quarter, for A4 across. */
export function printedIndicators(
  rows: readonly Indicator[],
  { county, today, quarter, ...speech }: PaperSurroundings,
): string {
  const { t } = speech
  const blank = t('app.blank')
  const cells = rows.map((indicator) => {
    const { actual, status } = indicator.stand
    return [
      indicator.name,
      goalInWords(indicator, speech),
      actual === null ? blank : readingInWords(indicator, actual, speech),
      actual === null ? blank : quarterText(actual.quarter, t),
      trendInWords(indicator, speech) ?? blank,
      t(`indicators.status.${status}`),
      indicator.dueDate ?? blank,
      indicator.leader ?? blank,
      indicator.responsibleUnit ?? blank,
    ]
  })
  return paperPage({
    title: t('indicators.printed.title', { county, quarter: quarterText(quarter, t) }),
    parts: [
      `<p class="facts"><span></span><span>${escaped(t('indicators.printed.made', { date: today }))}</span></p>`,
      paperTable(
        [
          t('indicators.name'),
          t('indicators.target'),
          t('indicators.actual'),
          t('indicators.printed.asAt'),
          t('indicators.trend.head'),
          t('indicators.status.head'),
          t('indicators.due'),
          t('domain.field.leader'),
          t('domain.field.responsibleUnit'),
        ],
        cells,
        'indicators',
      ),
      `<p>${escaped(t('indicators.rule'))}</p>`,
    ],
    style: STYLE,
  })
}

const STYLE = `
.indicators th:nth-child(1) { width: 50mm; }
.indicators th:nth-child(5) { width: 40mm; }
.indicators td:nth-child(2), .indicators td:nth-child(3) { text-align: right; }
.indicators + p { margin-top: 3mm; }
`
