import yanjin from '#resources/indicator-sets/yanjin.json' with { type: 'json' }
import type { IndicatorSheet, indicatorMethods } from '#contract/planning/indicators.ts'
import { appError } from '#contract/result.ts'
import { overdueDay } from '#domain/project/overdue.ts'
import {
  INDICATOR_DIRECTIONS,
  INDICATOR_UNITS,
  type IndicatorReading,
  indicatorStand,
} from '#domain/planning/indicator.ts'
import type { Quarter } from '#domain/quarter.ts'
import { comparable } from '#domain/text/comparable.ts'
import { authorOf } from '../../author.ts'
import { refuseLockedQuarter } from '../../closing/refuse-locked.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../database/recorded-write.ts'
import { findLock } from '../../database/repositories/quarter/closings.ts'
import { nextPosition } from '../../database/repositories/dictionaries.ts'
import { listIndicators } from '../../database/repositories/indicators.ts'
import { localDay } from '../../today.ts'

/** 工作指标: what is asked for, what each quarter reached, and how far that is. */
export const indicatorHandlers: Handlers<keyof typeof indicatorMethods> = {
  'indicators.sheet': async ({ db, clock }, { quarter }): Promise<IndicatorSheet> => {
    const when = { quarter, day: overdueDay(quarter, localDay(clock())) }
    const indicators = await listIndicators(db)
    return {
      quarter,
      closedQuarter: (await findLock(db))?.closedQuarter ?? null,
      rows: indicators.map((indicator) => ({
        ...indicator,
        stand: indicatorStand(indicator, indicator.readings, when),
      })),
    }
  },

  'indicators.save': (context, { id, ...indicator }) =>
    write(context, async (trx, author) => {
      const row = {
        name: indicator.name,
        programme_id: indicator.programmeId,
        direction: indicator.direction,
        unit: indicator.unit,
        unit_name: indicator.unit === 'count' ? indicator.unitName : null,
        target: indicator.target,
        target_people: indicator.unit === 'money' ? indicator.targetPeople : null,
        due_date: indicator.dueDate,
        leader: indicator.leader,
        responsible_unit: indicator.responsibleUnit,
        note: indicator.note,
      }
      if (id !== null) {
        await refuseOtherUnit(trx, id, row.unit)
        await updateRecorded(trx, author, 'indicator', id, row)
        return { id }
      }
      const newId = context.newId()
      const position = await nextPosition(trx, 'indicator')
      await insertRecorded(trx, author, 'indicator', [{ id: newId, ...row, position }])
      return { id: newId }
    }),

  'indicators.delete': (context, { id, reason }) => {
    const take = async (trx: Trx, author: Author) => {
      const readings = await trx
        .selectFrom('indicator_reading')
        .select(['id', 'quarter'])
        .where('indicator_id', '=', id)
        .execute()
      for (const { quarter } of readings) await refuseLockedQuarter(trx, quarter)
      const ids = readings.map((reading) => reading.id)
      await deleteRecorded(trx, author, 'indicator_reading', ids)
      await deleteRecorded(trx, author, 'indicator', [id])
      return { count: 1 }
    }
    return write(context, take, reason)
  },

  'indicators.record': (context, { quarter, entries }) =>
    write(context, async (trx, author) => {
      await refuseLockedQuarter(trx, quarter)
      let changed = 0
      for (const { indicatorId, ...reading } of entries) {
        const isChanged = await saveReading(trx, author, context.newId, indicatorId, {
          quarter,
          ...reading,
        })
        if (isChanged) changed += 1
      }
      return { changed }
    }),

  'indicators.loadSet': (context, { set }) =>
    write(context, async (trx, author) => {
      const names = await trx.selectFrom('indicator').select('name').execute()
      const known = new Set(names.map(({ name }) => comparable(name)))
      const items = SETS[set].filter(({ name }) => !known.has(comparable(name)))
      const first = await nextPosition(trx, 'indicator')
      await insertRecorded(
        trx,
        author,
        'indicator',
        items.map((item, index) => ({ ...item, id: context.newId(), position: first + index })),
      )
      return { added: items.length, known: SETS[set].length - items.length }
    }),
}

const SETS = { yanjin: yanjin.items.map(readItem) }

/** One line of a file of resources/indicator-sets. @throws RangeError on an unknown word in it */
function readItem({ name, direction, unit, target }: (typeof yanjin.items)[number]) {
  return {
    name,
    direction: oneOf(INDICATOR_DIRECTIONS, direction),
    unit: oneOf(INDICATOR_UNITS, unit),
    target,
  }
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((known) => known === text)
  if (word === undefined) throw new RangeError(`not one of ${words.join(', ')}: ${text}`)
  return word
}

/** Readings are kept in the indicator's unit and would mean something else in another. */
export async function refuseOtherUnit(trx: Trx, id: string, unit: string): Promise<void> {
  const stored = await trx
    .selectFrom('indicator')
    .select(['name', 'unit'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!stored) throw appError('not_found', { what: 'indicator', id })
  if (stored.unit === unit) return
  const reading = await trx
    .selectFrom('indicator_reading')
    .select('id')
    .where('indicator_id', '=', id)
    .executeTakeFirst()
  if (reading) throw appError('not_allowed', { rule: 'indicator_unit_fixed', subject: stored.name })
}

interface ReadingEntry extends Omit<IndicatorReading, 'value'> {
  readonly quarter: Quarter
  readonly value: number | null
  readonly note: string | null
}

async function saveReading(
  trx: Trx,
  author: Author,
  newId: () => string,
  indicatorId: string,
  { value, ...rest }: ReadingEntry,
): Promise<boolean> {
  const indicator = await trx
    .selectFrom('indicator')
    .select('unit')
    .where('id', '=', indicatorId)
    .executeTakeFirst()
  if (!indicator) throw appError('not_found', { what: 'indicator', id: indicatorId })
  const stored = await trx
    .selectFrom('indicator_reading')
    .select('id')
    .where('indicator_id', '=', indicatorId)
    .where('quarter', '=', rest.quarter)
    .executeTakeFirst()
  if (value === null) {
    if (stored) await deleteRecorded(trx, author, 'indicator_reading', [stored.id])
    return stored !== undefined
  }
  const row = { ...rest, value, people: indicator.unit === 'money' ? rest.people : null }
  if (stored) return updateRecorded(trx, author, 'indicator_reading', stored.id, row)
  await insertRecorded(trx, author, 'indicator_reading', [
    { id: newId(), indicator_id: indicatorId, ...row },
  ])
  return true
}

async function write<Value>(
  context: Context,
  change: (trx: Trx, author: Author) => Promise<Value>,
  reason: string | null = null,
): Promise<Value> {
  const author = await authorOf(context, { reason })
  const value = await context.db.transaction().execute((trx) => change(trx, author))
  context.emit({ type: 'changed', topics: ['planning'] })
  return value
}
