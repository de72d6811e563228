import {
  checkTags,
  type TemplateProblem,
  type TemplateTag,
} from '#domain/report/fields/check-tags.ts'
import { around, openBraces, singleBraces, wideBraces } from '../../office-template/braces.ts'
import type { OpenSheet } from './open-workbook.ts'
import { FIELD, runsOf } from './rich-text.ts'
import type { SheetRows } from '../sheets/sheet-rows.ts'
import { childOf, childrenOf, textIn, type XmlElement } from './xml-tree.ts'

/** Rows of a sheet that repeat, as the template has them. */
export interface FoundRows {
  /** As it is named between its braces. */
  readonly name: string
  /** Printed once where there are no rows, instead of once for each. */
  readonly isInstead: boolean
  readonly from: number
  readonly to: number
  readonly rows: readonly number[]
}

/** A sheet taken apart. */
export interface CompiledSheet {
  readonly sheet: OpenSheet
  readonly rows: SheetRows
  readonly blocks: readonly FoundRows[]
}

export interface SheetFields {
  readonly count: number
  readonly problems: readonly TemplateProblem[]
  /** From the top down. */
  readonly blocks: readonly FoundRows[]
}

/** A field in its cell. */
interface PlacedTag extends TemplateTag {
  readonly row: number
  readonly sign: string
}

/** The fields in the cells of a sheet, what repeats with them, and what is wrong with either. */
export function findFields(
  { name: sheet }: OpenSheet,
  rows: SheetRows,
  strings: readonly XmlElement[],
  suggestions: Map<string, string | null>,
): SheetFields {
  const tags: PlacedTag[] = []
  const ofBraces: TemplateProblem[] = []
  for (const [number, row] of rows) {
    for (const element of childrenOf(row, 'c')) {
      const cell = { sheet, cell: element.attributes.get('r') ?? '' }
      const text =
        runsOf(element, strings)
          ?.map((run) => run.text)
          .join('') ?? ''
      const faults = [...wideBraces(text), ...singleBraces(text), ...openBraces(text)]
      ofBraces.push(...faults.map((fault) => ({ ...fault, cell })))
      ofBraces.push(...inFormula(element).map((fault) => ({ ...fault, cell })))
      tags.push(...tagsIn(text).map((tag) => ({ ...tag, row: number, cell })))
    }
  }
  const problems = [...checkTags(tags, suggestions), ...ofBraces]
  const blocks = problems.length === 0 ? blocksOf(tags, rows, strings) : []
  return { count: tags.length, problems: [...problems, ...sharedRows(blocks)], blocks }
}

/** The fields of a text in the order they are read. */
export function tagsIn(text: string): (TemplateTag & { readonly sign: string })[] {
  return [...text.matchAll(FIELD)].map((match) => {
    const [written, inner = ''] = match
    const [, sign = '', name = ''] =
      /^\s*([^\p{L}\p{N}\s＃＾／（(《“]?)\s*([^]*)$/u.exec(inner) ?? []
    return {
      kind: kindOf(sign),
      name: name.trim(),
      written,
      near: around(text, match.index, written.length),
      sign,
    }
  })
}

function kindOf(sign: string): TemplateTag['kind'] {
  if (sign === '') return 'field'
  if (sign === '/') return 'end'
  return sign === '#' || sign === '^' ? 'begin' : 'command'
}

/** A formula is worked out by Excel; nothing is put into it. */
function inFormula(cell: XmlElement): TemplateProblem[] {
  const formula = childOf(cell, 'f')
  return formula ? notFilled(textIn(formula)) : []
}

/** Fields where none is filled. */
export function notFilled(text: string): TemplateProblem[] {
  return [...text.matchAll(FIELD)].map(([written]) => ({
    fault: 'not_filled_here',
    written,
    near: '',
    suggestion: null,
  }))
}

function blocksOf(
  tags: readonly PlacedTag[],
  rows: SheetRows,
  strings: readonly XmlElement[],
): (FoundRows & { readonly tag: PlacedTag })[] {
  return tags.flatMap((tag, index) => {
    if (tag.kind !== 'begin') return []
    const end = tags.slice(index).find(({ kind }) => kind === 'end')
    if (!end) return []
    const all = Array.from({ length: end.row - tag.row + 1 }, (_, place) => tag.row + place)
    const isOnlyMark = (row: number) =>
      tag.row !== end.row &&
      (row === tag.row || row === end.row) &&
      holdsNothingBut(rows.get(row), row === tag.row ? tag.written : end.written, strings)
    return {
      tag,
      name: tag.name,
      isInstead: tag.sign === '^',
      from: tag.row,
      to: end.row,
      rows: all.filter((row) => !isOnlyMark(row)),
    }
  })
}

/** A row that only says where rows begin or end is not printed. */
function holdsNothingBut(
  row: XmlElement | undefined,
  written: string,
  strings: readonly XmlElement[],
): boolean {
  return (row ? childrenOf(row, 'c') : []).every((cell) => {
    const runs = runsOf(cell, strings)
    if (!runs) return cell.children.length === 0
    const text = runs
      .map((run) => run.text)
      .join('')
      .trim()
    return text === '' || text === written
  })
}

/** Each of what repeats needs rows of its own. */
function sharedRows(
  blocks: readonly (FoundRows & { readonly tag?: PlacedTag })[],
): TemplateProblem[] {
  return blocks.flatMap(({ tag, from }, index) => {
    const before = blocks[index - 1]
    if (!tag || !before || from > before.to) return []
    const { written, near, cell } = tag
    return [{ fault: 'rows_shared', written, near, suggestion: null, ...(cell && { cell }) }]
  })
}
