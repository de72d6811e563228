import { holdsProjects, type ImportKind, type ProblemCode } from '#contract/imports/reading.ts'
import { firstDay } from '#domain/partial-date.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { isDecided } from '../../columns/map-columns.ts'
import type { Relation } from '../../columns/beside/column-relations.ts'
import { SHARES } from '../../columns/beside/settle-by-numbers.ts'
import { ASKED, splitField } from '../../columns/field-vocabulary.ts'
import { columnTitle, makeProblem } from './make-problem.ts'
import type { TypedRow } from '../typed-row.ts'

/** Two columns whose figures cannot both be what they were taken for. */
export interface Contradiction {
  readonly code: ProblemCode
  readonly column: UnitColumn
  readonly other: UnitColumn
  /** `11/12` rows, or what a square metre would cost. */
  readonly value: string
}

/** Fewer rows prove nothing. */
const LEAST_ROWS = 3
/** Fen: figures in 万元 with two decimals differ by as much without a mistake. */
const ROUNDING = 10_000
/** Hundredths of a percent: shares are written without decimals as often as not. */
const SHARE_ROUNDING = 150

/** What cannot be more than the other, project by project; single rows that are stay single findings. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['paidToDate', 'receivedToDate'],
  ['receivedToDate', 'plannedTotal'],
  ['allocatedToDate', 'plannedTotal'],
  ['completedToDate', 'plannedTotal'],
  ['paidToDate', 'plannedTotal'],
  ['quarterAllocated', 'allocatedToDate'],
  ['quarterReceived', 'receivedToDate'],
  ['quarterPaid', 'paidToDate'],
  ['quarterCompleted', 'completedToDate'],
  ['yearCompleted', 'completedToDate'],
]

const DAYS: readonly (readonly [start: string, finish: string])[] = [
  ['plannedStart', 'plannedFinish'],
  ['actualStart', 'actualFinish'],
]

/**
 * 元 a square metre that no county pays, not for a coat of paint and not for a laboratory: beyond them
 * a unit was taken for another, 元 for 万元.
 */
const PRICES = { least: 2, most: 100_000 }

type Values = TypedRow['values']

/**
 * Pairs of columns whose figures most rows contradict: paid above received, finished before started, a
 * share that is of nothing beside it, a square metre for 20,000,000 元.
 */
export function findContradictions(
  columns: readonly UnitColumn[],
  typed: readonly TypedRow[],
  kind: ImportKind,
  relations: readonly Relation[],
): Contradiction[] {
  if (!holdsProjects(kind)) return []
  const byField = new Map(columns.map((column) => [column.field ?? '', column]))
  const found = (
    code: ProblemCode,
    [one, two]: readonly [string, string],
    judge: (values: Values) => boolean | null,
  ): Contradiction[] => {
    const column = byField.get(one)
    const other = byField.get(two)
    if (!column || !other || (isDecided(column) && isDecided(other))) return []
    const value = mostRows(typed, judge)
    return value === null ? [] : [{ code, column, other, value }]
  }
  const sources = [...byField.keys()].flatMap((field) => {
    const split = splitField(field)
    return split?.prefix === 'paid' ? [[field, `received:${split.source}`] as const] : []
  })
  const explained = new Set(relations.filter(isQuotient).map(({ column }) => column))
  return [
    ...[...PARTS, ...sources].flatMap(([part, whole]) =>
      found('part_exceeds_whole', [part, whole], (values) => isMore(values, part, whole)),
    ),
    ...DAYS.flatMap(([start, finish]) =>
      found('finish_before_start', [start, finish], (values) => isLater(values, start, finish)),
    ),
    ...SHARES.flatMap(([parts, wholes, share]) => {
      const part = parts.find((field) => byField.has(field)) ?? ''
      const bases = wholes.filter((field) => byField.has(field))
      // 支付率 may well be of the contract, or of the bonds issued.
      if (explained.has(byField.get(share)?.column ?? -1)) return []
      return found('share_not_of_columns', [share, part], (values) =>
        isOtherShare(values, share, part, bases),
      )
    }),
    ...found('price_implausible', ['plannedTotal', 'floorArea'], isOddPrice).map(
      (contradiction) => ({ ...contradiction, value: usualPrice(typed) }),
    ),
  ]
}

/** The columns of contradictions are to be looked at, unless somebody already decided about them. */
export function withDoubts(
  columns: readonly UnitColumn[],
  contradictions: readonly Contradiction[],
): UnitColumn[] {
  const doubted = new Set(contradictions.flatMap(({ column, other }) => [column, other]))
  return columns.map((column) => {
    if (!doubted.has(column) || isDecided(column)) return column
    return {
      ...column,
      confidence: Math.min(column.confidence, ASKED),
      reason: 'contradicted',
    }
  })
}

export function contradictionProblems(
  contradictions: readonly Contradiction[],
  sheet: string,
): ReturnType<typeof makeProblem>[] {
  return contradictions.map(({ code, column, other, value }) =>
    makeProblem(code, 'warning', { sheet, column, value, suggestion: columnTitle(other) }),
  )
}

function isQuotient({ kind }: Relation): boolean {
  return kind === 'quotient'
}

/** `11/12` where more than half of the rows that can be judged are wrong. */
function mostRows(
  typed: readonly TypedRow[],
  judge: (values: Values) => boolean | null,
): string | null {
  let judged = 0
  let wrong = 0
  for (const { values } of typed) {
    const isWrong = judge(values)
    if (isWrong !== null) judged += 1
    if (isWrong === true) wrong += 1
  }
  return judged >= LEAST_ROWS && wrong * 2 > judged ? `${wrong}/${judged}` : null
}

/** Rows in which nothing has moved yet say nothing. */
function isMore(values: Values, part: string, whole: string): boolean | null {
  const [a, b] = [values[part], values[whole]]
  if (typeof a !== 'number' || typeof b !== 'number' || (a === 0 && b === 0)) return null
  return a - b > ROUNDING
}

function isLater(values: Values, start: string, finish: string): boolean | null {
  const [from, to] = [values[start], values[finish]]
  if (typeof from !== 'string' || typeof to !== 'string') return null
  // What is later than a month is later than every day of it.
  return firstDay(from).slice(0, to.length) > to
}

function isOtherShare(
  values: Values,
  share: string,
  part: string,
  bases: readonly string[],
): boolean | null {
  const [said, amount] = [values[share], values[part]]
  const wholes = bases
    .map((field) => values[field])
    .filter((whole): whole is number => typeof whole === 'number' && whole > 0)
  if (typeof said !== 'number' || typeof amount !== 'number' || wholes.length === 0) return null
  return wholes.every((whole) => Math.abs((amount / whole) * 10_000 - said) > SHARE_ROUNDING)
}

/** 元 a square metre: fen by hundredths of a square metre. */
function priceOf({ plannedTotal, floorArea }: Values): number | null {
  if (typeof plannedTotal !== 'number' || typeof floorArea !== 'number') return null
  return plannedTotal > 0 && floorArea > 0 ? plannedTotal / floorArea : null
}

function isOddPrice(values: Values): boolean | null {
  const price = priceOf(values)
  return price === null ? null : price < PRICES.least || price > PRICES.most
}

function usualPrice(typed: readonly TypedRow[]): string {
  const prices = typed.map(({ values }) => priceOf(values)).filter((price) => price !== null)
  const middle = prices.toSorted((a, b) => a - b)[Math.floor(prices.length / 2)] ?? 0
  return String(middle < 10 ? Math.round(middle * 100) / 100 : Math.round(middle))
}
