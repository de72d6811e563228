import type { targetMethods } from '#contract/targets.ts'
import { authorOf } from '../author.ts'
import type { Handlers } from '../context.ts'
import { deleteRecorded, insertRecorded, updateRecorded } from '../database/recorded-write.ts'
import { nextPosition } from '../database/repositories/dictionaries.ts'

/** What was promised: amounts by programme, stage or school. */
export const targetHandlers: Handlers<keyof typeof targetMethods> = {
  'targets.list': ({ db }) =>
    db
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
        'target.due_date as dueDate',
        'target.leader',
        'target.responsible_unit as responsibleUnit',
        'target.note',
      ])
      .orderBy('programme.position')
      .orderBy('target.position')
      .execute(),

  'targets.save': async (context, { id, ...target }) => {
    const author = await authorOf(context)
    const rowId = id ?? context.newId()
    const row = {
      programme_id: target.programmeId,
      stage: target.stage,
      school_id: target.schoolId,
      measure: target.measure,
      amount: target.amount,
      due_date: target.dueDate,
      leader: target.leader,
      responsible_unit: target.responsibleUnit,
      note: target.note,
    }
    await context.db.transaction().execute(async (trx) => {
      if (id !== null) await updateRecorded(trx, author, 'target', id, row)
      else {
        const position = await nextPosition(trx, 'target')
        await insertRecorded(trx, author, 'target', [{ id: rowId, ...row, position }])
      }
    })
    context.emit({ type: 'changed', topics: ['targets'] })
    return { id: rowId }
  },

  'targets.delete': async (context, { id }) => {
    const author = await authorOf(context)
    await context.db.transaction().execute((trx) => deleteRecorded(trx, author, 'target', [id]))
    context.emit({ type: 'changed', topics: ['targets'] })
    return { count: 1 }
  },
}
