import type { Kysely } from 'kysely'
import type { Indicator, NotedReading } from '#contract/planning/indicators.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Database } from '../schema.ts'

/** An indicator as it is kept, with its readings newest first. */
export type StoredIndicator = Omit<Indicator, 'stand'>

/** After every quarter there can be. */
const LAST: Quarter = '9999Q4'

/** Every indicator in its order, with its readings up to a quarter where one is given. */
export async function listIndicators(
  db: Kysely<Database>,
  upTo: Quarter = LAST,
): Promise<StoredIndicator[]> {
  const indicators = await db
    .selectFrom('indicator')
    .leftJoin('programme', 'programme.id', 'indicator.programme_id')
    .select([
      'indicator.id',
      'indicator.name',
      'indicator.programme_id as programmeId',
      'programme.name as programmeName',
      'indicator.direction',
      'indicator.unit',
      'indicator.unit_name as unitName',
      'indicator.target',
      'indicator.target_people as targetPeople',
      'indicator.due_date as dueDate',
      'indicator.leader',
      'indicator.responsible_unit as responsibleUnit',
      'indicator.note',
    ])
    .orderBy('indicator.position')
    .orderBy('indicator.id')
    .execute()
  const readings = await db
    .selectFrom('indicator_reading')
    .select(['indicator_id as indicatorId', 'quarter', 'value', 'people', 'note'])
    .where('quarter', '<=', upTo)
    .orderBy('quarter', 'desc')
    .execute()
  const byIndicator = new Map<string, NotedReading[]>()
  for (const { indicatorId, ...reading } of readings) {
    const list = byIndicator.get(indicatorId)
    if (list) list.push(reading)
    else byIndicator.set(indicatorId, [reading])
  }
  return indicators.map((indicator) => ({
    ...indicator,
    readings: byIndicator.get(indicator.id) ?? [],
  }))
}
