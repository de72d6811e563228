import type { BudgetLine } from '#contract/funds/funds.ts'
import type { Input } from '#contract/index.ts'
import type { Fen } from '#domain/money.ts'
import { addKnown } from '#domain/sums.ts'
import { isUnread, type Typed } from '../../../../components/entry/typed.ts'

/** One line of the budget while it is being typed. Plain data, kept as a draft. */
export interface BudgetRow {
  readonly key: string
  readonly fundingSourceId: string | null
  readonly year: Typed<number>
  readonly amount: Typed<Fen>
}

export type BudgetProblem = 'sourceMissing' | 'amountMissing' | 'unread' | 'repeated'

export function toBudgetRows(budget: readonly BudgetLine[]): BudgetRow[] {
  return budget.map(({ id, fundingSourceId, year, amount }) => ({
    key: id,
    fundingSourceId,
    year,
    amount,
  }))
}

/** The sum of the amounts that can be read; null when there is none. */
export function budgetTotal(rows: readonly BudgetRow[]): Fen | null {
  return addKnown(rows.map(({ amount }) => (isUnread(amount) ? null : amount)))
}

/** What keeps each row from being saved, by its key; empty when the budget can be saved. */
export function budgetProblems(rows: readonly BudgetRow[]): ReadonlyMap<string, BudgetProblem> {
  const seen = new Set<string>()
  const problems = new Map<string, BudgetProblem>()
  for (const row of rows) {
    const problem = problemOf(row, seen)
    if (problem !== null) problems.set(row.key, problem)
    seen.add(identity(row))
  }
  return problems
}

function problemOf(row: BudgetRow, seen: ReadonlySet<string>): BudgetProblem | null {
  if (isUnread(row.amount) || isUnread(row.year)) return 'unread'
  if (row.fundingSourceId === null) return 'sourceMissing'
  if (row.amount === null) return 'amountMissing'
  return seen.has(identity(row)) ? 'repeated' : null
}

/** A source may stand once per year. */
function identity({ fundingSourceId, year }: BudgetRow): string {
  return `${fundingSourceId} ${JSON.stringify(year)}`
}

/** The lines to save; rows with problems are not for saving and are left out. */
export function toBudgetLines(rows: readonly BudgetRow[]): Input<'funds.saveBudget'>['lines'] {
  return rows.flatMap(({ fundingSourceId, year, amount }) =>
    fundingSourceId === null || typeof amount !== 'number' || isUnread(year)
      ? []
      : [{ fundingSourceId, year, amount }],
  )
}

/** Whether what is typed differs from what is stored. */
export function isBudgetChanged(
  rows: readonly BudgetRow[],
  budget: readonly BudgetLine[],
): boolean {
  const plain = (list: readonly BudgetRow[]) =>
    JSON.stringify(list.map(({ fundingSourceId, year, amount }) => [fundingSourceId, year, amount]))
  return plain(rows) !== plain(toBudgetRows(budget))
}
