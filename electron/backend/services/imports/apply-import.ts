import type { Kysely } from 'kysely'
import type { Office } from '#contract/app.ts'
import type { ApplyRequest, ImportOutcome } from '#contract/imports/imports.ts'
import { authorOf } from '../../author.ts'
import type { Context, Trx } from '../../context.ts'
import { type Author, insertRecorded } from '../../database/recorded-write.ts'
import type { Database } from '../../database/schema.ts'
import { latestQuarter } from '../../database/repositories/quarter/latest-quarter.ts'
import { keepOriginal } from '../../imports/keep-original.ts'
import type { LedgerSnapshot } from '../../imports/planning/ledger-snapshot.ts'
import { refuseOpenQuestions } from '../../imports/planning/plan-sheet.ts'
import type { SheetToWrite } from '../../imports/reader/sheet-reader.ts'
import type { Understanding } from '../../imports/understand-sheet.ts'
import { countActions, writePlan } from '../../imports/writing/write-plan.ts'
import { stopIfCancelled } from '../../jobs.ts'
import { pauses } from '../../pauses.ts'
import { backUpLedger } from '../../safety/back-up-ledger.ts'
import { enterOffice } from '../app-handlers.ts'
import { type Job, planningBasis, reporter, understanding } from './read-import.ts'

/**
 * Every sheet is planned against what the ones before it wrote; a refusal takes all back.
 *
 * @param office entered first, and signs what follows
 */
export async function applyAll(
  context: Context,
  requests: readonly ApplyRequest[],
  job: Job,
  office?: Office,
): Promise<ImportOutcome[]> {
  const { jobId, signal } = job
  const progress = { type: 'progress', jobId, done: 0, total: null } as const
  context.emit({ ...progress, step: 'matching' })
  const known = await understanding(context)
  for (const request of requests) await planToWrite(context, context.db, request, known, job)

  context.emit({ ...progress, step: 'backup' })
  const names = new Set(requests.map(({ fileId }) => context.openFiles.get(fileId).fileName))
  const subject = [...names].join('、')
  await backUpLedger(context.store, context.dataFolder, 'import', context.clock(), subject)
  const before = await authorOf(context)
  const db = context.db.withPlugin(pauses(signal))
  return db.transaction().execute(async (trx) => {
    const author = office ? await enterOffice(trx, before, office, context.newId) : before
    const written: ImportOutcome[] = []
    for (const request of requests) {
      // Planned anew against the ledger as it is inside the transaction.
      const planned = await planToWrite(context, trx, request, known, job)
      const total = planned.sheet.plan.planned.work.length
      const report = (done: number): void => {
        context.emit({ ...progress, step: 'writing', done, total })
      }
      report(0)
      written.push(await writeSheet(context, trx, author, request, planned, report))
      stopIfCancelled(signal)
    }
    return written
  })
}

/** A sheet with its plan, and the ledger it was planned against. */
interface ToWrite {
  readonly sheet: SheetToWrite
  readonly ledger: LedgerSnapshot
}

/** @throws AppError `import_has_problems` when a question is open */
async function planToWrite(
  context: Context,
  db: Kysely<Database>,
  request: ApplyRequest,
  known: Understanding,
  job: Job,
): Promise<ToWrite> {
  const { reader } = context.openFiles.get(request.fileId)
  const basis = await planningBasis(context, db, reader, request, known, job)
  const sheet = await reader.ask('plan', [request, ...basis], job.signal, reporter(context, job))
  refuseOpenQuestions(sheet.plan, request, request.sheet)
  const [, ledger] = basis
  return { sheet, ledger }
}

/** One batch. */
async function writeSheet(
  context: Context,
  trx: Trx,
  operator: Author,
  request: ApplyRequest,
  { sheet, ledger }: ToWrite,
  report: (done: number) => void,
): Promise<ImportOutcome> {
  const file = context.openFiles.get(request.fileId)
  keepOriginal(context.dataFolder, file)
  const batchId = context.newId()
  const counts = countActions(sheet.plan, request)
  const { added, changed, skipped } = counts
  const author = { ...operator, batchId }
  await insertRecorded(trx, author, 'import_batch', [
    {
      id: batchId,
      kind: sheet.reading.kind ?? sheet.plan.kind,
      file_name: file.fileName,
      file_sha256: file.sha256,
      file_size: file.bytes.length,
      sheet: request.sheet,
      header_fingerprint: sheet.headerFingerprint,
      mapping: JSON.stringify(mappingOf(sheet)),
      imported_at: author.at,
      operator: author.operator,
      added,
      changed,
      skipped,
    },
  ])
  await writePlan({ trx, author, newId: context.newId, ledger, report }, sheet.plan, request)
  return { batchId, ...counts, quarter: await latestQuarter(trx, batchId) }
}

/**
 * Column letter → field and unit, so that a stored value can be traced to its cell. A column somebody
 * chose not to import is in it without a field: the next sheet of the shape leaves it out as well.
 */
function mappingOf({ reading }: SheetToWrite): Record<string, unknown> {
  const used = reading.columns.filter(
    ({ field, reason }) => field !== null || reason === 'corrected' || reason === 'remembered',
  )
  return Object.fromEntries(
    used.map(({ letter, field, unit, path }) => [letter, { field, unit, header: path.join('›') }]),
  )
}
