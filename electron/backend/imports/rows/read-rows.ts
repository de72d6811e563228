import type { PhaseNames } from '#domain/project/phase.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import { fieldTypeOf } from '../columns/field-vocabulary.ts'
import { isDitto } from '../regions/body/row-label.ts'
import type { RowWatch } from '../row-watch.ts'
import type { Cell } from '../workbook/workbook.ts'
import type { ColumnReader, ReadIn } from './cells/column-reader.ts'
import { readerOf } from './cells/reader-of-column.ts'
import { completeRow } from './completing/complete-row.ts'
import { prepareCompletion } from './completing/row-completion.ts'
import type { SectionValues } from './completing/section-values.ts'
import type { RowCells } from './row-cells.ts'
import type { RowDraft, TypedRow } from './typed-row.ts'

export interface ReadRowsInput extends ReadIn {
  readonly cells: RowCells
  readonly sections: ReadonlyMap<number, SectionValues>
  readonly phaseNames: PhaseNames
  readonly onRow?: RowWatch | undefined
}

const LONGEST_DITTO = 6

/** Reads every data row into values of the ledger's own units, with what is wrong as data. */
export function readRows(input: ReadRowsInput): TypedRow[] {
  const readers = input.columns
    .filter((column) => column.field !== null)
    .map((column): OpenColumn => ({
      column,
      isAmount: isAmount(column.field),
      read: readerOf(column, input),
      above: null,
    }))
  const completion = prepareCompletion(input)
  const { cells, dataRows, onRow } = input
  return dataRows.map((row, index) => {
    onRow?.(index, dataRows.length)
    const draft: RowDraft = {
      row,
      values: {},
      written: {},
      custom: {},
      problems: [],
      guessed: [],
    }
    for (const open of readers) {
      const cell = resolveDitto(cells.cell(row, open.column), open, row, cells)
      if (cell === null) continue
      const { field } = open.column
      const isGuess = field !== null && field !== 'school' && cells.isFromAbove(row, open.column)
      if (isGuess) draft.guessed.push(field)
      open.read(cell, draft)
    }
    completeRow(draft, input.sections.get(row), completion)
    const { values, custom, problems, guessed } = draft
    return { row, values, custom, problems, guessed, schoolInFull: inFull(draft) }
  })
}

/** A school is found by its bare name, but a new one is called what the sheet calls it. */
function inFull({ values, written }: RowDraft): string | undefined {
  const { school } = values
  const { township } = written
  if (typeof school !== 'string' || typeof township !== 'string') return undefined
  return school.startsWith(township) ? undefined : `${township}${school}`
}

/** A column that is being read from the top down. */
interface OpenColumn {
  readonly column: UnitColumn
  readonly isAmount: boolean
  readonly read: ColumnReader
  /** The last text that says something itself. */
  above: Cell | null
}

/** 同上 means the value above; of an amount nobody can mean that, so there it stays a mistake. */
function resolveDitto(
  cell: Cell | null,
  open: OpenColumn,
  row: number,
  cells: RowCells,
): Cell | null {
  if (cell?.kind !== 'text' || open.isAmount) return cell
  if (!saysTheSame(cell)) open.above = cell
  else {
    const said = cells.ofSumAbove(row, open.column)
    if (said !== null && !saysTheSame(said)) open.above = said
  }
  return open.above
}

function saysTheSame(cell: Cell): boolean {
  return cell.kind === 'text' && cell.value.length <= LONGEST_DITTO && isDitto(cell.value)
}

function isAmount(field: string | null): boolean {
  const type = field === null ? null : fieldTypeOf(field)
  return type === 'money' || type === 'area' || type === 'count' || type === 'percent'
}
