import type { Fen } from '../money.ts'

/** What is still to be split: the document's total less its lines; 0 when they add up. */
export function leftToSplit(total: Fen, amounts: readonly (Fen | null)[]): Fen {
  return amounts.reduce<Fen>((left, amount) => left - (amount ?? 0), total)
}

/**
 * Splits a total in proportion to the plans, to the fen: each share is rounded down and the fen
 * still missing go to the largest remainders, earlier projects first on a tie.
 *
 * @returns shares that add up to the total, or null when nothing is planned to go by
 */
export function spreadByPlan(total: Fen, plans: readonly (Fen | null)[]): Fen[] | null {
  // Fen times fen leaves the range in which numbers are exact, so the shares are taken in BigInt.
  const weights = plans.map((plan) => BigInt(Math.max(plan ?? 0, 0)))
  const weightOfAll = weights.reduce((sum, weight) => sum + weight, 0n)
  if (weightOfAll === 0n) return null
  const products = weights.map((weight) => BigInt(total) * weight)
  const shares = products.map((product) => Number(product / weightOfAll))
  const missing = leftToSplit(total, shares)
  const largestFirst = products
    .map((product, index) => ({ index, remainder: product % weightOfAll }))
    .toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
  for (const { index } of largestFirst.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** What the total of a document is made of; the parts add up to it. */
export interface DocumentParts {
  /** Lines of projects of the ledger: what every other sum of 下达 counts of it. */
  readonly inLedger: Fen
  /** Lines of projects that are in the recycle bin, which no other sum counts. */
  readonly deleted: Fen
  /** What no line says: rows an import left out. */
  readonly lacking: Fen
}

export function partsOfDocument(
  total: Fen,
  lines: readonly { readonly amount: Fen; readonly isDeleted: boolean }[],
): DocumentParts {
  const sum = (wanted: boolean): Fen =>
    lines.reduce((all, { amount, isDeleted }) => (isDeleted === wanted ? all + amount : all), 0)
  const [inLedger, deleted] = [sum(false), sum(true)]
  return { inLedger, deleted, lacking: total - inLedger - deleted }
}

/** What a line of a document has to get, and what of it has come. */
interface AwaitedLine {
  readonly amount: Fen
  readonly received: Fen
}

/** What of a document has not come yet; a line that got more than its amount lacks nothing. */
export function leftToReceive(lines: readonly AwaitedLine[]): Fen {
  return lines.reduce((left, line) => left + lacking(line), 0)
}

/**
 * Spreads money that came over the lines of its document, by what each still lacks.
 *
 * @returns a share for each line, or null when more came than all lack
 */
export function spreadReceipt(lines: readonly AwaitedLine[], amount: Fen): Fen[] | null {
  return amount > leftToReceive(lines) ? null : spreadByPlan(amount, lines.map(lacking))
}

function lacking({ amount, received }: AwaitedLine): Fen {
  return Math.max(0, amount - received)
}
