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
}
