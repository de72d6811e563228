import type { schoolMethods, SchoolMerge } from '#contract/planning/schools.ts'
import { appError } from '#contract/result.ts'
import { likelyPairs } from '#domain/schools/similar-schools.ts'
import { authorOf } from '../../author.ts'
import type { Handlers } from '../../context.ts'
import { listChangesOfSchool } from '../../database/repositories/history/change-log.ts'
import { listSchools, listTownships } from '../../database/repositories/dictionaries.ts'
import { listSurveysOf } from '../../database/repositories/planning.ts'
import { listProjectRows } from '../../database/repositories/project-rows.ts'
import { mergeSchools, previewMerge } from './merge-schools.ts'

/** A school as a whole, and two schools made one. */
export const schoolHandlers: Handlers<keyof typeof schoolMethods> = {
  'schools.get': async ({ db }, { id, quarter }) => {
    const school = (await listSchools(db)).find((row) => row.id === id)
    if (!school) throw appError('not_found', { what: 'school', id })
    const townships = await listTownships(db)
    return {
      school,
      townshipName: townships.find((row) => row.id === school.townshipId)?.name ?? null,
      projects: await listProjectRows(db, quarter, { schoolIds: [id] }),
      surveys: await listSurveysOf(db, id),
      history: await listChangesOfSchool(db, id),
    }
  },

  'schools.similarPairs': async ({ db }) =>
    likelyPairs(await listSchools(db), await listTownships(db)),

  'schools.previewMerge': ({ db }, { keptId, otherId }): Promise<SchoolMerge> =>
    previewMerge(db, keptId, otherId),

  'schools.merge': async (context, { reason, ...merge }) => {
    const author = await authorOf(context, { reason })
    const rewritten = await context.db
      .transaction()
      .execute((trx) => mergeSchools(trx, author, merge, context.newId))
    context.emit({
      type: 'changed',
      topics: ['dictionaries', 'projects', 'targets', 'planning', 'progress', 'funds', 'checks'],
    })
    return { rewritten }
  },
}
