/** A number of the text that is not what the ledger says. */
export interface Disagreement {
  readonly typed: string
  /** What the figure says now; null when the report has it no longer. */
  readonly says: string | null
}

/** Set on a paragraph a person wrote. `rewritten` has lost at least one field. */
export interface EditMark {
  readonly kind: 'edited' | 'rewritten' | 'own'
  readonly disagreeing: readonly Disagreement[]
  /** The ledger has changed so that the paragraph would be composed of other words now. */
  readonly isReworded?: true
}

/** Why a person should look at what was written: it is printed though, or not printed at all. */
export type Doubt = 'disagrees' | 'reworded' | 'stray'

interface Doubtful {
  readonly state: string
  readonly disagreeing: readonly Disagreement[]
  readonly isReworded: boolean
}

/** Null when there is nothing to look at. */
export function doubtOf({ state, disagreeing, isReworded }: Doubtful): Doubt | null {
  if (state === 'stray') return 'stray'
  if (disagreeing.length > 0) return 'disagrees'
  return isReworded ? 'reworded' : null
}
