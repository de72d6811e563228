import type { Fen } from '../money.ts'

/**
 * 按资金补齐: which projects to build with a sum of money per source, so that most of the gap is
 * closed for most pupils. Each project is built whole or not at all.
 */
export interface FundingModel {
  readonly lines: readonly FundingLine[]
  readonly candidates: readonly FundingCandidate[]
  /** A source that is not listed has no money. */
  readonly budgets: readonly SourceAmount[]
}

/** One school, level and measure that lacks something. */
export interface FundingLine {
  readonly pupils: number
  /** Hundredths of the measure's unit, above 0. */
  readonly required: number
  /** What is lacking, at most `required`. */
  readonly gap: number
}

export interface FundingCandidate {
  readonly id: string
  /** What it would add, by index of the line; hundredths. */
  readonly adds: readonly { readonly line: number; readonly amount: number }[]
  /** Ways to pay for it, of which one is taken; none means it cannot be paid. */
  readonly payments: readonly (readonly SourceAmount[])[]
}

export interface SourceAmount {
  readonly sourceId: string
  readonly amount: Fen
}

/** One project that is built, and how it is paid. */
export interface FundedChoice {
  /** Index of the candidate, and of its payment. */
  readonly candidate: number
  readonly payment: number
}

/**
 * What is optimised: pupils times the share of the requirement that is newly met, added up over
 * lines. A line cannot be filled beyond its gap, so a second building where one is enough adds
 * nothing.
 */
export function fundedValue(
  { lines, candidates }: FundingModel,
  choices: readonly FundedChoice[],
): number {
  const added = lines.map(() => 0)
  for (const { candidate } of choices) {
    for (const { line, amount } of candidates[candidate]?.adds ?? []) {
      added[line] = (added[line] ?? 0) + amount
    }
  }
  return lines.reduce(
    (sum, line, index) => sum + weightOf(line) * Math.min(line.gap, added[index] ?? 0),
    0,
  )
}

/** The value of closing every gap. */
export function wholeValue({ lines }: FundingModel): number {
  return lines.reduce((sum, line) => sum + weightOf(line) * line.gap, 0)
}

/** Worth of one hundredth of a line's unit. */
export function weightOf({ pupils, required }: FundingLine): number {
  return pupils / required
}

/** Money of each source the choices take; exact. */
export function spentBySource(
  { candidates }: Pick<FundingModel, 'candidates'>,
  choices: readonly FundedChoice[],
): ReadonlyMap<string, Fen> {
  const spent = new Map<string, Fen>()
  for (const { candidate, payment } of choices) {
    for (const { sourceId, amount } of candidates[candidate]?.payments[payment] ?? []) {
      spent.set(sourceId, (spent.get(sourceId) ?? 0) + amount)
    }
  }
  return spent
}

/** Is no source overdrawn and no project built twice? */
export function isAffordable(model: FundingModel, choices: readonly FundedChoice[]): boolean {
  const money = new Map(model.budgets.map(({ sourceId, amount }) => [sourceId, amount]))
  const built = new Set(choices.map(({ candidate }) => candidate))
  return (
    built.size === choices.length &&
    [...spentBySource(model, choices)].every(
      ([sourceId, amount]) => amount <= (money.get(sourceId) ?? 0),
    )
  )
}

/**
 * The plain way: again and again the affordable project that closes most for its money. The answer
 * of the solver is measured against it and never worse.
 *
 * @param begun affordable choices to keep and add to
 */
export function greedyChoices(
  model: FundingModel,
  begun: readonly FundedChoice[] = [],
): readonly FundedChoice[] {
  const choices = [...begun]
  const left = openEnds(model, begun)
  for (;;) {
    const best = bestNext(model, left)
    if (best === null) return choices
    choices.push(best)
    take(model, left, best)
  }
}

/** What is still to be had: gaps by line, money by source, candidates not yet built. */
interface OpenEnds {
  readonly gaps: number[]
  readonly money: Map<string, Fen>
  readonly candidates: Set<number>
}

function openEnds(model: FundingModel, begun: readonly FundedChoice[]): OpenEnds {
  const left: OpenEnds = {
    gaps: model.lines.map(({ gap }) => gap),
    money: new Map(model.budgets.map(({ sourceId, amount }) => [sourceId, amount])),
    candidates: new Set(model.candidates.keys()),
  }
  for (const choice of begun) take(model, left, choice)
  return left
}

function take({ candidates }: FundingModel, left: OpenEnds, choice: FundedChoice): void {
  const { candidate, payment } = choice
  left.candidates.delete(candidate)
  for (const { line, amount } of candidates[candidate]?.adds ?? []) {
    left.gaps[line] = Math.max(0, (left.gaps[line] ?? 0) - amount)
  }
  for (const [sourceId, amount] of spentBySource({ candidates }, [{ candidate, payment }])) {
    left.money.set(sourceId, (left.money.get(sourceId) ?? 0) - amount)
  }
}

function bestNext(model: FundingModel, left: OpenEnds): FundedChoice | null {
  let best: { readonly choice: FundedChoice; readonly worth: number } | null = null
  for (const candidate of left.candidates) {
    const gained = gainOf(model, left, candidate)
    if (gained <= 0) continue
    const payments = model.candidates[candidate]?.payments ?? []
    const payment = payments.findIndex((_, index) =>
      [...spentBySource(model, [{ candidate, payment: index }])].every(
        ([sourceId, amount]) => amount <= (left.money.get(sourceId) ?? 0),
      ),
    )
    if (payment === -1) continue
    const cost = (payments[payment] ?? []).reduce((sum, { amount }) => sum + amount, 0)
    const worth = gained / Math.max(1, cost)
    if (best === null || worth > best.worth) best = { choice: { candidate, payment }, worth }
  }
  return best?.choice ?? null
}

function gainOf({ lines, candidates }: FundingModel, { gaps }: OpenEnds, candidate: number) {
  const open = new Map<number, number>()
  let gained = 0
  for (const { line, amount } of candidates[candidate]?.adds ?? []) {
    const gap = open.get(line) ?? gaps[line] ?? 0
    const filled = Math.min(gap, amount)
    open.set(line, gap - filled)
    const weighed = lines[line]
    if (weighed) gained += weightOf(weighed) * filled
  }
  return gained
}

/**
 * Makes choices affordable to the fen: a solver works with tolerances. What closes least goes
 * first, then the rest of the money is spent the plain way.
 */
export function mendChoices(
  model: FundingModel,
  choices: readonly FundedChoice[],
): readonly FundedChoice[] {
  let kept = choices
  while (!isAffordable(model, kept)) {
    const values = kept.map((_, index) => fundedValue(model, kept.toSpliced(index, 1)))
    kept = kept.toSpliced(values.indexOf(Math.max(...values)), 1)
  }
  return greedyChoices(model, kept)
}
