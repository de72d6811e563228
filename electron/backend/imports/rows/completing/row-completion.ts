import type { ImportKind } from '#contract/imports/reading.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { PROJECT_TOTALS, splitField } from '../../columns/field-vocabulary.ts'
import { columnTitle } from '../problems/make-problem.ts'
import type { SheetGrid } from '../../regions/sheet-grid.ts'

/** What completing a row needs to know of its sheet. */
export interface RowCompletion {
  readonly grid: SheetGrid
  readonly kind: ImportKind
  readonly county: string | null
  readonly phaseNames: PhaseNames
  readonly columns: ReadonlyMap<string, UnitColumn>
  /** The column the state in words stands in, and what such a text is kept under. */
  readonly phaseColumn: UnitColumn | undefined
  readonly phaseTitle: string
  /** Columns of money by source, with the field they add up to where no column gives that. */
  readonly splits: readonly { readonly field: string; readonly total: string }[]
}

/** What completing needs to know of the sheet, looked up once. */
export function prepareCompletion(sheet: {
  readonly grid: SheetGrid
  readonly kind: ImportKind
  readonly county: string | null
  readonly phaseNames: PhaseNames
  readonly columns: readonly UnitColumn[]
}): RowCompletion {
  const { grid, kind, county, phaseNames } = sheet
  const columns = new Map(sheet.columns.map((column) => [column.field ?? '', column]))
  const splits = [...columns.keys()].flatMap((field) => {
    const split = splitField(field)
    return split ? [{ field, total: PROJECT_TOTALS[split.prefix] }] : []
  })
  const phaseColumn = columns.get('phase') ?? columns.get('percent')
  const phaseTitle = phaseColumn ? columnTitle(phaseColumn) : 'phase'
  return { grid, kind, county, phaseNames, columns, phaseColumn, phaseTitle, splits }
}
