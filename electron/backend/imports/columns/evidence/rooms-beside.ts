import type { ImportField } from '#contract/imports/reading.ts'
import type { MappedColumn } from '../map-columns.ts'
import { writtenUnitOf } from '../units-of-fields.ts'

const ROOMS: ReadonlySet<ImportField> = new Set([
  'teachingArea',
  'livingArea',
  'officeArea',
  'otherArea',
  'unsafeArea',
])

/**
 * 办公 and 其他 beside 教学用房 and 生活用房 are rooms as well; beside 教师 and 工勤 they are people, beside
 * 计算机 things, and no areas.
 */
export function withoutLoneRooms(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const rooms = columns.filter(({ field }) => field !== null && ROOMS.has(field))
  if (!rooms.every(isBare)) return columns
  const bare = new Set(rooms)
  return columns.map((column) =>
    bare.has(column) ? { ...column, field: null, confidence: 0, reason: 'none' } : column,
  )
}

/** Neither its words nor a unit say that it is an area. */
function isBare(column: MappedColumn): boolean {
  const saysArea = /面积|房|校舍/.test(column.path.join(''))
  return column.reason === 'partial' && !saysArea && writtenUnitOf(column)?.family !== 'area'
}
