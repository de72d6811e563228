/** Sizes the annexes can be printed on. */
export const ANNEX_PAPERS = ['A4', 'A3'] as const

export type AnnexPaper = (typeof ANNEX_PAPERS)[number]
