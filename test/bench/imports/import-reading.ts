import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import { readWorkbook } from '#backend/imports/formats/read-workbook.ts'
import type { LedgerSnapshot } from '#backend/imports/planning/ledger-snapshot.ts'
import { planSheet } from '#backend/imports/planning/plan-sheet.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { splitTables } from '#backend/imports/regions/tables/split-tables.ts'
import { understandSheet } from '#backend/imports/understand-sheet.ts'
import { type Bench, type Measurement, timeInTurn } from '../bench.ts'
import { largeCsv, largeFile } from './large-sheet.ts'

const ROUNDS = 5
const TO_PREVIEW = 'csv, 10,000 rows, to the preview'

/** From bytes to what the wizard shows, beside the library that only fetches the cells. */
export const importReading: Bench = {
  name: 'import',
  setting: `24 columns, from the file's bytes to the understood rows, median of ${ROUNDS}`,
  measure: async () => [
    await beside('xlsx, 1,000 rows', largeFile(1000, 'xlsx'), fetchCells, null),
    await beside('xlsx, 10,000 rows', largeFile(10_000, 'xlsx'), fetchCells, 1.3),
    await beside('xls, 10,000 rows', largeFile(10_000, 'biff8'), fetchCells, 1.5),
    await beside('csv, 10,000 rows', largeCsv(10_000), fetchCells, 1.5),
    await besideCutting('csv, 10,000 rows', understand, 'cutting it into texts', fetchTexts, null),
    await besideCutting('csv, 10,000 rows', understand, 'cutting and typing', fetchTyped, 5),
    await besideCutting(TO_PREVIEW, plan, 'cutting and typing', fetchTyped, 3),
    await toPreview(TO_PREVIEW, largeCsv(10_000)),
    await toPreview('xlsx, 10,000 rows, to the preview', largeFile(10_000, 'xlsx')),
    ...besideOffice('xlsx, 10,000 rows', largeFile(10_000, 'xlsx')),
    await beside('xlsx, 50,000 rows', largeFile(50_000, 'xlsx'), fetchCells, 1.3, 1),
  ],
}

async function beside(
  what: string,
  bytes: Uint8Array,
  bare: (bytes: Buffer) => void,
  limit: number | null,
  rounds = ROUNDS,
): Promise<Measurement> {
  const buffer = Buffer.from(bytes)
  const [time, timeBeside] = await timeInTurn(
    rounds,
    () => understand(buffer),
    () => bare(buffer),
  )
  return { what, beside: 'the bare library', time, timeBeside, limit }
}

/**
 * What the usual library for csv costs from the same bytes, in the two ways it is used: the texts
 * alone, and objects by header with numbers made of what looks like one. Neither knows what they mean.
 */
async function besideCutting(
  what: string,
  work: (bytes: Buffer) => void,
  name: string,
  cut: (bytes: Buffer) => void,
  limit: number | null,
): Promise<Measurement> {
  const buffer = Buffer.from(largeCsv(10_000))
  const [time, timeBeside] = await timeInTurn(
    ROUNDS,
    () => work(buffer),
    () => cut(buffer),
  )
  return { what, beside: name, time, timeBeside, limit }
}

/** The whole road to what the wizard shows: the rows compared with the ledger, and what each would change. */
async function toPreview(what: string, bytes: Uint8Array): Promise<Measurement> {
  const buffer = Buffer.from(bytes)
  const [time, timeBeside] = await timeInTurn(
    ROUNDS,
    () => plan(buffer),
    () => understand(buffer),
  )
  return { what, beside: 'understanding it', time, timeBeside, limit: 2 }
}

/** What people wait for today: the office program turning the same file into csv, where it is there. */
function besideOffice(what: string, bytes: Uint8Array): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    writeFileSync(join(folder, 'sheet.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const order = [profile, '--headless', '--convert-to', 'csv', '--outdir', folder]
    const start = performance.now()
    const { error } = spawnSync('soffice', [...order, join(folder, 'sheet.xlsx')])
    const timeBeside = performance.now() - start
    if (error) return []
    const begun = performance.now()
    understand(Buffer.from(bytes))
    const time = performance.now() - begun
    return [{ what, beside: 'LibreOffice to csv', time, timeBeside, limit: null }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const CONTEXT = { county: '某县', today: '2026-11-22', remembered: new Map(), categories: [] }

/** The road from bytes to understood rows. */
export function understand(bytes: Buffer): void {
  const workbook = splitTables(readWorkbook(bytes, '台账'))
  for (const sheet of workbook.sheets) readSheet(workbook, sheet, {}, CONTEXT)
}

/** The road from bytes to the plan of what a ledger that is still empty would take in. */
function plan(bytes: Buffer): void {
  const workbook = splitTables(readWorkbook(bytes, '台账'))
  for (const sheet of workbook.sheets) {
    const understood = understandSheet(workbook, sheet, {}, CONTEXT)
    planSheet(understood, EMPTY_LEDGER, { asAt: '2026Q3' }, '台账')
  }
}

const EMPTY_LEDGER: LedgerSnapshot = {
  county: CONTEXT.county,
  townships: [],
  schools: [],
  programmes: [],
  categories: [],
  projects: [],
  targets: [],
  surveys: [],
  lock: null,
  funds: null,
}

/** The library alone: every cell as a value. */
export function fetchCells(bytes: Buffer): void {
  const book = read(bytes, { type: 'buffer' })
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]
    if (sheet) utils.sheet_to_json(sheet, { header: 1 })
  }
}

function fetchTexts(bytes: Buffer): void {
  Papa.parse(bytes.toString('utf8'))
}

/** The line above the header is left out, as somebody who knows the file would do. */
function fetchTyped(bytes: Buffer): void {
  Papa.parse(bytes.toString('utf8'), { header: true, dynamicTyping: true, skipFirstNLines: 1 })
}
