/**
 * The import pipeline, one pure step after the other: a sheet of a workbook becomes regions, header
 * paths, a mapping with confidence, typed rows with problems and a reconciliation. Nothing here
 * touches a file, the database or a clock; corrections lie over every step.
 */
import type { ImportKind, SheetReading, TotalCheck } from '#contract/imports/reading.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import { assignUnits, type UnitColumn } from './columns/column-units.ts'
import { daysInParts } from './columns/dated-columns.ts'
import { withDayOfOnlyKind } from './columns/evidence/days-of-kind.ts'
import { findRelations, type Relation } from './columns/evidence/column-relations.ts'
import { kindsApart, withDayInParts, withDoubtOfDays } from './columns/evidence/kinds-apart.ts'
import type { KnownNames } from './columns/evidence/known-names.ts'
import { numbersOf, pastOf, withProfiles } from './columns/evidence/profile-columns.ts'
import {
  columnsOfKind,
  headerFingerprint,
  type RememberedShape,
  withDayOfKind,
} from './columns/fingerprint.ts'
import { chooseKind, type ChosenKind } from './columns/choose-kind.ts'
import { type ColumnChoice, mapColumns, type MappedColumn } from './columns/map-columns.ts'
import { withoutLoneOthers, withoutLoneRooms } from './columns/evidence/rooms-beside.ts'
import { withSplitMoney } from './columns/evidence/sums-of-sources.ts'
import { wholesOfSections } from './columns/evidence/wholes-of-sections.ts'
import { settleByNumbers } from './columns/evidence/settle-by-numbers.ts'
import { describeReading, describeUnread, LEAST_KIND_SCORE } from './describe-reading.ts'
import {
  type ClassifiedRow,
  classifyRows,
  type RowClassification,
} from './regions/body/classify-rows.ts'
import {
  findHeaderBlock,
  type HeaderBlock,
  headerBlockFrom,
} from './regions/header/header-block.ts'
import { readHeaderPaths } from './regions/header/header-paths.ts'
import { createSheetGrid, type SheetGrid } from './regions/sheet-grid.ts'
import { readTitleFacts, type TitleFacts, unitsOfNotes, yearOfRows } from './regions/title-lines.ts'
import type { RowWatch } from './row-watch.ts'
import {
  contradictionProblems,
  findContradictions,
  withDoubts,
} from './rows/problems/contradictions.ts'
import { daysByRows, type DaysOf, passedOf } from './rows/days-by-rows.ts'
import { readRows } from './rows/read-rows.ts'
import { reconcile } from './rows/totals/reconcile.ts'
import { type TableBeside, withTablesBeside } from './rows/totals/tables-beside.ts'
import { createRowCells } from './rows/row-cells.ts'
import { readSections } from './rows/completing/section-values.ts'
import { wholesLeftOut, withPartsBelow } from './rows/totals/wholes-above-parts.ts'
import { sheetProblems } from './rows/problems/sheet-problems.ts'
import type { TypedRow } from './rows/typed-row.ts'
import { columnIndex } from './workbook/cell-address.ts'
import type { Sheet, Workbook } from './workbook/workbook.ts'

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

/** Everything one sheet turned into. */
export interface SheetResult {
  readonly reading: SheetReading
  /** The same for every sheet with the same headers. */
  readonly fingerprint: string
  readonly columns: readonly UnitColumn[]
  readonly rows: readonly TypedRow[]
  /** The programme the title names, for rows that name none. */
  readonly programme: string | null
  /** The year the title names. */
  readonly year: number | null
  /** The last day the figures can speak of, as the title or a line beside it says. */
  readonly day: string | null
  /** 文号 of the document the sheet belongs to, as its head says. */
  readonly document: string | null
}

/** Reads one sheet. Never throws on what a sheet may contain: problems are part of the answer. */
export function readSheet(
  workbook: Workbook,
  sheet: Sheet,
  corrections: SheetCorrections,
  context: ReadingContext,
): SheetResult {
  const grid = createSheetGrid(sheet, workbook.date1904, corrections)
  const block = corrections.headerRows
    ? headerBlockFrom(grid, corrections.headerRows[0] - 1, corrections.headerRows[1] - 1)
    : findHeaderBlock(grid)
  const title = readTitleFacts(grid, block, {
    county: context.county,
    fileName: workbook.fileName ?? '',
  })
  if (!block) {
    const reading = describeUnread(sheet, title)
    const nothing = { programme: null, year: null, day: null, document: null }
    return { reading, fingerprint: '', columns: [], rows: [], ...nothing }
  }
  const written = withProfiles(grid, block, readHeaderPaths(grid, block), context.names)
  const relations = findRelations(numbersOf(grid, block, written))
  const headers = withSplitMoney(
    written,
    relations,
    title.units.map(({ unit }) => unit),
  )
  const fingerprint = headerFingerprint(headers)
  const prepared: Prepared = {
    grid,
    block,
    title,
    headers,
    relations,
    remembered: context.remembered.get(fingerprint) ?? [],
    corrections,
    context,
  }
  const first = readTable(prepared, new Map())
  const settled = daysByRows(first)
  const table = settled.size === 0 ? first : readTable(prepared, settled)
  const { kind, kindBy, kindScore, rows, classification, typed } = table
  const totals = withTablesBeside(table.totals, table.columns, () =>
    (sheet.beside ?? []).map((other) => tableBeside(workbook, other, context)),
  )
  const contradictions = findContradictions(table.columns, typed, kind, relations)
  const columns = withDoubts(table.columns, contradictions)
  const ofSheet = sheetProblems({
    sheet,
    warnings: workbook.warnings,
    columns,
    kind,
    isKnown: kindScore >= LEAST_KIND_SCORE,
    kindDoubt: table.kindDoubt,
    typed,
    totals,
    classification,
    assumedYears: assumedYears(title, table),
  })
  const problems = [
    ...ofSheet,
    ...contradictionProblems(contradictions, sheet.name),
    ...wholesLeftOut(rows, sheet.name),
  ]
  return {
    fingerprint,
    columns,
    rows: typed,
    programme: title.programme,
    year: yearOfRows(kind, title),
    day: title.day,
    document: title.document,
    reading: describeReading({
      sheet,
      grid,
      block,
      title,
      kind,
      kindBy,
      kindScore,
      columns,
      rows,
      classification,
      totals,
      typed,
      problems,
    }),
  }
}

/** @param sheet read for itself: its own tables beside it are what is being read */
function tableBeside(workbook: Workbook, sheet: Sheet, context: ReadingContext): TableBeside {
  const { columns, rows } = readSheet(workbook, sheet, {}, context)
  const grid = createSheetGrid(sheet, workbook.date1904, {})
  return { grid, columns, dataRows: rows.map(({ row }) => row) }
}

/** What is known of a sheet before its columns are understood. */
interface Prepared {
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
interface ReadTable {
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

/** @param settled what the rows say of columns of days, whatever header and calendar say */
function readTable(prepared: Prepared, settled: ReadonlyMap<number, DaysOf>): ReadTable {
  const { grid, block, title, headers, corrections } = prepared
  const { county, today } = prepared.context
  const day = title.day ?? today
  const isPast = pastOf(grid, block, headers, title, day)
  const mapAs = (kind: ImportKind): MappedColumn[] => {
    const mapped = mapColumns({
      columns: headers,
      kind,
      choices: choicesOf(prepared, kind),
      isPast: (column) => passedOf(settled.get(column)) ?? isPast(column),
      ofOthers: new Set([...settled].flatMap(([column, of]) => (of === 'others' ? [column] : []))),
      day,
    })
    const named = withoutLoneOthers(withoutLoneRooms(mapped))
    const byHeader = wholesOfSections(named, prepared.relations, kind)
    if (kind !== 'funds') return settleByNumbers(byHeader, prepared.relations, kind)
    const ofMoney = withDoubtOfDays(withDayInParts(kindsApart(byHeader)))
    return withDayOfOnlyKind(settleByNumbers(ofMoney, prepared.relations, kind), title.title)
  }
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

/** The years 月 and 日 were taken to be of where nothing in the file names one; none where it does. */
function assumedYears({ dateYear, day }: TitleFacts, { columns, typed }: ReadTable): string[] {
  const isSaid = dateYear === null ? day !== null : dateYear.by !== 'made'
  if (isSaid) return []
  const fields = daysInParts(columns)
    .filter(({ year, saidYear }) => year === null && saidYear === null)
    .map((parts) => columns.find(({ column }) => column === parts.day)?.field ?? '')
  const years = new Set<string>()
  for (const field of fields) {
    for (const { values } of typed) {
      const value = values[field]
      if (typeof value === 'string') years.add(value.slice(0, 4))
    }
  }
  return [...years].toSorted()
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
