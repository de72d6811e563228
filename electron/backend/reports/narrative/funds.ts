import { formatPartialDate } from '#domain/partial-date.ts'
import type { Figure, ReportFigures, SourceFunds } from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { isPrintedNegative } from '#domain/report/figures/signed-text.ts'
import { PRINT_UNIT_NAMES } from '#domain/report/form/print-form.ts'
import { bodyOf, listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill, shown, shownShare, shownUnlessZero } from './template.ts'

const sentences = REPORT_SENTENCES.funds

type TakenBack = keyof typeof sentences.takenBack

/** The sentence of a sum; another one where more was taken back than given, for its sign is a verb. */
function wayOf(name: TakenBack, figure: Figure): string {
  return isPrintedNegative(figure) ? sentences.takenBack[name] : sentences[name]
}

/** 三、资金情况. What has no entry at all is not mentioned. */
export function fundsParagraphs(figures: ReportFigures): Paragraph[] {
  const { funds } = figures
  const unit = PRINT_UNIT_NAMES[figures.unit]
  const asOf = formatPartialDate(figures.dataDay ?? figures.asOf)
  const stated = (template: string, amount: Figure, rate: Figure) =>
    fill(template, { unit, amount: shown(amount), rate: shownShare(rate, amount) })
  const toDate = listOf('group', [
    stated(wayOf('allocated', funds.allocated), funds.allocated, funds.allocationRate),
    stated(wayOf('received', funds.received), funds.received, funds.receiptRate),
    stated(wayOf('paid', funds.paid), funds.paid, funds.paymentRate),
    investedSentence(figures, unit),
  ])
  return [
    ...bodyOf(
      'funds.sums',
      fill(sentences.planned, { unit, planned: shown(funds.planned) }),
      fill(sentences.toDate, { asOf, items: toDate }),
      quarterSentence(figures, unit),
      correctedSentence(figures, unit),
      fill(wayOf('balance', funds.balance), { unit, amount: shownUnlessZero(funds.balance) }),
    ),
    ...bodyOf('funds.sources', sourcesSentence(figures, unit)),
  ]
}

/** Where most projects report nothing, the sum does not stand without saying so. */
function investedSentence({ funds, overview, completeness }: ReportFigures, unit: string) {
  const { completedInvestment, investmentRate } = funds
  const isMostlyBlank = completedInvestment.missing * 2 > (overview.projectCount.value ?? 0)
  return fill(sentences.completedInvestment, {
    unit,
    amount: shown(completedInvestment),
    rate: shownShare(investmentRate, completedInvestment),
    blank: isMostlyBlank ? shown(completeness.withoutCompletedInvestment) : null,
  })
}

function quarterSentence({ funds }: ReportFigures, unit: string): Span[] | null {
  const { quarter } = funds
  if (quarter === null) return null
  const added = (name: TakenBack, amount: Figure) =>
    fill(wayOf(name, amount), { unit, amount: shownUnlessZero(amount) })
  const items = listOf('item', [
    added('quarterAllocated', quarter.allocated),
    added('quarterReceived', quarter.received),
    added('quarterPaid', quarter.paid),
    added('quarterCompletedInvestment', quarter.completedInvestment),
  ])
  return fill(sentences.quarter, { items })
}

const CORRECTED_SUMS = ['allocated', 'received', 'paid', 'completedInvestment'] as const

/** What was set right of earlier quarters: how often, and what it did to the sums of money. */
function correctedSentence({ funds, tables }: ReportFigures, unit: string): Span[] | null {
  const { corrected } = funds
  if (corrected === null) return null
  const items = CORRECTED_SUMS.map((sum) => {
    const { value } = corrected[sum]
    const template = (value ?? 0) > 0 ? sentences.correctedUp[sum] : sentences.correctedDown[sum]
    return fill(template, { unit, amount: shownUnlessZero(corrected[sum]) })
  })
  const annex = tables.find(({ id }) => id === 'corrections')
  return fill(sentences.corrected, {
    count: shown(corrected.count),
    items: listOf('item', items),
    annex: annex ? String(annex.number) : null,
  })
}

/** Said only when there are several sources with something besides their plan. */
function sourcesSentence({ funds }: ReportFigures, unit: string): Span[] | null {
  const moved = funds.bySource.some(
    ({ allocated, received, paid }) =>
      allocated.value !== null || received.value !== null || paid.value !== null,
  )
  if (funds.bySource.length < 2 || !moved) return null
  const items = funds.bySource.map((source) => sourceItem(source, unit))
  return fill(sentences.sources, { items: listOf('group', items) })
}

function sourceItem(source: SourceFunds, unit: string): Span[] | null {
  const part = (template: string, amount: Figure) => fill(template, { unit, amount: shown(amount) })
  const items = listOf('item', [
    (source.planned.value ?? 0) < 0 ? null : part(sentences.sourcePlanned, source.planned),
    part(wayOf('sourceAllocated', source.allocated), source.allocated),
    part(wayOf('sourceReceived', source.received), source.received),
    part(wayOf('sourcePaid', source.paid), source.paid),
  ])
  return fill(sentences.source, { name: source.name, items })
}
