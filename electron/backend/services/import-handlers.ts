import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Kysely } from 'kysely'
import type {
  ApplyRequest,
  ImportFile,
  importMethods,
  ImportOutcome,
  PlanRequest,
  SheetCorrections,
} from '#contract/imports.ts'
import { appError } from '#contract/result.ts'
import { quarterOf } from '#domain/quarter.ts'
import { authorOf } from '../author.ts'
import type { Context, Handlers } from '../context.ts'
import { listCategories } from '../database/repositories/dictionaries.ts'
import { readOffice } from '../database/repositories/settings.ts'
import type { Database } from '../database/schema.ts'
import { cellBlock } from '../imports/cell-block.ts'
import { keepOriginal } from '../imports/keep-original.ts'
import { createOpenFiles, type OpenFile, sheetOf } from '../imports/open-files.ts'
import { openWorkbook } from '../imports/open-workbook.ts'
import { takeSnapshot } from '../imports/planning/ledger-snapshot.ts'
import { type AnyPlan, planSheet, refuseOpenQuestions } from '../imports/planning/plan-sheet.ts'
import type { UnderstoodSheet } from '../imports/planning/typed-row.ts'
import { requireBatch, undoBatch } from '../imports/writing/undo-batch.ts'
import type { RememberedMapping } from '../imports/read-sheet.ts'
import { understandSheet } from '../imports/understand-sheet.ts'
import { writePlan } from '../imports/writing/write-plan.ts'
import { stopIfCancelled } from '../jobs.ts'
import { backUp } from '../safety/backup.ts'
import { localDay } from '../today.ts'
import { samplePath } from './samples.ts'

/** Files stay open between the steps of the wizard; one backend serves one office. */
const openFiles = createOpenFiles()

/** From a spreadsheet to the ledger: open, read, plan, apply, undo. */
export const importHandlers: Handlers<keyof typeof importMethods> = {
  'imports.open': (context, { fileName, bytes, jobId }) =>
    context.jobs.run(jobId, (signal) => open(context, fileName, bytes, { jobId, signal })),

  'imports.openSample': (context, { sample, jobId }) =>
    context.jobs.run(jobId, async (signal) => {
      const path = samplePath(context.resourcesFolder, sample)
      const bytes = new Uint8Array(await readFile(path))
      return open(context, basename(path), bytes, { jobId, signal })
    }),

  'imports.cells': (_context, { fileId, sheet, from, to }) => {
    const file = openFiles.get(fileId)
    return Promise.resolve(cellBlock(sheetOf(file, sheet), file.workbook.date1904, from, to))
  },

  'imports.read': async (context, { fileId, sheet, corrections }) => {
    const file = openFiles.get(fileId)
    return (await understand(context, file, sheet, corrections)).reading
  },

  'imports.plan': async (context, request) => (await plan(context, request)).anyPlan.planned.plan,

  'imports.apply': (context, request) =>
    context.jobs.run(request.jobId, (signal) => apply(context, request, signal)),

  'imports.close': (_context, { fileId }) => Promise.resolve({ closed: openFiles.close(fileId) }),

  'imports.batches': ({ db }) =>
    db
      .selectFrom('import_batch')
      .select([
        'id',
        'kind',
        'file_name as fileName',
        'sheet',
        'imported_at as importedAt',
        'operator',
        'added',
        'changed',
        'skipped',
        'undone_at as undoneAt',
      ])
      .orderBy('imported_at', 'desc')
      .execute(),

  'imports.undo': async (context, { batchId, includeEdited }) => {
    const author = await authorOf(context, { batchId })
    backUp(context.store.sqlite, context.dataFolder, 'import', context.clock())
    const outcome = await context.db.transaction().execute(async (trx) => {
      await requireBatch(trx, batchId)
      return undoBatch(trx, author, batchId, includeEdited)
    })
    announce(context)
    return outcome
  },
}

interface Job {
  readonly jobId: string
  readonly signal: AbortSignal
}

async function open(
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
  for (const sheet of workbook.sheets) {
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

async function understand(
  context: Context,
  file: OpenFile,
  sheet: string,
  corrections: SheetCorrections,
): Promise<UnderstoodSheet> {
  const office = await readOffice(context.db)
  return understandSheet(file.workbook, sheetOf(file, sheet), corrections, {
    county: office?.county ?? null,
    today: localDay(context.clock()),
    remembered: await rememberedMappings(context.db),
    categories: await listCategories(context.db),
  })
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

async function plan(
  context: Context,
  request: PlanRequest,
): Promise<{
  readonly sheet: UnderstoodSheet
  readonly anyPlan: AnyPlan
  readonly file: OpenFile
}> {
  if (request.asAt > quarterOf(localDay(context.clock()))) {
    throw appError('not_allowed', { rule: 'future_quarter', subject: request.asAt })
  }
  const file = openFiles.get(request.fileId)
  const sheet = await understand(context, file, request.sheet, request.corrections)
  const ledger = await takeSnapshot(context.db, request.asAt)
  return { file, sheet, anyPlan: planSheet(sheet, ledger, request, file.fileName) }
}

async function apply(
  context: Context,
  request: ApplyRequest,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const { jobId } = request
  const progress = { type: 'progress', jobId, done: 0, total: null } as const
  context.emit({ ...progress, step: 'matching' })
  const { file, sheet, anyPlan } = await plan(context, request)
  refuseOpenQuestions(anyPlan, request)
  stopIfCancelled(signal)

  context.emit({ ...progress, step: 'backup' })
  backUp(context.store.sqlite, context.dataFolder, 'import', context.clock())
  keepOriginal(context.dataFolder, file)
  context.emit({ ...progress, step: 'writing', total: anyPlan.planned.work.length })

  const batchId = context.newId()
  const author = { ...(await authorOf(context)), batchId }
  const ledger = await takeSnapshot(context.db, request.asAt)
  const outcome = await context.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('import_batch')
      .values({
        id: batchId,
        kind: anyPlan.kind,
        file_name: file.fileName,
        file_sha256: file.sha256,
        file_size: file.bytes.length,
        sheet: request.sheet,
        header_fingerprint: sheet.headerFingerprint,
        mapping: JSON.stringify(mappingOf(sheet)),
        imported_at: author.at,
        operator: author.operator,
        added: 0,
        changed: 0,
        skipped: 0,
      })
      .execute()
    const written = await writePlan({ trx, author, newId: context.newId, ledger }, anyPlan, request)
    stopIfCancelled(signal)
    const { added, changed, skipped } = written
    await trx
      .updateTable('import_batch')
      .set({ added, changed, skipped })
      .where('id', '=', batchId)
      .execute()
    return written
  })
  announce(context)
  return { batchId, ...outcome }
}

/** Column letter → field and unit, so that a stored value can be traced to its cell. */
function mappingOf({ reading }: UnderstoodSheet): Record<string, unknown> {
  const used = reading.columns.filter((column) => column.field !== null)
  return Object.fromEntries(
    used.map(({ letter, field, unit, path }) => [
      letter,
      { field, unit, header: path.at(-1) ?? '' },
    ]),
  )
}

function announce(context: Context): void {
  context.emit({
    type: 'changed',
    topics: [
      'imports',
      'projects',
      'progress',
      'funds',
      'targets',
      'dictionaries',
      'app',
      'safety',
    ],
  })
}
