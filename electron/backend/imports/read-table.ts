import type { ImportKind, TotalCheck } from '#contract/imports/reading.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import { assignUnits, type UnitColumn } from './columns/column-units.ts'
import { type Relation } from './columns/beside/column-relations.ts'
import type { KnownNames } from './columns/evidence/known-names.ts'
import { pastOf, type withProfiles } from './columns/evidence/profile-columns.ts'
import { columnsOfKind, type RememberedShape, withDayOfKind } from './columns/fingerprint.ts'
import { chooseKind, type ChosenKind } from './columns/kinds/choose-kind.ts'
import { type ColumnChoice, type MappedColumn } from './columns/map-columns.ts'
import {
  type ClassifiedRow,
  classifyRows,
  type RowClassification,
} from './regions/body/classify-rows.ts'
import { type HeaderBlock } from './regions/header/header-block.ts'
import { type SheetGrid } from './regions/sheet-grid.ts'
import { type TitleFacts, unitsOfNotes } from './regions/title-lines.ts'
import type { RowWatch } from './row-watch.ts'
import { type DaysOf, passedOf } from './rows/days-by-rows.ts'
import { readRows } from './rows/read-rows.ts'
import { reconcile } from './rows/totals/reconcile.ts'
import { createRowCells } from './rows/row-cells.ts'
import { readSections } from './rows/completing/section-values.ts'
import { withPartsBelow } from './rows/totals/wholes-above-parts.ts'
import type { TypedRow } from './rows/typed-row.ts'
import { columnIndex } from './workbook/cell-address.ts'

import { understandColumns } from './columns/understand-columns.ts'

/** What the reader knows beside the sheet. */
export interface ReadingContext {
  /** 宾川县, to take it off school names; null before the office is set up. */
  readonly county: string | null
  /** YYYY-MM-DD: dates after it cannot have happened yet. */
  readonly today: string
  /** What was decided about sheets with the same headers before, by fingerprint, newest first. */
  readonly remembered: ReadonlyMap<string, readonly RememberedShape[]>
  /** What the office calls the phases, beside what everybody calls them. */
  readonly phaseNames?: PhaseNames
  /** Schools, townships and programmes the ledger knows; absent where there is no ledger. */
  readonly names?: KnownNames
  readonly onRow?: RowWatch
}

/** What is known of a sheet before its columns are understood. */
export interface Prepared {
  readonly grid: SheetGrid
  readonly block: HeaderBlock
  readonly title: TitleFacts
  readonly headers: Readonly<ReturnType<typeof withProfiles>>
  readonly relations: readonly Relation[]
  readonly remembered: readonly RememberedShape[]
  readonly corrections: SheetCorrections
  readonly context: ReadingContext
}

/** The table below the header, read by one mapping. */
export interface ReadTable {
  readonly kind: ImportKind
  readonly kindBy: ChosenKind['by']
  readonly kindScore: number
  readonly kindDoubt: Pick<ChosenKind, 'rival' | 'otherSheet'>
  readonly columns: readonly UnitColumn[]
  readonly rows: readonly ClassifiedRow[]
  readonly classification: RowClassification
  readonly totals: readonly TotalCheck[]
  readonly typed: readonly TypedRow[]
}

/**
 * Reads the rows below the header by the kind and the columns that fit best.
 *
 * @param settled what the rows say of columns of days, whatever header and calendar say
 */
export function readTable(prepared: Prepared, settled: ReadonlyMap<number, DaysOf>): ReadTable {
  const { grid, block, title, headers, corrections } = prepared
  const { county, today } = prepared.context
  const day = title.day ?? today
  const isPast = pastOf(grid, block, headers, title, day)
  const mapAs = (kind: ImportKind): MappedColumn[] =>
    understandColumns({
      columns: headers,
      kind,
      choices: choicesOf(prepared, kind),
      isPast: (column) => passedOf(settled.get(column)) ?? isPast(column),
      ofOthers: new Set([...settled].flatMap(([column, of]) => (of === 'others' ? [column] : []))),
      day,
      relations: prepared.relations,
      title: title.title,
    })
  const chosen = chooseKind(mapAs, title.title, {
    corrected: corrections.kind,
    remembered: prepared.remembered[0]?.kind,
  })
  const { kind } = chosen
  const classification = classifyRows({
    grid,
    block,
    columns: chosen.columns,
    kind,
    county,
    corrections,
  })
  const units = [...title.units, ...unitsOfNotes(grid, classification.footer)]
  const columns = assignUnits(chosen.columns, units)
  const { totals, sums } = reconcile({ grid, columns, rows: classification.rows })
  const rows = classification.rows.map((row) => settleDoubtful(row, sums))
  const read = readRows({
    grid,
    kind,
    columns,
    dataRows: rows.filter((row) => row.kind === 'data').map(({ row }) => row),
    lastHeaderRow: block.last,
    cells: createRowCells(grid, columns, rows, block.last),
    sections: readSections(rows),
    dates: {
      date1904: grid.date1904,
      year: title.dateYear?.year ?? Number(day.slice(0, 4)),
      saidYear: title.dateYear,
      latest: day,
    },
    county,
    phaseNames: prepared.context.phaseNames ?? {},
    onRow: prepared.context.onRow,
  })
  const typed = withPartsBelow(read, rows, grid.name)
  const { by: kindBy, score: kindScore, rival, otherSheet } = chosen
  const kindDoubt = { rival, otherSheet }
  return { kind, kindBy, kindScore, kindDoubt, columns, rows, classification, totals, typed }
}

/** What the user says wins over what was decided about the same headers in a sheet of the kind before. */
function choicesOf(
  { corrections, remembered, headers }: Prepared,
  kind: ImportKind,
): Map<number, ColumnChoice> {
  const choices = new Map<number, ColumnChoice>()
  const before = withDayOfKind(columnsOfKind(remembered, kind) ?? {}, headers)
  for (const [letter, { field, unit }] of Object.entries(before)) {
    choices.set(columnIndex(letter), { field, unit, reason: 'remembered' })
  }
  for (const { letter, field, unit } of corrections.columns ?? []) {
    choices.set(columnIndex(letter), { field, unit: unit ?? null, reason: 'corrected' })
  }
  return choices
}

/** Rows without a name, or with little else, are sums when the numbers prove it, and data otherwise. */
function settleDoubtful(row: ClassifiedRow, sums: ReadonlySet<number>): ClassifiedRow {
  if (row.kind !== 'keyless' && row.kind !== 'bare') return row
  return { ...row, kind: sums.has(row.row) ? 'total' : 'data' }
}
