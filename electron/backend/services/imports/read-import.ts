import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { ImportPlan } from '#contract/imports/plan.ts'
import type { ImportFile, SheetReading } from '#contract/imports/reading.ts'
import type { PlanRequest } from '#contract/imports/imports.ts'
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
import {
  isConsistent,
  type RememberedMapping,
  type RememberedShape,
} from '../../imports/columns/fingerprint.ts'
import type { OpenFile } from '../../imports/open-files.ts'
import { type LedgerSnapshot, takeSnapshot } from '../../imports/planning/ledger-snapshot.ts'
import { openInThread, type ReadingThread } from '../../imports/reader/reading-thread.ts'
import type { RowProgress } from '../../imports/row-watch.ts'
import type { Understanding } from '../../imports/understand-sheet.ts'
import { localDay } from '../../today.ts'

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
  const reader = await openInThread(bytes, { fileName, signal })
  try {
    context.emit({ ...progress, step: 'reading' })
    const sheets = await reader.ask('readAll', [await understanding(context)], signal)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const before = await importedBefore(context.db, sha256)
    const file: OpenFile = { fileId: context.newId(), fileName, sha256, bytes, reader }
    context.openFiles.add(file)
    return {
      fileId: file.fileId,
      fileName,
      size: bytes.length,
      sha256,
      sheets,
      importedBefore: before,
    }
  } catch (error) {
    reader.close()
    throw error
  }
}

/**
 * Reads one sheet of an open file with the corrections.
 *
 * @throws AppError `cancelled`, also when the file is closed meanwhile
 */
export async function readAgain(
  context: Context,
  { fileId, ...request }: Pick<PlanRequest, 'fileId' | 'sheet' | 'corrections'>,
  job: Job,
): Promise<SheetReading> {
  const { reader } = context.openFiles.get(fileId)
  const known = await understanding(context)
  return reader.ask('read', [request, known], job.signal, reporter(context, job))
}

/** What importing a sheet would do, likewise. */
export async function previewPlan(
  context: Context,
  request: PlanRequest,
  job: Job,
): Promise<ImportPlan> {
  const { reader } = context.openFiles.get(request.fileId)
  const known = await understanding(context)
  const basis = await planningBasis(context, context.db, reader, request, known, job)
  return reader.ask('preview', [request, ...basis], job.signal, reporter(context, job))
}

/** Tells how far the reading thread is with a job. */
export function reporter(context: Context, { jobId }: Job): (progress: RowProgress) => void {
  return (progress) => context.emit({ type: 'progress', jobId, ...progress })
}

async function importedBefore(
  db: Kysely<Database>,
  sha256: string,
): Promise<ImportFile['importedBefore']> {
  const batch = await db
    .selectFrom('import_batch')
    .select(['id as batchId', 'imported_at as at'])
    .where('file_sha256', '=', sha256)
    .where('undone_at', 'is', null)
    .orderBy('imported_at', 'desc')
    .executeTakeFirst()
  return batch ?? null
}

/** What the ledger lends to reading a sheet. */
export async function understanding(context: Context): Promise<Understanding> {
  const { db } = context
  const office = await readOffice(db)
  return {
    county: office?.county ?? null,
    today: localDay(context.clock()),
    remembered: await rememberedShapes(db),
    names: await namesOfLedger(db),
    categories: await listCategories(db),
    phaseNames: await readPhaseNames(db),
  }
}

/** What planning a sheet needs beside the request, in the order the reader asks for it. */
export type PlanningBasis = readonly [Understanding, LedgerSnapshot]

/**
 * The ledger as planning the sheet sees it; what it holds depends on what the sheet turns out to be.
 *
 * @param db the transaction the plan is carried out in, if any
 * @throws AppError `not_allowed` future_quarter, or a correction that names what there is not
 */
export async function planningBasis(
  context: Context,
  db: Kysely<Database>,
  reader: ReadingThread,
  request: PlanRequest,
  known: Understanding,
  job?: Job,
): Promise<PlanningBasis> {
  if (request.asAt > quarterOf(localDay(context.clock()))) {
    throw appError('not_allowed', { rule: 'future_quarter', subject: request.asAt })
  }
  const report = job && reporter(context, job)
  const kind = await reader.ask('kindOf', [request, known], job?.signal, report)
  return [known, await takeSnapshot(db, request.asAt, kind)]
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

/** What was written of each shape of header, newest first, each kind once; what was undone teaches nothing. */
async function rememberedShapes(db: Kysely<Database>): Promise<Map<string, RememberedShape[]>> {
  const batches = await db
    .selectFrom('import_batch')
    .select(['header_fingerprint', 'kind', 'mapping'])
    .where('undone_at', 'is', null)
    .orderBy('imported_at')
    .execute()
  const shapes = new Map<string, RememberedShape[]>()
  for (const { header_fingerprint: fingerprint, kind, mapping } of batches.toReversed()) {
    const before = shapes.get(fingerprint) ?? []
    const shape = { kind, columns: JSON.parse(mapping) as RememberedMapping }
    if (before.some((other) => other.kind === kind) || !isConsistent(shape)) continue
    shapes.set(fingerprint, [...before, shape])
  }
  return shapes
}
