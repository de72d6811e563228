import type { Office } from '#contract/app.ts'
import type { ApplyRequest, ImportOutcome } from '#contract/imports/imports.ts'
import { authorOf } from '../../author.ts'
import type { Context, Trx } from '../../context.ts'
import { type Author, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import { latestQuarter } from '../../database/repositories/quarter/latest-quarter.ts'
import { keepOriginal } from '../../imports/keep-original.ts'
import { takeSnapshot } from '../../imports/planning/ledger-snapshot.ts'
import { planSheet, refuseOpenQuestions } from '../../imports/planning/plan-sheet.ts'
import type { UnderstoodSheet } from '../../imports/planning/typed-row.ts'
import { writePlan } from '../../imports/writing/write-plan.ts'
import { stopIfCancelled } from '../../jobs.ts'
import { backUp } from '../../safety/backup.ts'
import { enterOffice } from '../app-handlers.ts'
import { type Job, openFiles, understandRequested } from './read-import.ts'

/**
 * Every sheet is planned against what the ones before it wrote; a refusal takes all back.
 *
 * @param office entered first, and signs what follows
 */
export async function applyAll(
  context: Context,
  requests: readonly ApplyRequest[],
  { jobId, signal }: Job,
  office?: Office,
): Promise<ImportOutcome[]> {
  const progress = { type: 'progress', jobId, done: 0, total: null } as const
  context.emit({ ...progress, step: 'matching' })
  const sheets: UnderstoodSheet[] = []
  for (const request of requests) {
    sheets.push(await understandRequested(context, request))
    stopIfCancelled(signal)
  }
  await refuseBeforeWriting(context, requests, sheets)

  context.emit({ ...progress, step: 'backup' })
  backUp(context.store.sqlite, context.dataFolder, 'import', context.clock())
  const before = await authorOf(context)
  return context.db.transaction().execute(async (trx) => {
    const author = office ? await enterOffice(trx, before, office, context.newId) : before
    const written: ImportOutcome[] = []
    for (const [index, request] of requests.entries()) {
      const sheet = sheets[index]
      if (!sheet) continue
      context.emit({ ...progress, step: 'writing', total: sheet.rows.length })
      written.push(await writeSheet(context, trx, author, request, sheet))
      stopIfCancelled(signal)
    }
    return written
  })
}

/** The first sheet's questions, and those of the others as far as they can be seen by now. */
async function refuseBeforeWriting(
  context: Context,
  requests: readonly ApplyRequest[],
  sheets: readonly UnderstoodSheet[],
): Promise<void> {
  for (const [index, request] of requests.entries()) {
    const sheet = sheets[index]
    if (!sheet) continue
    const ledger = await takeSnapshot(context.db, request.asAt, sheet.reading.kind)
    const { fileName } = openFiles.get(request.fileId)
    refuseOpenQuestions(planSheet(sheet, ledger, request, fileName), request, request.sheet)
  }
}

/** One batch: planned against the ledger as it is inside the transaction. */
async function writeSheet(
  context: Context,
  trx: Trx,
  operator: Author,
  request: ApplyRequest,
  sheet: UnderstoodSheet,
): Promise<ImportOutcome> {
  const file = openFiles.get(request.fileId)
  const ledger = await takeSnapshot(trx, request.asAt, sheet.reading.kind)
  const anyPlan = planSheet(sheet, ledger, request, file.fileName)
  refuseOpenQuestions(anyPlan, request, request.sheet)
  keepOriginal(context.dataFolder, file)
  const batchId = context.newId()
  const author = { ...operator, batchId }
  await insertRecorded(trx, author, 'import_batch', [
    {
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
    },
  ])
  const written = await writePlan({ trx, author, newId: context.newId, ledger }, anyPlan, request)
  const { added, changed, skipped } = written
  await updateRecorded(
    trx,
    author,
    'import_batch',
    batchId,
    { added, changed, skipped },
    { isBookkeeping: true },
  )
  return { batchId, ...written, quarter: await latestQuarter(trx, batchId) }
}

/** Column letter → field and unit, so that a stored value can be traced to its cell. */
function mappingOf({ reading }: UnderstoodSheet): Record<string, unknown> {
  const used = reading.columns.filter((column) => column.field !== null)
  return Object.fromEntries(
    used.map(({ letter, field, unit, path }) => [letter, { field, unit, header: path.join('›') }]),
  )
}
