import type { appMethods, AppStatus, Office } from '#contract/app.ts'
import { quarterOf } from '#domain/quarter.ts'
import { authorOf } from '../author.ts'
import type { Context, Handlers, Trx } from '../context.ts'
import type { Author } from '../database/recorded-write.ts'
import { enterOperator } from '../database/repositories/operators.ts'
import { readOffice, writeOffice } from '../database/repositories/settings.ts'
import { syncedFolderOf } from '../safety/synced-folder.ts'
import { verifyLedger } from '../safety/verify.ts'
import { localDay } from '../today.ts'
import { samples } from './imports/samples.ts'

/** The program itself: who the office is, its samples, its health. */
export const appHandlers: Handlers<keyof typeof appMethods> = {
  'app.status': (context) => status(context),

  'app.saveOffice': async (context, office) => {
    const author = await authorOf(context)
    await context.db.transaction().execute((trx) => enterOffice(trx, author, office, context.newId))
    context.emit({ type: 'changed', topics: ['app'] })
    return office
  },

  'app.samples': () => Promise.resolve(samples),

  'app.verify': (context) => verifyLedger(context),

  'app.cancel': (context, { jobId }) => Promise.resolve({ found: context.jobs.cancel(jobId) }),
}

/** Writes who the office is. @returns the one who signs from now on */
export async function enterOffice(
  trx: Trx,
  author: Author,
  office: Office,
  newId: () => string,
): Promise<Author> {
  const signed = await enterOperator(trx, author, office.operator, newId)
  await writeOffice(trx, signed, office)
  return signed
}

async function status(context: Context): Promise<AppStatus> {
  const { db } = context
  const projects = await db
    .selectFrom('project')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const progress = await db
    .selectFrom('progress_entry')
    .select((eb) => eb.fn.max('quarter').as('latest'))
    .executeTakeFirst()
  const funds = await db
    .selectFrom('fund_entry')
    .select((eb) => eb.fn.max('entry_date').as('latest'))
    .executeTakeFirst()
  const quarters = [progress?.latest ?? null, funds?.latest ? quarterOf(funds.latest) : null]
  return {
    version: context.version,
    dataFolder: context.dataFolder,
    syncedFolder: syncedFolderOf(context.dataFolder),
    office: await readOffice(db),
    today: localDay(context.clock()),
    projectCount: projects.count,
    latestQuarter:
      quarters
        .filter((quarter) => quarter !== null)
        .toSorted()
        .at(-1) ?? null,
  }
}
