import { headerStrength } from '../../columns/headers/field-candidate.ts'
import { looksLikeSchool } from '../../values/words/school-name.ts'
import type { GridCell } from '../sheet-grid.ts'
import { isNumberRow, isUnitRow } from './header-rows.ts'

/** Every text of a header, without white space, by which its repetition is known. */
export type HeaderTexts = ReadonlySet<string>

export function headerTextsOf(texts: readonly string[]): HeaderTexts {
  return new Set(texts.map(withoutSpace))
}

/** The header again at the top of a printed page, with its unit and number rows. */
export function isRepeatedHeader(headerTexts: HeaderTexts, cells: readonly GridCell[]): boolean {
  if (cells.length < 2) return false
  if (isUnitRow(cells) || isNumberRow(cells)) return true
  const first = cells.find(({ cell }) => cell.kind === 'text')?.cell
  if (first?.kind !== 'text' || !headerTexts.has(withoutSpace(first.value))) return false
  const same = cells.filter(
    ({ cell }) => cell.kind === 'text' && headerTexts.has(withoutSpace(cell.value)),
  )
  return same.length >= Math.max(2, cells.length * 0.6)
}

/** Another table below, with a header of its own: its rows must not be read by this one's columns. */
export function isAnotherHeader(headerTexts: HeaderTexts, cells: readonly GridCell[]): boolean {
  if (cells.length < FEWEST_HEADERS || cells.length > 200) return false
  const isAllWords = cells.every(({ cell }) => cell.kind === 'text' && !isFigure(cell.value))
  if (!isAllWords) return false
  let hits = 0
  const seen = new Set<string>()
  for (const [index, { cell }] of cells.entries()) {
    const text = cell.kind === 'text' ? withoutSpace(cell.value) : ''
    const strength = headerStrength(text)
    // 甲小学 征地 征地 完工: a row that names a school is no header, and neither is a word twice.
    if (strength === 0 && looksLikeSchool(text)) return false
    if (!seen.has(text)) hits += strength
    seen.add(text)
    // Most rows are no headers; a few cells show it.
    if (index === 2 && hits < 1) return false
  }
  if (hits < Math.max(FEWEST_HEADERS, cells.length * 0.6)) return false
  return !isRepeatedHeader(headerTexts, cells)
}

const FEWEST_HEADERS = 3

/** 1,260.5 and 2020-06: no word stands in a header like this. */
export function isFigure(text: string): boolean {
  return /^[\d.,%\s-]+$/.test(text)
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}
