import type { Kysely } from 'kysely'
import type { Origin } from '#contract/reports/passport.ts'
import { firstDay, lastDay } from '#domain/partial-date.ts'
import { piecesOf } from '#domain/project/pieces.ts'
import { datesKnownIn } from '../../database/repositories/quarter/corrections.ts'
import type { Database } from '../../database/schema.ts'
import type { ProjectTable } from '../../database/tables/projects.ts'
import type { OriginSubject } from './origin-subject.ts'
import { traceChange } from './trace-change.ts'

/** The stated total; none where the project names none. */
export async function totalOrigins(
  db: Kysely<Database>,
  { projectId }: OriginSubject,
): Promise<Origin[]> {
  const { planned_total_fen: value } = await columnsOf(db, projectId)
  if (value === null) return []
  const trace = await traceColumn(db, projectId, 'planned_total_fen', 'plannedTotal')
  return [{ what: 'plannedTotal', id: projectId, value, isTakenOff: false, trace }]
}

const AREA_COLUMNS = {
  floor: ['floor_area', 'floorArea'],
  sports: ['sports_area', 'sportsArea'],
  land: ['land_area', 'landArea'],
} as const

/** The area its category measures. */
export async function areaOrigins(
  db: Kysely<Database>,
  { projectId }: OriginSubject,
): Promise<Origin[]> {
  const project = await columnsOf(db, projectId)
  const { measure } = await categoryOf(db, project.category_id)
  if (measure === 'count') return []
  const [column, field] = AREA_COLUMNS[measure]
  const value = project[column]
  if (value === null) return []
  const trace = await traceColumn(db, projectId, column, field)
  return [{ what: 'area', id: projectId, value, isTakenOff: false, trace }]
}

/** The number of pieces; null where it is blank and counts as one, with its unit where it is measured and does. */
export async function quantityOrigins(
  db: Kysely<Database>,
  { projectId }: OriginSubject,
): Promise<Origin[]> {
  const project = await columnsOf(db, projectId)
  const { quantity: value, unit } = project
  const category = await categoryOf(db, project.category_id)
  const { isMeasured } = piecesOf(project, category.unit)
  const trace = value === null ? null : await traceColumn(db, projectId, 'quantity', 'quantity')
  return [
    {
      what: 'quantity',
      id: projectId,
      value,
      measuredIn: isMeasured ? unit : null,
      isTakenOff: false,
      trace,
    },
  ]
}

/** A start counts from the first day its date can mean, a finish from the last. */
const DATE_COLUMNS = [
  ['actualStart', 'actual_start', firstDay],
  ['actualFinish', 'actual_finish', lastDay],
] as const

/** The actual dates that count by the day, as the quarter knew them: they decide how far a project is. */
export async function dateOrigins(
  db: Kysely<Database>,
  { projectId, quarter, lastDay: by }: OriginSubject,
): Promise<Origin[]> {
  const project = await columnsOf(db, projectId)
  const known = (await datesKnownIn(db, quarter)).get(projectId)
  const origins: Origin[] = []
  for (const [what, column, dayOf] of DATE_COLUMNS) {
    const value = known?.[what] === undefined ? project[column] : known[what]
    if (value === null || dayOf(value) > by) continue
    const trace = await traceColumn(db, projectId, column, what)
    origins.push({ what, id: `${projectId} ${what}`, value, isTakenOff: false, trace })
  }
  return origins
}

function categoryOf(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('category')
    .select(['measure', 'unit'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

function columnsOf(db: Kysely<Database>, projectId: string) {
  return db
    .selectFrom('project')
    .select([
      'category_id',
      'quantity',
      'unit',
      'floor_area',
      'sports_area',
      'land_area',
      'planned_total_fen',
      'actual_start',
      'actual_finish',
    ])
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow()
}

function traceColumn(
  db: Kysely<Database>,
  projectId: string,
  column: keyof ProjectTable,
  field: string,
) {
  return traceChange(db, { table: 'project', rowId: projectId, column, fields: [field], projectId })
}
