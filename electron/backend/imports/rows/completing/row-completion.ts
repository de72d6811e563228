import type { ImportKind } from '#contract/imports/reading.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import type { UnitColumn } from '../../columns/column-units.ts'
import { PROJECT_TOTALS, splitField } from '../../columns/field-vocabulary.ts'
import { customHeader } from '../cells/read-texts.ts'
import { columnTitle } from '../problems/make-problem.ts'
import type { SheetGrid } from '../../regions/sheet-grid.ts'
import { rememberingTexts } from '../../values/remembering.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { readWrittenFigure, type WrittenFigure } from './written-figure.ts'

/** What completing a row needs to know of its sheet. */
export interface RowCompletion {
  readonly grid: SheetGrid
  readonly kind: ImportKind
  readonly county: string | null
  readonly phaseNames: PhaseNames
  readonly columns: ReadonlyMap<string, UnitColumn>
  /** What the place of the works is kept under, where no column names townships; else null. */
  readonly placeTitle: string | null
  /** The column the state in words stands in, and what such a text is kept under. */
  readonly phaseColumn: UnitColumn | undefined
  readonly phaseTitle: string
  /** Sums by source, each with the fields of its columns, for where no column gives the sum itself. */
  readonly splits: readonly { readonly total: string; readonly fields: readonly string[] }[]
  /** What the cells of the column of figures say, each text read once. */
  readonly figureOf: (cell: Cell) => WrittenFigure
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
  const parts = [...columns.keys()].flatMap((field) => {
    const split = splitField(field)
    return split ? [{ field, total: PROJECT_TOTALS[split.prefix] }] : []
  })
  const splits = [...Map.groupBy(parts, ({ total }) => total)].map(([total, own]) => ({
    total,
    fields: own.map(({ field }) => field),
  }))
  const figureOf = rememberingTexts(readWrittenFigure)
  const phaseColumn = columns.get('phase') ?? columns.get('percent')
  const phaseTitle = phaseColumn ? columnTitle(phaseColumn) : 'phase'
  const site = columns.has('township') ? undefined : columns.get('site')
  const placeTitle = site ? customHeader(site.path) : null
  return {
    grid,
    kind,
    county,
    phaseNames,
    columns,
    placeTitle,
    phaseColumn,
    phaseTitle,
    splits,
    figureOf,
  }
}
