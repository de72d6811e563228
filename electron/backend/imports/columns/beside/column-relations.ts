/**
 * What the numbers of a table say of each other: 合计 is the sum of the columns beside it, 结余 the
 * difference of two, 支付率 a quotient, 累计付款 a running total. Headers are not looked at here; what
 * a relation means for a column is settled by settle-by-numbers.ts.
 */

/** The numbers of one column, row by row; null where a cell holds none. Rows are those of all others. */
export interface ColumnNumbers {
  readonly column: number
  readonly values: readonly (number | null)[]
}

export type Relation =
  /** The column is what its parts add up to. */
  | { readonly kind: 'sum'; readonly column: number; readonly parts: readonly number[] }
  /** The column is `of` without `less`. */
  | {
      readonly kind: 'difference'
      readonly column: number
      readonly of: number
      readonly less: number
    }
  /** The column says how much of `over` the part is, or how much of it one of `over` has. */
  | {
      readonly kind: 'quotient'
      readonly column: number
      readonly part: number
      readonly over: number
      /** 100 for percents, 1 for fractions, 10,000 for 元 where the part is in 万元. */
      readonly scale: number
    }
  /** Each row adds the amount of another column to the row before. */
  | { readonly kind: 'running'; readonly column: number; readonly of: number }
  /**
   * Each row adds the one to the row before and takes the other away: a book and its balance; null on a
   * page on which nothing came in.
   */
  | {
      readonly kind: 'balance'
      readonly column: number
      readonly added: number | null
      readonly taken: number
    }

/** Fewer rows prove nothing. */
const LEAST_ROWS = 3
/** A slip in one row of ten does not take the others' word. */
const ROWS_PER_SLIP = 10
/** Columns further apart are not looked at together: the work stays linear in the columns. */
const WINDOW = 8
/** No table an office fills in has more columns of numbers; what lies beyond is left alone. */
const MOST_COLUMNS = 120
/** Half of the last digit offices write, and what binary fractions lose. */
const NOISE = 0.0051

/**
 * Relations between columns at most eight apart, found in time linear in columns and rows.
 *
 * @param columns numeric columns from left to right, all with the same number of rows
 */
export function findRelations(columns: readonly ColumnNumbers[]): Relation[] {
  return columns.slice(0, MOST_COLUMNS).flatMap((column, index) => {
    const left = columns.slice(Math.max(0, index - WINDOW), index)
    const right = columns.slice(index + 1, index + 1 + WINDOW)
    const sum = sumOf(column, right) ?? sumOf(column, left.toReversed())
    const near = [...left, ...right]
    return [
      ...(sum ? [sum] : []),
      ...pairsOf(near).flatMap(([a, b]) => relationTo(column, a, b)),
      ...near.flatMap((other) => (isRunning(column, other) ? [running(column, other)] : [])),
      ...pairsOf(left).flatMap(([added, taken]) =>
        isBalance(column, added, taken)
          ? [
              {
                kind: 'balance' as const,
                column: column.column,
                added: added.column,
                taken: taken.column,
              },
            ]
          : [],
      ),
      ...left.flatMap((taken) => (isDrawn(column, taken) ? [drawn(column, taken)] : [])),
    ]
  })
}

/** The shortest run of neighbours, the nearest first, that adds up to the column. */
function sumOf(column: ColumnNumbers, neighbours: readonly ColumnNumbers[]): Relation | null {
  const sums = column.values.map(() => 0)
  const filled = column.values.map(() => 0)
  for (const [index, neighbour] of neighbours.entries()) {
    for (let row = 0; row < sums.length; row += 1) {
      const value = neighbour.values[row] ?? null
      sums[row] = (sums[row] ?? 0) + (value ?? 0)
      if (value !== null && value !== 0) filled[row] = (filled[row] ?? 0) + 1
    }
    // A single part that always is the whole would be a copy.
    const isSplit = filled.filter((count) => count > 1).length >= 2
    if (index > 0 && isSplit && agree(column.values, (row) => sums[row] ?? null)) {
      const parts = neighbours.slice(0, index + 1).map((part) => part.column)
      return { kind: 'sum', column: column.column, parts: parts.toSorted((a, b) => a - b) }
    }
  }
  return null
}

function pairsOf(columns: readonly ColumnNumbers[]): [ColumnNumbers, ColumnNumbers][] {
  return columns.flatMap((a) =>
    columns.flatMap((b): [ColumnNumbers, ColumnNumbers][] => (a === b ? [] : [[a, b]])),
  )
}

function relationTo(column: ColumnNumbers, a: ColumnNumbers, b: ColumnNumbers): Relation[] {
  if (isDifference(column, a, b)) {
    return [{ kind: 'difference', column: column.column, of: a.column, less: b.column }]
  }
  const scale = SCALES.find((times) => isQuotient(column, a, b, times))
  return scale === undefined
    ? []
    : [{ kind: 'quotient', column: column.column, part: a.column, over: b.column, scale }]
}

const SCALES = [100, 1, 10_000]

function isDifference(column: ColumnNumbers, of: ColumnNumbers, less: ColumnNumbers): boolean {
  let telling = 0
  for (let row = 0; row < column.values.length; row += 1) {
    const value = column.values[row] ?? null
    if (value !== null && value !== 0 && (less.values[row] ?? 0) !== 0) telling += 1
  }
  return (
    telling >= 2 &&
    agree(column.values, (row) => {
      const whole = of.values[row] ?? null
      return whole === null ? null : whole - (less.values[row] ?? 0)
    })
  )
}

/** 65, 65.4 and 0.654 of 1000 and 1529: rounded as far as the column's own digits go. */
function isQuotient(
  column: ColumnNumbers,
  part: ColumnNumbers,
  over: ColumnNumbers,
  scale: number,
): boolean {
  const telling = new Set<number>()
  let rows = 0
  let wrong = 0
  for (let row = 0; row < column.values.length; row += 1) {
    const value = column.values[row] ?? null
    const numerator = part.values[row] ?? null
    const denominator = over.values[row] ?? null
    if (value === null || numerator === null || denominator === null || denominator <= 0) continue
    rows += 1
    const isClose = Math.abs((numerator / denominator) * scale - value) <= roundingOf(value)
    if (!isClose) wrong += 1
    // Nothing and everything are shares of whatever is there, and anything is what one of one has.
    else if (value > 0 && value !== scale && denominator !== 1) telling.add(value)
    if (wrong * ROWS_PER_SLIP > column.values.length) return false
  }
  return telling.size >= LEAST_ROWS && wrong * ROWS_PER_SLIP <= rows
}

/** Half of the value's last written digit: 0.5 for 65, 0.05 for 65.4. */
function roundingOf(value: number): number {
  const digits = [0, 1, 2, 3].find(
    (count) => Math.abs(Math.round(value * 10 ** count) - value * 10 ** count) < 1e-6,
  )
  return 0.51 * 10 ** -(digits ?? 4)
}

function isRunning(column: ColumnNumbers, of: ColumnNumbers): boolean {
  let before = 0
  let added = 0
  for (let row = 0; row < column.values.length; row += 1) {
    const value = column.values[row] ?? null
    const amount = of.values[row] ?? null
    if (value === null || amount === null) continue
    if (!isSame(value, before + amount)) return false
    if (amount !== 0) added += 1
    before = value
  }
  return added >= LEAST_ROWS
}

function running(column: ColumnNumbers, of: ColumnNumbers): Relation {
  return { kind: 'running', column: column.column, of: of.column }
}

/** Rows without a balance, the sums of a month among them, are passed over; hardly a row moves both. */
function isBalance(column: ColumnNumbers, added: ColumnNumbers, taken: ColumnNumbers): boolean {
  let before: number | null = null
  let [came, went, both] = [0, 0, 0]
  for (const [row, value] of column.values.entries()) {
    if (value === null) continue
    const [more, less] = [added.values[row] ?? 0, taken.values[row] ?? 0]
    if (before !== null && !isSame(value, before + more - less)) return false
    if (more !== 0) came += 1
    if (less !== 0) went += 1
    if (more !== 0 && less !== 0) both += 1
    before = value
  }
  return came > 0 && went > 0 && came + went - both >= LEAST_ROWS && both * 3 <= came + went
}

/**
 * Each balance is the one before less the amount: of a page on which money only went out. Where it is as well the
 * one before less the amount beside that, the page may begin with what came in last.
 */
function isDrawn(column: ColumnNumbers, taken: ColumnNumbers): boolean {
  let before: { readonly value: number; readonly less: number } | null = null
  let went = 0
  let isReceived = true
  for (const [row, value] of column.values.entries()) {
    if (value === null) continue
    const less = taken.values[row] ?? 0
    if (before !== null) {
      if (!isSame(value, before.value - less)) return false
      if (less !== 0) went += 1
      isReceived &&= isSame(value, before.value - before.less)
    }
    before = { value, less }
  }
  return went >= LEAST_ROWS && !isReceived
}

function drawn(column: ColumnNumbers, taken: ColumnNumbers): Relation {
  return { kind: 'balance', column: column.column, added: null, taken: taken.column }
}

/** Whether enough rows hold the same in both; rows in which either holds nothing are passed over. */
function agree(
  values: readonly (number | null)[],
  computed: (row: number) => number | null,
): boolean {
  let rows = 0
  let wrong = 0
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null
    const other = computed(row)
    if (value === null || other === null || (value === 0 && other === 0)) continue
    rows += 1
    if (!isSame(value, other)) wrong += 1
    if (wrong * ROWS_PER_SLIP > values.length) return false
  }
  return rows >= LEAST_ROWS && wrong * ROWS_PER_SLIP <= rows
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE + Math.abs(a) * 1e-9
}
