/** The field an address asks for, and by which visit, so that the same one can be asked for again. */
export interface AskedField {
  readonly field: string
  readonly key: string
  /** Once it is begun with: whoever saves, or comes back to the page, is not led to it again. */
  readonly take: () => void
}
