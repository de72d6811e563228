import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { importMethods } from '#contract/imports/imports.ts'
import type { ImportPlan } from '#contract/imports/plan.ts'
import type { SheetReading } from '#contract/imports/reading.ts'
import { appError } from '#contract/result.ts'
import { authorOf } from '../../author.ts'
import { carryAgain } from '../../closing/carry-again.ts'
import type { Context, Handlers } from '../../context.ts'
import { requireBatch, undoBatch } from '../../imports/undoing/undo-batch.ts'
import { writtenRows } from '../../imports/writing/written-rows.ts'
import { undoObstacles } from '../../imports/undoing/undo-obstacles.ts'
import { pauses } from '../../pauses.ts'
import { backUpLedger } from '../../safety/back-up-ledger.ts'
import { applyAll } from './apply-import.ts'
import { refusedOf } from './refused-rows.ts'
import { openFile, previewPlan, readAgain } from './read-import.ts'
import { samplePath } from './samples.ts'

/** From a spreadsheet to the ledger: open, read, plan, apply, undo. */
export const importHandlers: Handlers<keyof typeof importMethods> = {
  'imports.open': (context, { fileName, bytes, jobId }) =>
    context.jobs.run(jobId, (signal) => openFile(context, fileName, bytes, { jobId, signal })),

  'imports.openSample': (context, { sample, jobId }) =>
    context.jobs.run(jobId, async (signal) => {
      const path = samplePath(context.resourcesFolder, sample)
      const bytes = new Uint8Array(await readFile(path))
      return openFile(context, basename(path), bytes, { jobId, signal })
    }),

  'imports.cells': ({ openFiles }, { fileId, sheet, from, to }) =>
    openFiles.get(fileId).reader.ask('cells', [sheet, from, to]),

  'imports.read': (context, { jobId, ...request }) => {
    const subject = `read ${request.fileId}`
    const read = (signal: AbortSignal): Promise<SheetReading> =>
      readAgain(context, request, { jobId: jobId ?? subject, signal })
    return context.jobs.run(jobId ?? subject, read, subject)
  },

  'imports.plan': (context, { jobId, ...request }) => {
    const subject = `plan ${request.fileId}`
    const plan = (signal: AbortSignal): Promise<ImportPlan> =>
      previewPlan(context, request, { jobId: jobId ?? subject, signal })
    return context.jobs.run(jobId ?? subject, plan, subject)
  },

  'imports.refusedRows': (context, request) => refusedOf(context, request),

  'imports.apply': (context, { jobId, ...request }) =>
    context.jobs.run(jobId, async (signal) => {
      const [outcome] = await applyAll(context, [request], { jobId, signal })
      if (!outcome) throw new RangeError('one sheet was written, and none was answered')
      announce(context)
      return outcome
    }),

  'imports.applyAll': (context, { jobId, sheets, office }) =>
    context.jobs.run(jobId, async (signal) => {
      const outcomes = await applyAll(context, sheets, { jobId, signal }, office)
      announce(context)
      return outcomes
    }),

  'imports.close': ({ openFiles }, { fileId }) =>
    Promise.resolve({ closed: openFiles.close(fileId) }),

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
        'partly_undone_at as partlyUndoneAt',
      ])
      .orderBy('imported_at', 'desc')
      .execute(),

  'imports.writtenRows': ({ db }, { batchId }) =>
    db.transaction().execute((trx) => writtenRows(trx, batchId)),

  'imports.undoObstacles': ({ db }, { batchId }) =>
    db.transaction().execute(async (trx) => {
      await requireBatch(trx, batchId)
      return undoObstacles(trx, batchId)
    }),

  'imports.undo': async (context, { batchId, includeEdited }) => {
    const author = await authorOf(context, { batchId })
    const batch = await context.db
      .selectFrom('import_batch')
      .select('file_name as name')
      .where('id', '=', batchId)
      .executeTakeFirst()
    const now = context.clock()
    await backUpLedger(context.store, context.dataFolder, 'beforeUndo', now, batch?.name)
    const db = context.db.withPlugin(pauses())
    const outcome = await db.transaction().execute(async (trx) => {
      await requireBatch(trx, batchId)
      const { closed } = await undoObstacles(trx, batchId)
      if (closed && (includeEdited || !closed.onlyEdited)) {
        throw appError('not_allowed', { rule: 'undo_import_closed', subject: closed.quarter })
      }
      const undone = await undoBatch(trx, author, batchId, includeEdited)
      await carryAgain(trx, author, context.newId)
      return undone
    })
    announce(context)
    return outcome
  },
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
      'planning',
      'dictionaries',
      'app',
      'safety',
    ],
  })
}
