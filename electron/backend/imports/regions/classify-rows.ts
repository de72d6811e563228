import type { ImportKind, SheetCorrections } from '#contract/imports.ts'
import { fieldTypeOf } from '../columns/field-vocabulary.ts'
import type { MappedColumn } from '../columns/map-columns.ts'
import { isBlankWord } from '../values/quantity-text.ts'
import { looksLikeSchool, looksLikeTownship } from '../values/school-name.ts'
import { readSequence } from '../values/sequence-text.ts'
import { plainDecimal } from '../values/read-number.ts'
import { categoryReader, stageReader } from '../values/value-vocabularies.ts'
import { type HeaderBlock, headerBlockFrom, headerHits } from './header-block.ts'
import { isFooterText, isWholeCounty, totalLabelOf } from './row-label.ts'
import { type GridCell, type SheetGrid, shownText } from './sheet-grid.ts'

/** What one row below the header is. `keyless` rows have numbers but nothing that names them. */
export type RowKind = 'data' | 'total' | 'keyless' | 'section' | 'repeated' | 'note' | 'ignored'

export interface ClassifiedRow {
  readonly row: number
  readonly kind: RowKind
  /** Heading or name of a total: 金牛镇小计, 一、教学楼. */
  readonly label: string
  /** A total row or a line of text that names the group of the rows below it. */
  readonly isHeading: boolean
  /** Of a heading: 1 for 一、, 2 for (一), 3 for the rest; 0 for other rows. */
  readonly level: number
}

export interface RowClassification {
  readonly rows: readonly ClassifiedRow[]
  /** Lines under the table. */
  readonly footer: readonly number[]
  /** First row of a second table that was left alone, or null. */
  readonly secondTable: number | null
}

export interface ClassifyInput {
  readonly grid: SheetGrid
  readonly block: HeaderBlock
  readonly columns: readonly MappedColumn[]
  readonly kind: ImportKind
  readonly county: string | null
  readonly corrections: SheetCorrections
}

/** Columns whose text can name a total or a group. */
const LABEL_FIELDS = new Set([
  'sequence',
  'township',
  'school',
  'projectName',
  'category',
  'stage',
  'programme',
  'measure',
  'year',
  'workType',
  'unit',
  'responsibleUnit',
])
const KEY_FIELDS: Record<ImportKind, ReadonlySet<string>> = {
  projects: new Set(['school', 'projectName', 'projectCode']),
  targets: new Set(['stage', 'school', 'measure']),
}
/** Texts that only a row of its own has. */
const DETAIL_FIELDS = new Set([
  'category',
  'content',
  'workType',
  'projectName',
  'projectCode',
  'phase',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'buildPeriod',
  'dueDate',
])

interface RowFacts {
  readonly cells: readonly GridCell[]
  readonly labels: readonly string[]
  readonly keys: readonly string[]
  readonly details: number
  readonly numbers: number
  readonly sequence: ReturnType<typeof readSequence>
}

export function classifyRows(input: ClassifyInput): RowClassification {
  const { grid, block, corrections } = input
  const below = grid.rows.filter((row) => row > block.last)
  const rows: ClassifiedRow[] = []
  let secondTable: number | null = null
  for (const row of below) {
    if (isSecondTable(input, row)) {
      secondTable = row
      break
    }
    rows.push(classifyRow(input, row))
  }
  const lastUseful = rows.findLastIndex(
    ({ kind }) => kind === 'data' || kind === 'total' || kind === 'keyless',
  )
  const lastRow = corrections.dataRows
    ? rows.findLastIndex(({ row }) => row <= (corrections.dataRows?.[1] ?? 0) - 1)
    : lastUseful
  const cut = Math.max(lastUseful, lastRow)
  return {
    rows: rows.slice(0, cut + 1),
    footer: rows
      .slice(cut + 1)
      .filter(({ kind }) => secondTable === null || kind === 'note')
      .map(({ row }) => row),
    secondTable,
  }
}

function classifyRow(input: ClassifyInput, row: number): ClassifiedRow {
  const { corrections } = input
  const answer = (kind: RowKind, label = '', level = 0): ClassifiedRow => ({
    row,
    kind,
    label,
    isHeading: level > 0,
    level,
  })
  if (corrections.ignoredRows?.includes(row + 1)) return answer('ignored')
  const range = corrections.dataRows
  const isOutside = range !== undefined && (row + 1 < range[0] || row + 1 > range[1])
  const facts = readFacts(input, row)
  const label = facts.labels[0] ?? ''
  if (corrections.totalRows) {
    if (corrections.totalRows.includes(row + 1)) return answer('total', label)
    if (isOutside) return answer('note')
    const named = facts.labels.find((text) => totalLabelOf(text) !== null)
    if (named !== undefined) return answer('data')
  }
  const total = facts.labels.find((text) => isTotal(input, facts, text))
  if (total !== undefined) return answer('total', total)
  if (isOutside) return answer('note')
  if (isRepeatedHeader(input, row, facts)) return answer('repeated')
  if (isFooter(facts)) return answer('note')
  const heading = headingOf(input, facts, row)
  if (heading !== null) {
    const level = headingLevel(heading, facts.sequence)
    return answer(facts.numbers > 0 ? 'total' : 'section', heading, level)
  }
  if (facts.keys.length > 0) return answer('data')
  if (facts.numbers > 0) return facts.details > 0 ? answer('data') : answer('keyless', label)
  return facts.cells.length >= 3 || (facts.details > 0 && facts.sequence)
    ? answer('data')
    : answer('note')
}

/** 其中:小学 is a line of its own among targets; elsewhere it repeats a part of the total. */
function isTotal(input: ClassifyInput, facts: RowFacts, text: string): boolean {
  const label = totalLabelOf(text)
  if (label === 'breakdown') {
    if (input.kind === 'targets' && stageReader.read(text)) return false
    return facts.details === 0
  }
  return label !== null
}

function readFacts({ grid, columns, kind }: ClassifyInput, row: number): RowFacts {
  const cells = grid.rowCells(row)
  const byColumn = new Map(columns.map((column) => [column.column, column]))
  const labels: string[] = []
  const keys: string[] = []
  let details = 0
  let numbers = 0
  let sequence: RowFacts['sequence'] = null
  for (const { column, cell } of cells) {
    const field = byColumn.get(column)?.field ?? null
    const text = shownText(cell, grid.date1904)
    const type = field === null ? null : fieldTypeOf(field)
    const isMeasured = type === 'money' || type === 'area' || type === 'count'
    if (isMeasured && plainDecimal(cell) !== null) numbers += 1
    if (isBlankWord(text)) continue
    if (field === 'sequence') sequence = readSequence(text)
    const isName = cell.kind === 'text' && text.length <= 40
    if (isName && (field === null || LABEL_FIELDS.has(field)) && !/^[\d.]+$/.test(text))
      labels.push(text)
    if (field !== null && KEY_FIELDS[kind].has(field)) keys.push(text)
    if (field !== null && DETAIL_FIELDS.has(field)) details += 1
  }
  // A school merged over several rows names every one of them.
  for (const column of columns) {
    if (column.field === null || !KEY_FIELDS[kind].has(column.field)) continue
    const merge = grid.mergeAt(row, column.column)
    if (merge && merge.top < row && merge.left === column.column) {
      const text = shownText(grid.cell(merge.top, merge.left), grid.date1904)
      if (text !== '') keys.push(text)
    }
  }
  return { cells, labels, keys, details, numbers, sequence }
}

/** A place, a category or a numbered heading that stands for the rows below it. */
function headingOf(input: ClassifyInput, facts: RowFacts, row: number): string | null {
  const { grid, columns, kind, county } = input
  const texts = facts.labels.filter((text) => readSequence(text) === null)
  const [label, ...others] = texts
  if (label === undefined || others.length > 0) return null
  const isGroupNumber = facts.sequence !== null && facts.sequence.style !== 'plain'
  const isNumbered =
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/.test(
      label.trim(),
    )
  const isPlace = looksLikeTownship(label) || isWholeCounty(label, county)
  const filled = facts.cells.length - (facts.sequence === null ? 0 : 1) - facts.numbers
  if (filled > 1 && facts.details > (looksLikeSchool(label) ? 0 : 1)) return null
  if (kind === 'targets' && facts.numbers > 0 && stageReader.read(label) !== null) return null
  const column = columns.find((candidate) => grid.cell(row, candidate.column)?.value === label)
  if (isPlace) {
    const hasOwnDetail = facts.details > 0 && column?.field !== 'projectName'
    return hasOwnDetail || (column?.field === 'township' && facts.numbers === 0) ? null : label
  }
  if (isGroupNumber || isNumbered)
    return facts.details <= 1 && !looksLikeSchool(label) ? label : null
  if (facts.numbers > 0) {
    const isCategory = categoryReader.read(label)?.isWhole === true
    return isCategory && column?.field === 'school' ? label : null
  }
  const isAlone =
    facts.cells.length === 1 && !(column?.field === 'school' && looksLikeSchool(label))
  return isAlone ? label : null
}

/** 一、 is above (一), which is above 1. and headings without a number. */
function headingLevel(label: string, sequence: RowFacts['sequence']): number {
  const text = label.trim()
  if (sequence?.style === 'chinese' || /^[一二三四五六七八九十]{1,3}[、.．]/.test(text)) return 1
  if (sequence?.style === 'bracketed') return 2
  return /^[(（][一二三四五六七八九十]{1,3}[)）]/.test(text) ? 2 : 3
}

function isFooter(facts: RowFacts): boolean {
  const first = facts.cells[0]?.cell
  return first?.kind === 'text' && facts.numbers === 0 && isFooterText(first.value)
}

/** The header again at the top of a printed page, with its unit and number rows. */
function isRepeatedHeader(
  { grid, block, columns }: ClassifyInput,
  row: number,
  facts: RowFacts,
): boolean {
  if (facts.cells.length < 2) return false
  const { unitRow, numberRow } = headerBlockFrom(grid, row - 1, row)
  if (unitRow === row || numberRow === row) return true
  const same = facts.cells.filter(({ column, cell }) => {
    if (cell.kind !== 'text') return false
    const parts = columns.find((candidate) => candidate.column === column)?.path ?? []
    return parts.some((part) => part.replace(/\s/g, '') === cell.value.replace(/\s/g, ''))
  })
  return same.length >= Math.max(2, facts.cells.length * 0.6) && block.last < row
}

/** Another table below, with a header of its own: its rows must not be read by this one's columns. */
function isSecondTable(input: ClassifyInput, row: number): boolean {
  const { grid } = input
  const cells = grid.rowCells(row)
  if (cells.length < 4) return false
  const { hits, numbers } = headerHits(grid, row)
  if (numbers > 0 || hits < Math.max(4, cells.length * 0.6)) return false
  return !isRepeatedHeader(input, row, readFacts(input, row))
}
