import type { Input } from '#contract/index.ts'
import {
  consequenceOf,
  type Disposal,
  isNothing,
  type SourceBalance,
  unusedOf,
} from '#domain/funds/settlement.ts'

/** What was chosen for a source. */
export interface Choice {
  readonly disposal: Disposal
  readonly toProjectId: string | null
}

/** By source; money without a source under ''. */
export type Choices = ReadonlyMap<string, Choice>

export const NO_CHOICE: Choices = new Map()

const KEPT: Choice = { disposal: 'keep', toProjectId: null }

export function sourceKey({ fundingSourceId }: Pick<SourceBalance, 'fundingSourceId'>): string {
  return fundingSourceId ?? ''
}

export function choiceOf(balance: SourceBalance, choices: Choices): Choice {
  return choices.get(sourceKey(balance)) ?? KEPT
}

/** Is there anything left to decide on? */
export function hasUnused(balance: SourceBalance): boolean {
  return !isNothing(unusedOf(balance))
}

/** Sources whose money is to move, but not said where to. */
export function unchosen(
  balances: readonly SourceBalance[],
  choices: Choices,
): readonly SourceBalance[] {
  return balances.filter((balance) => {
    const { disposal, toProjectId } = choiceOf(balance, choices)
    return disposal === 'transfer' && toProjectId === null && hasUnused(balance)
  })
}

/** Where money moves to, each project once. */
export function takers(balances: readonly SourceBalance[], choices: Choices): readonly string[] {
  const taking = balances
    .filter((balance) => hasUnused(balance))
    .flatMap((balance) => {
      const { disposal, toProjectId } = choiceOf(balance, choices)
      return disposal === 'transfer' ? (toProjectId ?? []) : []
    })
  return [...new Set(taking)]
}

export function decisionsOf(
  balances: readonly SourceBalance[],
  choices: Choices,
): NonNullable<Input<'settlements.record'>['sources']> {
  return balances.map((balance) => ({
    fundingSourceId: balance.fundingSourceId,
    ...choiceOf(balance, choices),
  }))
}

/** The consequences of all choices, in the order of the sources. */
export function consequencesOf(balances: readonly SourceBalance[], choices: Choices) {
  return balances.map((balance) => consequenceOf(balance, choiceOf(balance, choices).disposal))
}
