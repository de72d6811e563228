import type { ImportKind } from '#contract/imports/reading.ts'
import { fieldTypeOf } from '../../columns/field-vocabulary.ts'
import type { MappedColumn } from '../../columns/map-columns.ts'
import { isBlankWord } from '../../values/numbers/quantity-text.ts'
import { plainNumberOf } from '../../values/numbers/read-number.ts'
import { readSequence, type Sequence } from '../../values/numbers/sequence-text.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import { isState } from '../../values/words/phase-text.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { joinedLabel, totalLabelOf } from './row-label.ts'
import type { GridCell, SheetGrid } from '../sheet-grid.ts'

/** What a row's cells say by the columns they stand in. */
export interface RowFacts {
  readonly cells: readonly GridCell[]
  /** Texts that can name a total or a group, left to right. */
  readonly labels: readonly string[]
  /** The row names a school, a project or whatever its kind is about. */
  readonly hasKey: boolean
  /** Texts that only a row of its own has: content, phase, dates. */
  readonly details: number
  /** Numbers in columns that add up. */
  readonly numbers: number
  readonly sequence: Sequence | null
  /** Cells that say how many and nothing else: 5个. */
  readonly counts: number
}

/** Columns whose text can name a total or a group. */
const LABEL_FIELDS: ReadonlySet<string> = new Set([
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
  'projectCode',
  'schoolCode',
  'document',
  'documentTitle',
  'purpose',
])
/** Fields any of which says which project, or whose, a row is about. */
export const PROJECT_KEYS: ReadonlySet<string> = new Set(['school', 'projectName', 'projectCode'])
const KEY_FIELDS: Record<ImportKind, ReadonlySet<string>> = {
  projects: PROJECT_KEYS,
  progress: PROJECT_KEYS,
  funds: new Set([
    'school',
    'projectName',
    'projectCode',
    'document',
    'documentTitle',
    'voucher',
    'purpose',
  ]),
  schools: new Set(['school', 'schoolCode']),
  targets: new Set(['stage', 'school', 'measure']),
}
const DETAIL_FIELDS: ReadonlySet<string> = new Set([
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
  'document',
  'voucher',
  'documentDate',
  'receivedDate',
  'paidDate',
])

const LONGEST_LABEL = 40

interface ColumnRole {
  readonly isSequence: boolean
  readonly isMeasured: boolean
  readonly isLabel: boolean
  readonly isKey: boolean
  readonly isDetail: boolean
  readonly isDay: boolean
}

/** What a cell says where it stands. */
interface CellFacts {
  /** A number of a column that adds up. */
  readonly isMeasure: boolean
  /** Says how many and nothing else: 5个. */
  readonly isCount: boolean
  readonly sequence: Sequence | null
  /** The text, where it can name a total or a group. */
  readonly label: string | null
}

interface FactColumn {
  readonly role: ColumnRole
  /** Null for a word that says there is nothing. */
  readonly factsOf: (cell: Cell) => CellFacts | null
}

const NO_FIELD: ColumnRole = {
  isSequence: false,
  isMeasured: false,
  isLabel: true,
  isKey: false,
  isDetail: false,
  isDay: false,
}

/** Prepares reading the facts of rows under these columns. */
export function createRowFacts(
  grid: SheetGrid,
  columns: readonly MappedColumn[],
  kind: ImportKind,
): (row: number) => RowFacts {
  const factColumns: FactColumn[] = []
  for (const column of columns) factColumns[column.column] = factColumn(roleOf(column, kind))
  const others = factColumn(NO_FIELD)
  const keyColumns = columns.filter(({ field }) => field !== null && KEY_FIELDS[kind].has(field))

  return (row) => {
    const cells = grid.rowCells(row)
    const labels: string[] = []
    let hasKey = false
    let details = 0
    let numbers = 0
    let sequence: Sequence | null = null
    let counts = 0
    for (const { column, cell } of cells) {
      const { role, factsOf } = factColumns[column] ?? others
      const facts = factsOf(cell)
      if (facts === null) continue
      if (facts.isMeasure) numbers += 1
      else if (facts.isCount) {
        counts += 1
        continue
      }
      if (role.isSequence) sequence = facts.sequence
      const isFirst = column === cells[0]?.column
      if ((role.isLabel || isFirst) && facts.label !== null) labels.push(facts.label)
      if (role.isKey) hasKey = true
      // 全年支付 where the days of payments stand names the row, and is no day.
      const isNoDay = isFirst && role.isDay && facts.label !== null
      const isOfOthers = facts.label !== null && OF_ROWS_ABOVE.test(facts.label)
      if (role.isDetail && !isNoDay && !isOfOthers) details += 1
    }
    hasKey ||= keyColumns.some(({ column }) => belongsToBlock(grid, row, column))
    const joined = joinedLabel(labels)
    return {
      cells,
      labels: joined === null ? labels : [joined],
      hasKey,
      details,
      numbers,
      sequence,
      counts,
    }
  }
}

/** What most cells say, by which nothing but figures can be told apart. */
const FIGURE: CellFacts = { isMeasure: true, isCount: false, sequence: null, label: null }
const OTHER: CellFacts = { isMeasure: false, isCount: false, sequence: null, label: null }

function factColumn(role: ColumnRole): FactColumn {
  const factsOf = (cell: Cell): CellFacts | null => {
    const isMeasure = role.isMeasured && plainNumberOf(cell) !== null
    const bare = isMeasure ? FIGURE : OTHER
    if (cell.kind === 'number') {
      return role.isSequence ? { ...bare, sequence: { value: cell.value, style: 'plain' } } : bare
    }
    if (cell.kind !== 'text') return bare
    const text = cell.value
    if (isBlankWord(text)) return null
    const isCount = BARE_COUNT.test(text)
    const sequence = role.isSequence ? readSequence(text) : null
    // Whatever the column, a text that calls itself a total may name one.
    const label = canName(role, text) && canNameGroup(text) ? text : null
    if (!isCount && sequence === null && label === null) return bare
    return { isMeasure, isCount, sequence, label }
  }
  return { role, factsOf: rememberingTexts(factsOf) }
}

function canName({ isLabel, isDay }: ColumnRole, text: string): boolean {
  return (
    isLabel || totalLabelOf(text) !== null || (isDay && !SAYS_WHEN.test(text) && !isState(text))
  )
}

/** 2024年3月, and 未付, 待付 and 暂缓 in place of a day. */
const SAYS_WHEN = /\p{N}|^\s*[未待暂尚]/u

/** 该项目 below the buildings of a project: what it says of the row, it says of others. */
const OF_ROWS_ABOVE = /^\s*(?:该|本|此|以上|上述)(?:项目|工程|学校|[校园乡镇])\s*$/

const BARE_COUNT = /^\s*共?\s*\d+\s*[所个项校户人处座宗件笔]\s*$/

function canNameGroup(text: string): boolean {
  return text.length <= LONGEST_LABEL && /\p{L}/u.test(text)
}

/** A school merged over several rows names every one of them. */
export function belongsToBlock(grid: SheetGrid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column)
  if (!merge || merge.top === row || merge.left !== column) return false
  return grid.cell(merge.top, merge.left) !== null
}

function roleOf({ field }: MappedColumn, kind: ImportKind): ColumnRole {
  if (field === null) return NO_FIELD
  const type = fieldTypeOf(field)
  return {
    isSequence: field === 'sequence',
    isMeasured: type === 'money' || type === 'area' || type === 'count',
    isLabel: LABEL_FIELDS.has(field),
    isKey: KEY_FIELDS[kind].has(field),
    isDetail: DETAIL_FIELDS.has(field),
    isDay: type !== null && type.endsWith('Date'),
  }
}
