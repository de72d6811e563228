import type { CarryOverPreview, carryOverMethods } from '#contract/funds/carry-overs.ts'
import { appError } from '#contract/result.ts'
import { carryOverOf } from '#domain/funds/carry-over.ts'
import { authorOf } from '../../author.ts'
import { refuseLockedDay } from '../../closing/refuse-locked.ts'
import type { Handlers, Trx } from '../../context.ts'
import { insertRecorded } from '../../database/recorded-write.ts'
import {
  listCarryOvers,
  moneyEntriesUpTo,
  projectNames,
} from '../../database/repositories/funds/fund-facts.ts'
import { localDay } from '../../today.ts'

/** 结转: what a year left, recorded once when it is over. */
export const carryOverHandlers: Handlers<keyof typeof carryOverMethods> = {
  'carryOvers.preview': ({ db }, { year }) =>
    db.transaction().execute((trx) => previewOf(trx, year)),

  'carryOvers.record': async (context, { year, total }) => {
    const subject = String(year)
    if (Number(localDay(context.clock()).slice(0, 4)) <= year) {
      throw appError('not_allowed', { rule: 'carry_over_too_early', subject })
    }
    const author = await authorOf(context)
    const count = await context.db.transaction().execute(async (trx) => {
      // It goes on in the next year: once its first quarter is closed, what it began with is said.
      await refuseLockedDay(trx, `${year + 1}-01-01`)
      const preview = await previewOf(trx, year)
      if (preview.recordedAt !== null) {
        throw appError('not_allowed', { rule: 'carried_over_already', subject })
      }
      if (preview.lines.length === 0) {
        throw appError('not_allowed', { rule: 'carry_over_nothing', subject })
      }
      if (preview.total !== total) {
        throw appError('not_allowed', { rule: 'carry_over_changed', subject })
      }
      await insertRecorded(
        trx,
        author,
        'carry_over',
        preview.lines.map((line) => ({
          id: context.newId(),
          project_id: line.projectId,
          funding_source_id: line.fundingSourceId,
          from_year: year,
          amount_fen: line.amount,
          created_at: author.at,
        })),
      )
      return preview.lines.length
    })
    context.emit({ type: 'changed', topics: ['projects', 'funds'] })
    return { count }
  },
}

async function previewOf(trx: Trx, year: number): Promise<CarryOverPreview> {
  const recorded = await listCarryOvers(trx, year)
  const names = await projectNames(trx)
  const carried =
    recorded.length > 0 ? recorded : carryOverOf(await moneyEntriesUpTo(trx, `${year}-12-31`), year)
  const lines = carried.flatMap(({ projectId, sourceId, amount }) => {
    const project = names.get(projectId)
    return project ? [{ projectId, ...project, fundingSourceId: sourceId, amount }] : []
  })
  return {
    year,
    recordedAt: recorded[0]?.recordedAt ?? null,
    lines,
    total: lines.reduce((sum, line) => sum + line.amount, 0),
  }
}
