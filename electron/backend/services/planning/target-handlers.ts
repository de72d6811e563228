import type { ParsedInput } from '#contract/index.ts'
import type { targetMethods } from '#contract/planning/targets.ts'
import type { AreaUnit } from '#domain/area.ts'
import { authorOf } from '../../author.ts'
import type { Handlers, Trx } from '../../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../database/recorded-write.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'

/** What was promised: amounts by programme, stage or school. */
export const targetHandlers: Handlers<keyof typeof targetMethods> = {
  'targets.list': async ({ db }) => {
    const rows = await db
      .selectFrom('target')
      .innerJoin('programme', 'programme.id', 'target.programme_id')
      .leftJoin('school', 'school.id', 'target.school_id')
      .select([
        'target.id',
        'target.programme_id as programmeId',
        'programme.name as programmeName',
        'target.stage',
        'target.school_id as schoolId',
        'school.name as schoolName',
        'target.measure',
        'target.amount',
        'target.area_unit as areaUnit',
        'target.due_date as dueDate',
        'target.leader',
        'target.responsible_unit as responsibleUnit',
        'target.note',
      ])
      .orderBy('programme.position')
      .orderBy('target.position')
      .execute()
    return rows.map(({ areaUnit, ...target }) => ({
      ...target,
      unit: target.measure === 'count' ? null : (areaUnit ?? 'squareMetre'),
    }))
  },

  'targets.save': async (context, target) => {
    const author = await authorOf(context)
    const id = await context.db
      .transaction()
      .execute((trx) => saveTarget(trx, author, target, context.newId))
    context.emit({ type: 'changed', topics: ['targets'] })
    return { id }
  },

  'targets.saveMany': async (context, { targets, deletedIds }) => {
    const author = await authorOf(context)
    const ids = await context.db.transaction().execute(async (trx) => {
      const saved: string[] = []
      for (const target of targets) {
        saved.push(await saveTarget(trx, author, target, context.newId))
      }
      await deleteRecorded(trx, author, 'target', deletedIds)
      return saved
    })
    context.emit({ type: 'changed', topics: ['targets'] })
    return { ids, deleted: deletedIds.length }
  },

  'targets.delete': async (context, { id, reason }) => {
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute((trx) => deleteRecorded(trx, author, 'target', [id]))
    context.emit({ type: 'changed', topics: ['targets'] })
    return { count: 1 }
  },
}

/** Adds a target or changes one. @returns its id @throws AppError `not_found` */
async function saveTarget(
  trx: Trx,
  author: Author,
  { id, ...target }: ParsedInput<'targets.save'>,
  newId: () => string,
): Promise<string> {
  const row = {
    programme_id: target.programmeId,
    stage: target.stage,
    school_id: target.schoolId,
    measure: target.measure,
    amount: target.amount,
    ...(target.unit === undefined ? {} : { area_unit: keptUnit(target.unit) }),
    due_date: target.dueDate,
    leader: target.leader,
    responsible_unit: target.responsibleUnit,
    note: target.note,
  }
  if (id !== null) {
    await updateRecorded(trx, author, 'target', id, row)
    return id
  }
  const rowId = newId()
  const position = await nextPosition(trx, 'target')
  await insertRecorded(trx, author, 'target', [{ id: rowId, ...row, position }])
  return rowId
}

function keptUnit(unit: AreaUnit | null) {
  return unit === 'squareMetre' ? null : unit
}
