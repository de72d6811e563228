import type { Alignment, Style } from 'exceljs'
import { WORD_FONTS } from '../fonts.ts'

const THIN = { style: 'thin' } as const
export const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN }

/** How a cell of a table looks. */
export interface CellLook {
  readonly isStrong: boolean
  readonly format: string
  readonly horizontal: NonNullable<Alignment['horizontal']>
  readonly wraps: boolean
}

/**
 * One style object for all cells that look alike: the library compares styles by identity first, and
 * takes twice as long over as many equal ones. Nobody may change what it hands out.
 *
 * @param size of type, in points
 */
export function createCellStyles(size: number): (look: CellLook | null) => Partial<Style> {
  const known = new Map<string, Partial<Style>>()
  return (look) => {
    const key = look === null ? '' : Object.values(look).join('|')
    const before = known.get(key)
    if (before) return before
    const style = look === null ? { border: BORDER } : styleOf(look, size)
    known.set(key, style)
    return style
  }
}

function styleOf({ isStrong, format, horizontal, wraps }: CellLook, size: number): Partial<Style> {
  return {
    border: BORDER,
    font: { name: isStrong ? WORD_FONTS.hei : WORD_FONTS.song, size },
    numFmt: format,
    alignment: { horizontal, vertical: 'middle', wrapText: wraps },
  }
}
