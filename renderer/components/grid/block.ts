import Papa from 'papaparse'
import type { Area } from './grid-area.ts'

/** Cells as copied from Excel or WPS, row by row; rows may differ in length. */
export type Block = readonly (readonly string[])[]

/**
 * The cells of copied text. Excel and WPS part cells by tabs, end every row with a line break and
 * quote cells that hold one.
 */
export function splitBlock(text: string): Block {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data
}

/** The same way back: what Excel and WPS take as these cells. */
export function joinBlock(block: Block): string {
  return Papa.unparse(
    block.map((cells) => [...cells]),
    { delimiter: '\t', newline: '\r\n' },
  )
}

/** One copied cell fills every cell chosen, as in a spreadsheet; a block stays as it is. */
export function spread(block: Block, { top, bottom, left, right }: Area): Block {
  const [[cell] = []] = block
  if (block.length !== 1 || block[0]?.length !== 1 || cell === undefined) return block
  const line = Array.from({ length: right - left + 1 }, () => cell)
  return Array.from({ length: bottom - top + 1 }, () => line)
}
