import { fieldTypeOf } from '../../columns/field-vocabulary.ts'
import type { MappedColumn } from '../../columns/map-columns.ts'
import { type HeaderTexts, isRepeatedHeader } from '../header/header-again.ts'
import type { RowFacts } from '../body/row-facts.ts'
import type { SheetGrid } from '../sheet-grid.ts'

const ANNEX = /^附[表件][一二三四五六七八九十\d]{1,3}(?:[\s:：、.]+|$)/

/** 附表三 未开工原因 and 附件2: a line of its own above a page or a table. */
export function isAnnexLine({ cells }: RowFacts): boolean {
  const [first] = cells
  return cells.length === 1 && first?.cell.kind === 'text' && ANNEX.test(first.cell.value.trim())
}

/** 附表二 豆沙镇 is the part of 豆沙镇; 附件2 says nothing else. */
export function withoutAnnex(label: string): string {
  return label.trim().replace(ANNEX, '') || label
}

interface List {
  readonly grid: SheetGrid
  readonly columns: readonly MappedColumn[]
  readonly factsOf: (row: number) => RowFacts
  readonly headerTexts: HeaderTexts
}

/**
 * Whether what follows an annex line is another table, whatever its columns. Above a printed page or a
 * part of the list the header comes again, or rows of the list go on.
 *
 * @param annex position of the line among the rows of the grid
 */
export function isNextTable({ grid, columns, factsOf, headerTexts }: List, annex: number): boolean {
  const hasFigures = columns.some(({ field }) => field !== null && FIGURES.has(fieldTypeOf(field)))
  for (let index = annex + 1; index < grid.rows.length; index += 1) {
    const facts = factsOf(grid.rows[index] ?? 0)
    if (isAnnexLine(facts)) return true
    if (isRepeatedHeader(headerTexts, facts.cells)) return false
    if (facts.hasKey && (facts.numbers > 0 || !hasFigures)) return false
  }
  return true
}

const FIGURES: ReadonlySet<string | null> = new Set(['money', 'area', 'count'])
