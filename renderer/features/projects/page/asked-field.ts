/** The field an address asks for, and by which visit, so that the same one can be asked for again. */
export interface AskedField {
  readonly field: string
  readonly key: string
}
