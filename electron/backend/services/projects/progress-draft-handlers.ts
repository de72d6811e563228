import type { progressDraftMethods } from '#contract/projects/progress-drafts.ts'
import { authorOf } from '../../author.ts'
import { refuseLockedQuarter } from '../../closing/refuse-locked.ts'
import type { Handlers } from '../../context.ts'
import { keepDraft, listDrafts, removeDrafts } from '../../database/repositories/progress-drafts.ts'
import { requireProject } from './project-handlers.ts'

/**
 * What is being typed into the quarterly entry. Nothing is announced: only the screen that types
 * shows it, and nothing counts it.
 */
export const progressDraftHandlers: Handlers<keyof typeof progressDraftMethods> = {
  'progressDrafts.list': ({ db }, { quarter }) => listDrafts(db, quarter),

  'progressDrafts.keep': async (context, { quarter, drafts }) => {
    const author = await authorOf(context)
    const kept = drafts.filter(({ draft }) => draft !== null).length
    await context.db.transaction().execute(async (trx) => {
      await refuseLockedQuarter(trx, quarter)
      for (const { projectId, draft } of drafts) {
        if (draft === null) {
          await removeDrafts(trx, quarter, [projectId])
          continue
        }
        await requireProject(trx, projectId)
        await keepDraft(trx, author, { projectId, quarter }, draft)
      }
    })
    return { kept }
  },

  'progressDrafts.discard': async ({ db }, { quarter, projectIds }) => ({
    discarded: await db.transaction().execute((trx) => removeDrafts(trx, quarter, projectIds)),
  }),
}
