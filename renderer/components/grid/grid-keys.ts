import { createContext, type RefObject } from 'react'

/** How the cell with the keyboard was last entered: a letter, or a key that opens it. */
export type OpenedBy = 'typed' | 'opened'

export const GridKeysContext = createContext<RefObject<OpenedBy> | null>(null)
