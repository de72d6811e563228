import { fieldTypeOf } from '../../columns/field-vocabulary.ts'
import { readSequence } from '../../values/numbers/sequence-text.ts'
import { looksLikeTownship } from '../../values/words/school-name.ts'
import { categoryReader, stageReader } from '../../values/words/value-vocabularies.ts'
import { isAnnexLine, isNextTable } from '../tables/annex-line.ts'
import { type Classifier, type ClassifyInput, prepareClassifier, schoolCell } from './classifier.ts'
import { isAnotherHeader, isRepeatedHeader } from '../header/header-again.ts'
import { isStandardRow } from '../header/header-rows.ts'
import { headingLevel, headingOf, isNumberedGroup, isStageGroup } from './headings.ts'
import { PROJECT_KEYS, type RowFacts } from './row-facts.ts'
import {
  isAverage,
  isCarriedForward,
  isCarriedWithMore,
  isClosing,
  isFooterText,
  isOffice,
  isSignature,
  namesStages,
  partOfTotal,
  totalLabelOf,
} from './row-label.ts'
import type { RowRange } from './runs.ts'
import { wholesOfParts } from './wholes-of-parts.ts'

/**
 * What one row below the header is. `keyless` rows have numbers but nothing that names them, `bare` ones hardly
 * anything beside their name: the figures tell whether they are sums.
 */
export type RowKind =
  'data' | 'total' | 'keyless' | 'bare' | 'section' | 'repeated' | 'note' | 'ignored'

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
  /** Of a row in doubt: how many columns of words it leaves empty that others fill. */
  readonly emptyBeside?: number
  /** Of a row in doubt: the rows of the group it says it stands in, and of no others can it be the sum (0-based). */
  readonly partsWithin?: RowRange
}

export interface RowClassification {
  readonly rows: readonly ClassifiedRow[]
  /** Lines under the table. */
  readonly footer: readonly number[]
  /** First row of a second table that was left alone, or null. */
  readonly secondTable: number | null
}

/** Says of every row below the header what it is. */
export function classifyRows(input: ClassifyInput): RowClassification {
  const { grid, block, corrections, kind } = input
  const classifier = prepareClassifier(input)
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
    const read = asNextPart(classifyRow(classifier, row, facts), facts, rows)
    rows.push(kind === 'targets' ? asPartOfClosing(read, facts, rows) : read)
  }
  const wholes = kind === 'targets' ? wholesOfParts(rows, classifier.factsOf) : null
  const settled = rows.map((row): ClassifiedRow =>
    wholes?.has(row.row) ? { ...row, kind: 'keyless', ...wholes.get(row.row) } : row,
  )
  const useful = withListedPlaces(settled.map(asListedWorks), classifier)
  const lastUseful = rows.findLastIndex((row) =>
    ['data', 'total', 'keyless', 'bare'].includes(row.kind),
  )
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
  const isAll = others.length === 0 && rows.every(({ kind }) => kind !== 'keyless')
  const isListed =
    (isAll || places.length >= LISTED) &&
    others.length * 2 < places.length &&
    schoolColumn === null &&
    others.every(({ row }) => factsOf(row).details === 0)
  if (!isListed) return rows
  return rows.map((row) => (isPlace(row) ? { ...row, kind: 'data', isHeading: false } : row))
}

/** 食堂 with figures and no row below that it could head is what is listed, or the sum of rows elsewhere: the figures tell. */
function asListedWorks(
  row: ClassifiedRow,
  index: number,
  rows: readonly ClassifiedRow[],
): ClassifiedRow {
  const next = rows[index + 1]
  const isAlone = next === undefined || next.kind === 'note' || isEndOfRows(next) || isWorks(next)
  return isWorks(row) && isAlone ? { ...row, kind: 'keyless', isHeading: false, level: 0 } : row
}

function isEndOfRows({ kind, isHeading }: ClassifiedRow): boolean {
  return kind === 'total' && !isHeading
}

function isWorks({ kind, isHeading, label, level }: ClassifiedRow): boolean {
  return kind === 'total' && isHeading && level > 2 && categoryReader.read(label)?.isWhole === true
}

/** So many townships are no headings that happen to be empty; fewer may be, where other rows are listed. */
const LISTED = 4

function isPlace({ kind, isHeading, label }: ClassifiedRow): boolean {
  return kind === 'total' && isHeading && totalLabelOf(label) === null && looksLikeTownship(label)
}

function isData({ kind }: ClassifiedRow): boolean {
  return kind === 'data' || kind === 'bare'
}

function classifyRow(classifier: Classifier, row: number, facts: RowFacts): ClassifiedRow {
  const { corrections } = classifier
  if (corrections.ignoredRows?.includes(row + 1)) return answer(row, 'ignored')
  const isRepeated = isRepeatedHeader(classifier.headerTexts, facts.cells)
  const range = corrections.dataRows
  const isOutside = range !== undefined && (row + 1 < range[0] || row + 1 > range[1])
  const total = facts.labels.find((text) => isTotal(classifier, facts, text, row))
  const named = facts.labels.find((text) => readSequence(text) === null)
  const label = total ?? named ?? facts.labels[0] ?? ''
  if (corrections.totalRows?.includes(row + 1)) return answer(row, 'total', label)
  // A header repeated in the middle may hold 合计 in its second line.
  if (total !== undefined && facts.numbers === 0 && isRepeated) return answer(row, 'repeated')
  if (total !== undefined && !corrections.totalRows) return answer(row, 'total', label)
  if (isOutside) return answer(row, 'note')
  if (total !== undefined) return answer(row, 'data')
  if (isRepeated) return answer(row, 'repeated')
  if (isFooter(facts) || isOfficeAndDay(classifier, facts)) return answer(row, 'note')
  if (isStandardRow(facts.cells) || isAverageOfRows(facts)) return answer(row, 'note')
  if (isBroughtAlong(classifier, row, facts)) return answer(row, 'note')
  if (isStageGroup(classifier, facts, row) || isNumberedGroup(facts)) {
    return answer(row, 'keyless', label)
  }
  const heading = headingOf(classifier, facts, row)
  if (heading !== null) {
    const level = headingLevel(heading, facts.sequence)
    return answer(row, facts.numbers > 0 ? 'total' : 'section', heading, level)
  }
  const emptyBeside = classifier.emptyBeside(row, facts)
  if (facts.hasKey) {
    if (emptyBeside === null) return answer(row, 'data', label)
    const read = answer(row, isClosing(label) ? 'keyless' : 'bare', label)
    return inDoubt(read, emptyBeside, classifier.groupAround(row, facts))
  }
  if (facts.numbers > 0) {
    if (facts.details > 0) return answer(row, 'data')
    const read = answer(row, 'keyless', label)
    return emptyBeside === null
      ? read
      : inDoubt(read, emptyBeside, classifier.groupAround(row, facts))
  }
  const isIncomplete = facts.cells.length >= 3 || (facts.details > 0 && facts.sequence !== null)
  return isIncomplete ? answer(row, 'data') : answer(row, 'note')
}

function inDoubt(
  row: ClassifiedRow,
  emptyBeside: number,
  partsWithin: RowRange | null,
): ClassifiedRow {
  return { ...row, emptyBeside, ...(partsWithin && { partsWithin }) }
}

function answer(row: number, kind: RowKind, label = '', level = 0): ClassifiedRow {
  return { row, kind, label, isHeading: level > 0, level }
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
  above: readonly ClassifiedRow[],
): ClassifiedRow {
  const before = above.at(-1)
  if (before?.kind !== 'total' || partOfTotal(before.label) === null) return row
  const [label] = labels
  const isBare = row.kind === 'bare' && above.some(isData)
  if (label === undefined || labels.length > 1 || numbers === 0) return row
  if (details > 0 && !isBare) return row
  // 宾居镇 below 其中:金牛镇 heads no rows of its own where the rows of all stand above.
  const isNextPlace =
    isPlace(row) && above.some(isData) && looksLikeTownship(partOfTotal(before.label) ?? '')
  if (isNextPlace) return { ...row, isHeading: false, level: 0, label: `其中：${label}` }
  const isPart = isBare || row.kind === 'keyless' || (isData(row) && namesStages(label))
  return isPart ? { ...row, kind: 'total', label: `其中：${label}` } : row
}

/** 全县合计 | 其中:小学 below the targets of all townships: what these add up to is split, and no target more. */
function asPartOfClosing(
  row: ClassifiedRow,
  { labels, details }: RowFacts,
  above: readonly ClassifiedRow[],
): ClassifiedRow {
  const before = above.at(-1)
  const isLast = before?.kind === 'total' && !before.isHeading && above.some(isData)
  const part = labels.find((label) => partOfTotal(label) !== null)
  if (!isLast || !isData(row) || details > 0 || part === undefined) return row
  return { ...row, kind: 'total', label: part }
}

/** 校均 below 合计, and no name beside it. */
function isAverageOfRows({ labels, details }: RowFacts): boolean {
  const [label] = labels
  return label !== undefined && labels.length === 1 && details === 0 && isAverage(label)
}

/** 上年结转 and the balance it leaves; beside a school or a project it is the money of that one. */
function isBroughtAlong({ grid, columns }: Classifier, row: number, facts: RowFacts): boolean {
  const isMixed = facts.labels.some(isCarriedWithMore)
  if (!isMixed && !facts.labels.some(isCarriedForward)) return false
  // Its day, 借 or 贷 and the number of papers say nothing of what is moved.
  const telling = facts.cells.flatMap(({ column }) => {
    const field = columns.find((one) => one.column === column)?.field ?? null
    const type = field === null ? null : fieldTypeOf(field)
    return field === null || type?.endsWith('Date') === true ? [] : { field, type }
  })
  if (telling.length > 4) return false
  if (isMixed && telling.some(({ field, type }) => type === 'money' && field !== 'balance')) {
    return false
  }
  return columns.every(({ column, field }) => {
    const name = field !== null && PROJECT_KEYS.has(field) ? grid.spread(row, column) : null
    return (
      name === null ||
      (name.kind === 'text' && (isCarriedForward(name.value) || isCarriedWithMore(name.value)))
    )
  })
}

/** 县教育局规划股 and 2026年10月9日 alone, the day in no column of days: who drew up the sheet, and when. */
function isOfficeAndDay({ columns }: Classifier, { cells, sequence }: RowFacts): boolean {
  const [office, day] = cells
  if (!office || !day || cells.length > 2 || sequence !== null) return false
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
