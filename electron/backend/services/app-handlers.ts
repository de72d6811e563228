import type { appMethods, AppStatus, Office } from '#contract/app.ts'
import { authorOf } from '../author.ts'
import type { Context, Handlers, Trx } from '../context.ts'
import type { Author } from '../database/recorded-write.ts'
import { enterOperator } from '../database/repositories/operators.ts'
import { latestQuarter } from '../database/repositories/quarter/latest-quarter.ts'
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
  return {
    version: context.version,
    dataFolder: context.dataFolder,
    syncedFolder: syncedFolderOf(context.dataFolder),
    office: await readOffice(db),
    today: localDay(context.clock()),
    projectCount: projects.count,
    latestQuarter: await latestQuarter(db),
  }
}
