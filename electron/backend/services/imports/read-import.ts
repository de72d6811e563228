import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { ImportFile } from '#contract/imports/reading.ts'
import type { PlanRequest, SheetCorrections } from '#contract/imports/imports.ts'
import { appError } from '#contract/result.ts'
import { quarterOf } from '#domain/quarter.ts'
import type { Context } from '../../context.ts'
import {
  listCategories,
  listProgrammes,
  listTownships,
} from '../../database/repositories/dictionaries.ts'
import { readOffice, readPhaseNames } from '../../database/repositories/settings.ts'
import type { Database } from '../../database/schema.ts'
import { type KnownNames, knownNames } from '../../imports/columns/evidence/known-names.ts'
import { isImportField } from '../../imports/columns/field-vocabulary.ts'
import type { RememberedMapping } from '../../imports/columns/fingerprint.ts'
import { createOpenFiles, type OpenFile, sheetOf } from '../../imports/open-files.ts'
import { openWorkbook } from '../../imports/open-workbook.ts'
import { type FormStamp, isFormSheet, readingOfForm, readStamp } from '../../forms/form-stamp.ts'
import type { UnderstoodSheet } from '../../imports/planning/typed-row.ts'
import { understandSheet } from '../../imports/understand-sheet.ts'
import { columnIndex } from '../../imports/workbook/cell-address.ts'
import type { Sheet } from '../../imports/workbook/workbook.ts'
import { stopIfCancelled } from '../../jobs.ts'
import { localDay } from '../../today.ts'

/** Files stay open between the steps of the wizard; one backend serves one office. */
export const openFiles = createOpenFiles()

/** A long piece of work that can be stopped. */
export interface Job {
  readonly jobId: string
  readonly signal: AbortSignal
}

/** Reads a file and says of every sheet how it was understood. */
export async function openFile(
  context: Context,
  fileName: string,
  bytes: Uint8Array,
  { jobId, signal }: Job,
): Promise<ImportFile> {
  const progress = { type: 'progress', jobId, done: 0, total: null } as const
  context.emit({ ...progress, step: 'unpacking' })
  const workbook = await openWorkbook(bytes, { fileName, signal })
  stopIfCancelled(signal)
  context.emit({ ...progress, step: 'reading' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file: OpenFile = { fileId: context.newId(), fileName, sha256, bytes, workbook }
  const sheets = []
  const form = readStamp(workbook)
  const tables = workbook.sheets.filter(({ name }) => form === null || !isFormSheet(name))
  for (const sheet of tables) {
    // Other requests, and the wish to stop, come in between two sheets.
    await nextTurn()
    stopIfCancelled(signal)
    sheets.push((await understand(context, file, sheet.name, {})).reading)
  }
  openFiles.add(file)
  const before = await context.db
    .selectFrom('import_batch')
    .select(['id', 'imported_at'])
    .where('file_sha256', '=', sha256)
    .where('undone_at', 'is', null)
    .orderBy('imported_at', 'desc')
    .executeTakeFirst()
  return {
    fileId: file.fileId,
    fileName,
    size: bytes.length,
    sha256,
    sheets,
    importedBefore: before ? { batchId: before.id, at: before.imported_at } : null,
  }
}

/** @throws AppError `not_allowed` when a correction names a field or column there is not */
export async function understand(
  context: Context,
  file: OpenFile,
  sheet: string,
  corrections: SheetCorrections,
): Promise<UnderstoodSheet> {
  const cells = sheetOf(file, sheet)
  refuseUnknown(corrections, cells)
  const stamp = readStamp(file.workbook)
  const form = stamp?.sheet === sheet ? stamp : null
  const office = await readOffice(context.db)
  const said = form === null ? corrections : overForm(readingOfForm(form, cells), corrections)
  const understood = understandSheet(file.workbook, cells, said, {
    county: office?.county ?? null,
    today: localDay(context.clock()),
    remembered: form === null ? await rememberedMappings(context.db) : new Map(),
    names: await namesOfLedger(context.db),
    categories: await listCategories(context.db),
    phaseNames: await readPhaseNames(context.db),
  })
  return form === null ? understood : asForm(understood, form)
}

/** What the user says about a form still wins over what the form says. */
function overForm(form: SheetCorrections, corrections: SheetCorrections): SheetCorrections {
  const columns = [...(form.columns ?? []), ...(corrections.columns ?? [])]
  return { ...form, ...corrections, columns }
}

/** What schools, townships and programmes are called in the ledger, short names too. */
async function namesOfLedger(db: Kysely<Database>): Promise<KnownNames> {
  const schools = await db.selectFrom('school').select('name').execute()
  const aliases = await db.selectFrom('school_alias').select('name').execute()
  return knownNames({
    school: [...namesOf(schools), ...namesOf(aliases)],
    township: namesOf(await listTownships(db)),
    programme: namesOf(await listProgrammes(db)),
  })
}

function namesOf(rows: readonly { readonly name: string }[]): string[] {
  return rows.map(({ name }) => name)
}

/** A form names its quarter and its year, whatever its title says by now. */
function asForm(sheet: UnderstoodSheet, { quarter, year, scope }: FormStamp): UnderstoodSheet {
  const reading = {
    ...sheet.reading,
    quarter,
    titleProgramme: null,
    titleYear: year,
    form: { quarter, year, scope },
  }
  return { ...sheet, reading, titleProgramme: null, titleYear: year, titleDay: null }
}

/** A name that is no field would otherwise be kept as one nobody reads. */
function refuseUnknown({ columns = [] }: SheetCorrections, { cells }: Sheet): void {
  for (const { letter, field } of columns) {
    if (!cells.columns.includes(columnIndex(letter))) {
      throw appError('not_allowed', { rule: 'unknown_import_column', subject: letter })
    }
    if (field !== null && !isImportField(field)) {
      throw appError('not_allowed', { rule: 'unknown_import_field', subject: field })
    }
  }
}

/** The latest mapping written for each shape of header; what was undone teaches nothing. */
async function rememberedMappings(db: Kysely<Database>): Promise<Map<string, RememberedMapping>> {
  const batches = await db
    .selectFrom('import_batch')
    .select(['header_fingerprint', 'mapping'])
    .where('undone_at', 'is', null)
    .orderBy('imported_at')
    .execute()
  return new Map(
    batches.map((batch) => [
      batch.header_fingerprint,
      JSON.parse(batch.mapping) as RememberedMapping,
    ]),
  )
}

/** @throws AppError `not_allowed` future_quarter */
export async function understandRequested(
  context: Context,
  request: PlanRequest,
): Promise<UnderstoodSheet> {
  if (request.asAt > quarterOf(localDay(context.clock()))) {
    throw appError('not_allowed', { rule: 'future_quarter', subject: request.asAt })
  }
  const file = openFiles.get(request.fileId)
  return understand(context, file, request.sheet, request.corrections)
}
