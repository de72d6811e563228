import { FUND_KINDS } from '#domain/funds/fund.ts'
import type { CategoryBars } from '#domain/report/charts/chart.ts'
import { CATEGORY_COLUMNS, TARGET_COLUMNS, FUNDS_COLUMNS } from '#domain/report/column-names.ts'
import type { Figure, Funds, ProgrammeTargets, TargetLine } from '#domain/report/dataset.ts'
import { signedText } from '#domain/report/figures/signed-text.ts'
import { MEASURE_NAMES, MEASURE_UNITS, TOTAL } from '#domain/report/names.ts'

/** How an area is filled, so that it is told apart on grey paper. */
export type Fill = 'black' | 'hatched' | 'dotted' | 'white'

/** Names longer than these are cut; the annex has them whole. */
export const LONGEST_NAME = 14

/** A bar chart before it is drawn. */
export interface BarDraft {
  readonly series: readonly { readonly name: string; readonly fill: Fill }[]
  readonly rows: readonly BarRow[]
  /** Stacked parts share a row; otherwise each series has a bar of its own. */
  readonly stacked: boolean
}

export interface BarRow {
  readonly name: string
  /** What it is called apart from the rows around it; its name when left out. */
  readonly said?: string
  /** Its target is 0, of which nothing is a share: it has no bar, whatever was done. */
  readonly isWithoutTarget?: boolean
  /** One length per series; null when nothing is known. */
  readonly lengths: readonly (number | null)[]
  /** At the end of the row, or of each bar where they are not stacked. */
  readonly ends: readonly BarEnd[]
}

export interface BarEnd {
  readonly text: string
  /** The figure it shows. */
  readonly figure?: string
  /** The figure to ask for where it shows more than one; the one it shows when left out. */
  readonly opens?: string
}

const STATES = ['completed', 'underConstruction', 'notStarted'] as const

const STATE_SERIES = [
  { name: CATEGORY_COLUMNS.completed, fill: 'black' },
  { name: CATEGORY_COLUMNS.underConstruction, fill: 'hatched' },
  { name: CATEGORY_COLUMNS.notStarted, fill: 'white' },
] as const

export function categoryDraft(categories: readonly CategoryBars[]): BarDraft {
  return {
    stacked: true,
    series: STATE_SERIES,
    rows: categories.map((one) => ({
      name: one.name,
      lengths: STATES.map((state) => one[state].value),
      ends: [endOf(one.count)],
    })),
  }
}

const FUND_SERIES = [
  { name: FUNDS_COLUMNS.planned, fill: 'white' },
  { name: FUNDS_COLUMNS.allocated, fill: 'dotted' },
  { name: FUNDS_COLUMNS.received, fill: 'hatched' },
  { name: FUNDS_COLUMNS.paid, fill: 'black' },
] as const

export function fundsDraft(funds: Funds): BarDraft {
  const stages = ['planned', ...FUND_KINDS] as const
  const groups =
    funds.bySource.length === 1 ? funds.bySource : [{ ...funds, name: TOTAL }, ...funds.bySource]
  return {
    stacked: false,
    series: FUND_SERIES,
    rows: groups.map((group) => ({
      name: group.name,
      lengths: stages.map((stage) => group[stage].value),
      ends: stages.map((stage) => endOf(group[stage])),
    })),
  }
}

/** More rows than these do not stand on a page beside another figure: then only totals are drawn. */
const MOST_TARGETS = 30

/** Each target as 100 %, so that ㎡ of buildings and of land stand on one axis. */
export function targetsDraft(targets: readonly ProgrammeTargets[]): BarDraft {
  const measures = targets.flatMap(({ name, measures: own }) =>
    own.map((measure) => ({ programme: name, ...measure })),
  )
  const all = measures.reduce((count, { lines }) => count + lines.length + 1, 0)
  return {
    stacked: true,
    series: [...STATE_SERIES, { name: TARGET_COLUMNS.shortfall, fill: 'dotted' }],
    rows: measures.flatMap(({ programme, measure, lines, total }) => {
      const measured = MEASURE_NAMES[measure]
      // Cut before the measure, so that the rows of one programme are told apart.
      const name = `${targets.length > 1 ? shortName(programme, LONGEST_NAME - measured.length) : ''}${measured}`
      const drawn = all > MOST_TARGETS || lines.length === 1 ? [] : lines
      const rowOf = (line: TargetLine, title: string, said: string): BarRow => ({
        name: title,
        said,
        isWithoutTarget: line.target.value === 0,
        lengths: [...STATES.map((state) => line[state]), line.shortfall].map(({ value }) =>
          value === null || !line.target.value ? null : (value / line.target.value) * 100,
        ),
        ends: [
          {
            text: `${line.completed.text}／${line.target.text}${MEASURE_UNITS[measure]}`,
            opens: line.completed.id,
          },
        ],
      })
      return [
        rowOf(total, name, `${programme}${measured}`),
        ...drawn.map((line) =>
          rowOf(
            line,
            `${line.within ? TARGET_COLUMNS.within : ''}${line.name}`,
            `${programme}${measured}（${line.name}）`,
          ),
        ),
      ]
    }),
  }
}

function endOf(figure: Figure): BarEnd {
  const text = signedText(figure)
  return figure.value === null ? { text } : { text, figure: figure.id }
}

export function shortName(name: string, longest = LONGEST_NAME): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}

/** The bars without the series that no row knows anything of: what is said below the chart names them. */
export function knownSeries(draft: BarDraft): BarDraft {
  const places = [...draft.series.keys()].filter((place) =>
    draft.rows.some(({ lengths }) => (lengths[place] ?? null) !== null),
  )
  if (draft.stacked || places.length === 0 || places.length === draft.series.length) return draft
  const keep = <Item>(list: readonly Item[]): Item[] =>
    list.filter((_one, place) => places.includes(place))
  return {
    ...draft,
    series: keep(draft.series),
    rows: draft.rows.map((row) => ({ ...row, lengths: keep(row.lengths), ends: keep(row.ends) })),
  }
}
