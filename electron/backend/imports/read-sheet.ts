/**
 * The import pipeline, one pure step after the other: a sheet of a workbook becomes regions, header
 * paths, a mapping with confidence, typed rows with problems and a reconciliation. Nothing here
 * touches a file, the database or a clock; corrections lie over every step.
 */
import type { SheetReading } from '#contract/imports/reading.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { type UnitColumn } from './columns/column-units.ts'
import { daysInParts } from './columns/dated-columns.ts'
import { findRelations } from './columns/beside/column-relations.ts'
import { numbersOf, withProfiles } from './columns/evidence/profile-columns.ts'
import { headerFingerprint } from './columns/fingerprint.ts'
import { withSplitMoney } from './columns/beside/sums-of-sources.ts'
import { describeReading, describeUnread, LEAST_KIND_SCORE } from './describe-reading.ts'
import { findHeaderBlock, headerBlockFrom } from './regions/header/header-block.ts'
import { readHeaderPaths } from './regions/header/header-paths.ts'
import { createSheetGrid } from './regions/sheet-grid.ts'
import { readTitleFacts, type TitleFacts, yearOfRows } from './regions/title-lines.ts'
import {
  contradictionProblems,
  findContradictions,
  withDoubts,
} from './rows/problems/contradictions.ts'
import { daysByRows } from './rows/days-by-rows.ts'
import { type TableBeside, withTablesBeside } from './rows/totals/tables-beside.ts'
import { wholesLeftOut } from './rows/totals/wholes-above-parts.ts'
import { sheetProblems } from './rows/problems/sheet-problems.ts'
import type { TypedRow } from './rows/typed-row.ts'
import type { Sheet, Workbook } from './workbook/workbook.ts'

import { type Prepared, readTable, type ReadingContext, type ReadTable } from './read-table.ts'

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
