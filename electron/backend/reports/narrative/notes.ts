import { formatPartialDate } from '#domain/partial-date.ts'
import type { CheckRemarks, ReportFigures } from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { moneyOfSource, unsourcedAmounts } from '#domain/report/figures/source-rates.ts'
import { isPrintedNegative } from '#domain/report/figures/signed-text.ts'
import { PRINT_UNIT_NAMES, printStep } from '#domain/report/form/print-form.ts'
import spoken from '#resources/sentences/zh-CN.json' with { type: 'json' }
import { bodyOf, listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill, shown, shownUnlessZero } from './template.ts'
import { workflowOf } from './workflow.ts'

const sentences = REPORT_SENTENCES.notes

/** The notes under the report: how it was counted, and what the ledger does not know. */
export function notesOf(figures: ReportFigures): Paragraph[] {
  const { completeness, comparable, targets, overview, progress, funds } = figures
  const { asOf, dataDay = asOf } = figures
  const words = sentences.state[workflowOf(progress.programmes)]
  const isEmpty = overview.projectCount.value === 0
  const exceeds = overview.plannedBySource.some(({ amount }) => (amount.value ?? 0) < 0)
  return [
    ...noteOf('asOf', isEmpty ? null : asOfNote(words.asOf, asOf, dataDay)),
    ...noteOf('stillRunning', dataDay < asOf ? fill(sentences.stillRunning, {}) : null),
    ...noteOf('rates', rates(figures, words.progressRates)),
    ...noteOf('targets', targets.length > 0 ? fill(sentences.targets, {}) : null),
    ...noteOf(
      'rounding',
      isRounded(figures)
        ? fill(sentences.rounding, { unit: PRINT_UNIT_NAMES[figures.unit] })
        : null,
    ),
    ...noteOf('missing', figures.tables.length > 0 ? fill(sentences.missing, {}) : null),
    ...noteOf('notComparable', comparable || isEmpty ? null : fill(sentences.notComparable, {})),
    ...noteOf(
      'progressNotComparable',
      comparable && progress.all.change === null ? fill(words.progressNotComparable, {}) : null,
    ),
    ...leftOutOfQuarter(figures).flatMap(({ id, text }) => noteOf(id, text)),
    ...noteOf(
      'unreported',
      fill(words.unreported, {
        count: shownUnlessZero(completeness.unreported),
        completed: shownUnlessZero(completeness.unreportedCompleted),
      }),
    ),
    ...noteOf('without', withoutFigures(figures)),
    ...noteOf(
      'uncountedFloorArea',
      fill(sentences.uncountedFloorArea, {
        count: completeness.uncountedFloorArea
          ? shownUnlessZero(completeness.uncountedFloorArea)
          : null,
      }),
    ),
    ...noteOf('sourcesExceed', exceeds ? fill(sentences.sourcesExceed, {}) : null),
    ...noteOf('unsourced', unsourced(figures)),
    ...noteOf('corrected', funds.corrected === null ? null : fill(sentences.corrected, {})),
    ...figures.explanations.flatMap((one) => noteOf(`explained.${one.checkId}`, explained(one))),
  ]
}

/** What 本季 does not count, because nobody knows what was so before. */
export function leftOutOfQuarter({
  funds: { quarter },
  progress: { all, programmes },
  unit,
}: Pick<ReportFigures, 'funds' | 'progress' | 'unit'>): { id: string; text: Span[] | null }[] {
  const { change } = all
  if (change === null) return []
  const { undated } = sentences.state[workflowOf(programmes)]
  return [
    { id: 'undated', text: fill(undated, { count: shownUnlessZero(change.undated) }) },
    {
      id: 'unknownInvestment',
      text: fill(sentences.unknownInvestment, {
        count: quarter && shownUnlessZero(quarter.unknownInvestment),
        amount: quarter?.unknownInvested ? shown(quarter.unknownInvested) : null,
        unit: PRINT_UNIT_NAMES[unit],
      }),
    },
  ]
}

/** Entries dated ahead of the day are counted up to the quarter's end, which is said where it differs. */
function asOfNote(template: string, asOf: string, dataDay: string): Span[] | null {
  const until = dataDay === asOf ? sentences.thatDay : formatPartialDate(asOf)
  return fill(template, { asOf: formatPartialDate(dataDay), until })
}

/** Money without a source, where the annex gives no rates of the sources because of it. */
function unsourced({ funds, tables, unit }: ReportFigures): Span[] | null {
  const none = funds.bySource.find(({ sourceId }) => sourceId === null)
  if (!none || !tables.some(({ id }) => id === 'fundsBySource')) return null
  const items = unsourcedAmounts(funds.bySource.map(moneyOfSource)).map((name) => {
    const isTakenBack = name !== 'planned' && isPrintedNegative(none[name])
    const template = isTakenBack
      ? sentences.unsourcedTakenBack[name]
      : sentences.unsourcedAmount[name]
    return fill(template, { amount: shown(none[name]), unit: PRINT_UNIT_NAMES[unit] })
  })
  return fill(sentences.unsourced, { items: listOf('item', items) })
}

/** The formulas of the rates that the report gives. */
function rates({ overview, funds }: ReportFigures, progressRates: string): Span[] | null {
  const { rate } = sentences
  return fill(sentences.rates, {
    items: listOf('group', [
      overview.projectCount.value === 0 ? null : progressRates,
      ...(['investmentRate', 'allocationRate', 'receiptRate', 'paymentRate'] as const).map(
        (name) => (funds[name].value === null ? null : rate[name]),
      ),
    ]),
  })
}

/** Its number comes last, for it depends on what persons leave out or add. */
function noteOf(id: string, text: Span[] | null): Paragraph[] {
  return bodyOf(`notes.${id}`, text)
}

/** What concerns more projects than this is told with some of their names and their number. */
const MOST_NAMES = 5

/** The sentences given for the findings of one check, each with the projects it speaks of. */
function explained({ checkId, remarks }: CheckRemarks): Span[] | null {
  const items = remarks.map(({ text, projects }) =>
    fill(sentences.explanation, {
      text,
      projects: listOf(
        'item',
        projects.slice(0, MOST_NAMES).map(({ label }) => label),
      ),
      count: projects.length > MOST_NAMES ? String(projects.length) : null,
    }),
  )
  return fill(sentences.explained, {
    check: spoken.check[checkId].name,
    items: listOf('group', items),
  })
}

/** Is any amount of the annexes printed with fewer decimals than it has? */
function isRounded({ tables, unit }: ReportFigures): boolean {
  const step = printStep('money', unit)
  return tables.some(({ columns, rows }) =>
    columns.some(
      ({ figure }, index) =>
        figure === 'money' && rows.some(({ cells }) => (cells[index]?.value ?? 0) % step !== 0),
    ),
  )
}

/** Money of a kind nobody has recorded yet is not missing project by project. */
function withoutFigures({ completeness, funds, progress }: ReportFigures): Span[] | null {
  const items = [
    fill(sentences.withoutPlanned, { count: shownUnlessZero(completeness.withoutPlanned) }),
    progress.all.floorPlanned.value === null
      ? null
      : fill(sentences.withoutFloorArea, { count: shownUnlessZero(completeness.withoutFloorArea) }),
    funds.completedInvestment.value === null
      ? null
      : fill(sentences.withoutCompletedInvestment, {
          count: shownUnlessZero(completeness.withoutCompletedInvestment),
        }),
    funds.allocated.value === null
      ? null
      : fill(sentences.withoutAllocated, { count: shownUnlessZero(completeness.withoutAllocated) }),
    funds.received.value === null
      ? null
      : fill(sentences.withoutReceived, { count: shownUnlessZero(completeness.withoutReceived) }),
    funds.paid.value === null
      ? null
      : fill(sentences.withoutPaid, { count: shownUnlessZero(completeness.withoutPaid) }),
  ]
  return fill(sentences.without, { items: listOf('item', items) })
}
