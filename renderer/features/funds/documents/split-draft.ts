import type { ProjectRow } from '#contract/projects/project-row.ts'
import { leftToSplit, spreadByPlan } from '#domain/funds/allocation.ts'
import type { Fen, MoneyUnit } from '#domain/money.ts'
import { readMoney } from '../../../components/entry/read-entry.ts'
import { isUnread, type Typed } from '../../../components/entry/typed.ts'

/** A document while it is being typed. Plain data, kept as a draft. */
export interface DocumentDraft {
  readonly number: string
  readonly issuedOn: Typed<string>
  readonly issuer: string
  readonly fundingSourceId: string | null
  readonly total: Typed<Fen>
  readonly note: string
  /** By project; a chosen project may still be without an amount. */
  readonly amounts: Readonly<Record<string, Typed<Fen>>>
}

export type SplitProblem =
  | 'numberMissing'
  | 'dateMissing'
  | 'sourceMissing'
  | 'totalMissing'
  | 'noLines'
  | 'unread'
  | 'amountMissing'
  | 'differs'

export interface SplitStanding {
  readonly count: number
  readonly sum: Fen
  /** What is still to be split, negative when too much is; null without a total. */
  readonly left: Fen | null
}

/** How many projects are chosen, what they get, and what is left of the total. */
export function standingOf({ amounts, total }: DocumentDraft): SplitStanding {
  const typed = Object.values(amounts).map((amount) => (isUnread(amount) ? null : amount))
  const sum = -leftToSplit(0, typed)
  return {
    count: typed.length,
    sum,
    left: isUnread(total) || total === null ? null : leftToSplit(total, typed),
  }
}

/** What keeps the document from being saved; empty when it can be. */
export function splitProblems(draft: DocumentDraft): SplitProblem[] {
  const amounts = Object.values(draft.amounts)
  const { left } = standingOf(draft)
  const isWrong: Record<SplitProblem, boolean> = {
    numberMissing: draft.number.trim() === '',
    dateMissing: typeof draft.issuedOn !== 'string',
    sourceMissing: draft.fundingSourceId === null,
    totalMissing: typeof draft.total !== 'number' || draft.total === 0,
    noLines: amounts.length === 0,
    unread: amounts.some(isUnread),
    amountMissing: amounts.some((amount) => amount === null || amount === 0),
    differs: left !== null && left !== 0,
  }
  return PROBLEMS.filter((problem) => isWrong[problem])
}

const PROBLEMS: readonly SplitProblem[] = [
  'numberMissing',
  'dateMissing',
  'sourceMissing',
  'totalMissing',
  'noLines',
  'unread',
  'amountMissing',
  'differs',
]

/** Chooses projects, keeping what is typed for those chosen already; null gives up the others. */
export function chooseProjects(
  amounts: DocumentDraft['amounts'],
  ids: readonly string[],
): DocumentDraft['amounts'] {
  return Object.fromEntries(ids.map((id) => [id, amounts[id] ?? null]))
}

/** Lines copied from a spreadsheet column, one amount each; text of one line is no column. */
export function readColumn(text: string, unit: MoneyUnit): Typed<Fen>[] | null {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (lines.length < 2) return null
  return lines.map((line) => readMoney(line.split('\t')[0] ?? '', unit))
}

/** Puts a pasted column into the shown rows, from one of them downwards. */
export function pasteColumn(
  amounts: DocumentDraft['amounts'],
  shownIds: readonly string[],
  fromId: string,
  column: readonly Typed<Fen>[],
): DocumentDraft['amounts'] {
  const from = shownIds.indexOf(fromId)
  const pasted = shownIds
    .slice(from, from + column.length)
    .map((id, index) => [id, column[index] ?? null] as const)
  return { ...amounts, ...Object.fromEntries(pasted) }
}

/**
 * Spreads the total over the chosen projects by their planned total, in the order of the ledger.
 * Who gets nothing, for want of a plan, is chosen no longer.
 *
 * @returns null when none of them is planned
 */
export function spreadAmounts(
  { amounts, total }: DocumentDraft,
  projects: readonly Pick<ProjectRow, 'id' | 'plannedTotal'>[],
): { readonly amounts: DocumentDraft['amounts']; readonly dropped: number } | null {
  const chosen = projects.filter(({ id }) => id in amounts)
  if (typeof total !== 'number') return null
  const shares = spreadByPlan(
    total,
    chosen.map(({ plannedTotal }) => plannedTotal),
  )
  if (shares === null) return null
  const spread = chosen
    .map(({ id }, index) => [id, shares[index] ?? 0] as const)
    .filter(([, share]) => share > 0)
  return { amounts: Object.fromEntries(spread), dropped: chosen.length - spread.length }
}
