import type { ImportKind } from '#contract/imports/reading.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { fieldTypeOf } from '../columns/field-vocabulary.ts'
import type { MappedColumn } from '../columns/map-columns.ts'
import { looksLikeSchool, looksLikeTownship } from '../values/words/school-name.ts'
import { readSequence, type Sequence } from '../values/numbers/sequence-text.ts'
import { categoryReader, stageReader } from '../values/words/value-vocabularies.ts'
import {
  headerTextsOf,
  type HeaderTexts,
  isAnotherHeader,
  isRepeatedHeader,
} from './header-again.ts'
import type { HeaderBlock } from './header-block.ts'
import { createRowFacts, PROJECT_KEYS, type RowFacts } from './row-facts.ts'
import { isAnnexLine, isNextTable, withoutAnnex } from './annex-line.ts'
import {
  isCarriedForward,
  isFooterText,
  isOffice,
  isSignature,
  isWholeCounty,
  partOfTotal,
  totalLabelOf,
} from './row-label.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { wholesOfParts } from './wholes-of-parts.ts'

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
  /** The row below begins with 其中: this one may be the sum of rows from there, down to this one (0-based). */
  readonly partsUntil?: number
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

/** The input with what is worth preparing once. */
interface Classifier extends ClassifyInput {
  readonly factsOf: (row: number) => RowFacts
  /** The column that says which school a row is about, and does not hold stages alone; or null. */
  readonly schoolColumn: number | null
  /** Every text of the header, without white space. */
  readonly headerTexts: HeaderTexts
}

/** Says of every row below the header what it is. */
export function classifyRows(input: ClassifyInput): RowClassification {
  const { grid, block, corrections, columns, kind } = input
  const classifier: Classifier = {
    ...input,
    factsOf: createRowFacts(grid, columns, kind),
    schoolColumn: schoolColumnOf(input),
    headerTexts: headerTextsOf(columns.flatMap(({ path }) => path)),
  }
  const rows: ClassifiedRow[] = []
  let secondTable: number | null = null
  for (const [index, row] of grid.rows.entries()) {
    if (row <= block.last) continue
    const facts = classifier.factsOf(row)
    const isOver = isAnnexLine(facts) && rows.some(isData) && isNextTable(classifier, index)
    if (secondTable !== null || isOver) {
      secondTable ??= row
      rows.push({ row, kind: 'note', label: '', isHeading: false, level: 0 })
      continue
    }
    if (isAnotherHeader(classifier.headerTexts, facts.cells)) {
      secondTable = row
      break
    }
    rows.push(asNextPart(classifyRow(classifier, row, facts), facts, rows.at(-1)))
  }
  const wholes = kind === 'targets' ? wholesOfParts(rows, classifier.factsOf) : null
  const settled = rows.map((row): ClassifiedRow =>
    wholes?.has(row.row) ? { ...row, kind: 'keyless', ...wholes.get(row.row) } : row,
  )
  const useful = withListedPlaces(settled, classifier)
  const lastUseful = rows.findLastIndex((row) => ['data', 'total', 'keyless'].includes(row.kind))
  const lastChosen = rows.findLastIndex(({ row }) => row < (corrections.dataRows?.[1] ?? 0))
  const cut = Math.max(lastUseful, lastChosen)
  return {
    rows: useful.slice(0, cut + 1),
    footer: rows
      .slice(cut + 1)
      .filter((row) => secondTable === null || row.kind === 'note')
      .map(({ row }) => row),
    secondTable,
  }
}

/**
 * Places with figures one below the other and hardly a row between them are what is listed, and no sums,
 * unless schools or works of their own stand below them.
 */
function withListedPlaces(
  rows: readonly ClassifiedRow[],
  { factsOf, schoolColumn }: Classifier,
): readonly ClassifiedRow[] {
  const places = rows.filter(isPlace)
  const others = rows.filter(isData)
  const isListed =
    places.length >= LISTED &&
    others.length * 2 < places.length &&
    schoolColumn === null &&
    others.every(({ row }) => factsOf(row).details === 0)
  if (!isListed) return rows
  return rows.map((row) => (isPlace(row) ? { ...row, kind: 'data', isHeading: false } : row))
}

/** So many townships are no headings that happen to be empty. */
const LISTED = 4

function isPlace({ kind, isHeading, label }: ClassifiedRow): boolean {
  return kind === 'total' && isHeading && totalLabelOf(label) === null && looksLikeTownship(label)
}

function isData({ kind }: ClassifiedRow): boolean {
  return kind === 'data'
}

function schoolColumnOf({ grid, block, columns }: ClassifyInput): number | null {
  const school = columns.find(({ field }) => field === 'school')
  if (school === undefined) return null
  const namesSchools = grid.rows.some((row) => {
    const cell = row > block.last ? grid.cell(row, school.column) : null
    return cell?.kind === 'text' && looksLikeSchool(cell.value)
  })
  return namesSchools ? school.column : null
}

function classifyRow(classifier: Classifier, row: number, facts: RowFacts): ClassifiedRow {
  const { corrections } = classifier
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
  const total = facts.labels.find((text) => isTotal(classifier, facts, text, row))
  const named = facts.labels.find((text) => readSequence(text) === null)
  const label = total ?? named ?? facts.labels[0] ?? ''
  if (corrections.totalRows?.includes(row + 1)) return answer('total', label)
  if (total !== undefined && !corrections.totalRows) return answer('total', label)
  if (isOutside) return answer('note')
  if (total !== undefined) return answer('data')
  if (isRepeatedHeader(classifier.headerTexts, facts.cells)) return answer('repeated')
  if (isFooter(facts) || isOfficeAndDay(classifier, facts)) return answer('note')
  if (isBroughtAlong(classifier, row, facts)) return answer('note')
  if (isStageGroup(classifier, facts, row) || isNumberedGroup(facts)) {
    return answer('keyless', label)
  }
  const heading = headingOf(classifier, facts, row)
  if (heading !== null) {
    const level = headingLevel(heading, facts.sequence)
    return answer(facts.numbers > 0 ? 'total' : 'section', heading, level)
  }
  if (facts.hasKey) return answer('data')
  if (facts.numbers > 0) return facts.details > 0 ? answer('data') : answer('keyless', label)
  const isIncomplete = facts.cells.length >= 3 || (facts.details > 0 && facts.sequence !== null)
  return isIncomplete ? answer('data') : answer('note')
}

/** 其中:小学 is a line of its own among targets by stage; elsewhere it repeats a part of the total. */
function isTotal(classifier: Classifier, facts: RowFacts, text: string, row: number): boolean {
  const label = totalLabelOf(text)
  if (label !== 'breakdown') return label !== null
  const { kind, schoolColumn } = classifier
  if (kind === 'targets' && stageReader.read(text)) {
    if (schoolColumn === null) return false
    if (schoolCell(classifier, row) === text) return true
  }
  // The label itself may stand in a column of details; a second text makes the row a real one.
  return facts.details <= 1 && facts.labels.length === 1
}

/** 初中 and 高中 below 其中:小学 are parts of the same total. */
function asNextPart(
  row: ClassifiedRow,
  { labels, details, numbers }: RowFacts,
  before: ClassifiedRow | undefined,
): ClassifiedRow {
  if (before?.kind !== 'total' || partOfTotal(before.label) === null) return row
  const [label] = labels
  if (label === undefined || labels.length > 1 || details > 0 || numbers === 0) return row
  const isPart =
    row.kind === 'keyless' || (row.kind === 'data' && stageReader.read(label)?.isWhole === true)
  return isPart ? { ...row, kind: 'total', label: `其中：${label}` } : row
}

/** 一、义务教育 with figures may be a target or the sum of those below: the figures tell. */
function isStageGroup(
  classifier: Classifier,
  { labels, numbers, sequence }: RowFacts,
  row: number,
): boolean {
  const { kind, schoolColumn } = classifier
  if (kind !== 'targets' || numbers === 0) return false
  if (isStage(schoolCell(classifier, row))) return true
  const [label, ...others] = labels.filter((text) => readSequence(text) === null)
  if (label === undefined || others.length > 0) return false
  // 一 | 小学 above the schools, each with a number of its own.
  return (
    HEADING_NUMBER.test(label.trim()) || (schoolColumn !== null && sequence?.style === 'chinese')
  )
}

/** What stands where the other rows name their schools. */
function schoolCell({ grid, schoolColumn }: Classifier, row: number): string {
  const cell = schoolColumn === null ? null : grid.cell(row, schoolColumn)
  return cell?.kind === 'text' ? cell.value : ''
}

function isStage(text: string): boolean {
  return stageReader.read(text)?.isWhole === true
}

/** 一、市直学校 with figures may be a school or the sum of those below: the figures tell. */
function isNumberedGroup({ labels, details, numbers, sequence }: RowFacts): boolean {
  // The name may stand in a column of details.
  if (numbers === 0 || details > 1) return false
  const [label, ...others] = labels.filter((text) => readSequence(text) === null)
  if (label === undefined || others.length > 0 || !looksLikeSchool(label)) return false
  const isNumbered = sequence !== null && sequence.style !== 'plain'
  return isNumbered || HEADING_NUMBER.test(label.trim())
}

/** A place, a category or a numbered heading that stands for the rows below it, or null. */
function headingOf(classifier: Classifier, facts: RowFacts, row: number): string | null {
  const { grid, columns, kind, county } = classifier
  const { cells, details, numbers, sequence } = facts
  if (details > 1) return null
  const [written, ...others] = facts.labels.filter((text) => readSequence(text) === null)
  if (written === undefined || others.length > 0) return null
  const label = withoutAnnex(written)
  const filled = cells.length - (sequence === null ? 0 : 1) - numbers
  if (filled > 1 && details > (looksLikeSchool(label) ? 0 : 1)) return null
  if (kind === 'targets' && numbers > 0 && stageReader.read(label) !== null) return null
  const column = columns.find((candidate) => grid.cell(row, candidate.column)?.value === written)
  if (looksLikeTownship(label) || isWholeCounty(label, county)) {
    const hasOwnDetail = details > 0 && column?.field !== 'projectName'
    const isGroupCell = column?.field === 'township' && numbers === 0
    return hasOwnDetail || isGroupCell ? null : label
  }
  const isNumbered = sequence !== null && sequence.style !== 'plain'
  if (isNumbered || HEADING_NUMBER.test(label.trim())) return looksLikeSchool(label) ? null : label
  if (numbers > 0) {
    const isCategory = categoryReader.read(label)?.isWhole === true
    return isCategory && column?.field === 'school' ? label : null
  }
  const isSchoolRow = column?.field === 'school' && looksLikeSchool(label)
  return cells.length === 1 && !isSchoolRow ? label : null
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const HEADING_NUMBER = new RegExp(`^(?:${NUMERAL}[、.．]|[(（]${NUMERAL}[)）])`)
const FIRST_LEVEL = new RegExp(`^${NUMERAL}[、.．]`)
const SECOND_LEVEL = new RegExp(`^[(（]${NUMERAL}[)）]`)

/** 一、 is above (一), which is above 1. and headings without a number. */
function headingLevel(label: string, sequence: Sequence | null): number {
  const text = label.trim()
  if (sequence?.style === 'chinese' || FIRST_LEVEL.test(text)) return 1
  return sequence?.style === 'bracketed' || SECOND_LEVEL.test(text) ? 2 : 3
}

/** 上年结转 and the balance it leaves; beside a school or a project it is the money of that one. */
function isBroughtAlong({ grid, columns }: Classifier, row: number, facts: RowFacts): boolean {
  if (facts.cells.length > 4 || !facts.labels.some(isCarriedForward)) return false
  return columns.every(({ column, field }) => {
    const name = field !== null && PROJECT_KEYS.has(field) ? grid.spread(row, column) : null
    return name === null || (name.kind === 'text' && isCarriedForward(name.value))
  })
}

/** 县教育局规划股 and 2026年10月9日 alone, the day in no column of days: who drew up the sheet, and when. */
function isOfficeAndDay({ columns }: Classifier, { cells, sequence }: RowFacts): boolean {
  const [office, day, ...others] = cells
  if (!office || !day || others.length > 0 || sequence !== null) return false
  if (office.cell.kind !== 'text' || day.cell.kind !== 'text') return false
  const field = columns.find(({ column }) => column === day.column)?.field ?? null
  const isDated = field !== null && /Date$|^period$/.test(fieldTypeOf(field) ?? '')
  return !isDated && isOffice(office.cell.value) && isFooterText(day.cell.value)
}

function isFooter({ cells, numbers }: RowFacts): boolean {
  const first = cells[0]?.cell
  if (first?.kind !== 'text' || numbers > 0) return false
  return (
    isFooterText(first.value) ||
    (/[:：]/.test(first.value) &&
      (cells.length > 1 || /[:：]\s*$/.test(first.value)) &&
      cells.every(({ cell }) => cell.kind === 'text' && isSignature(cell.value)))
  )
}
