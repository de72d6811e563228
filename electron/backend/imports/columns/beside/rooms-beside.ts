import type { ImportField } from '#contract/imports/reading.ts'
import { splitField } from '../field-vocabulary.ts'
import { headerKey } from '../headers/header-key.ts'
import { isDecided, type MappedColumn } from '../map-columns.ts'
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

/** What works cost money for, by which a whole is split as well as by sources. */
const COSTS = /征地|拆迁|建安|土建|安装|设备|装修|装饰|预备费|前期费|勘察|设计费|监理费|附属|工程费/

/**
 * 其中 › 设备及其他 beside 征地拆迁 and 建安工程 is what the rest costs; 其他 is a source only beside
 * sources.
 */
export function withoutLoneOthers(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const others = columns.filter(
    (column) => splitField(column.field ?? '')?.source === 'other' && !isDecided(column),
  )
  if (others.length === 0) return columns
  const groups = Map.groupBy(columns, ({ path }) => path.slice(0, -1).join('›'))
  const rest = new Set(
    others.filter(({ path }) => {
      const beside = groups.get(path.slice(0, -1).join('›')) ?? []
      const sources = beside.filter(({ field }) => splitField(field ?? '') !== null)
      return (
        sources.length === 1 && beside.some((one) => COSTS.test(headerKey(one.path.at(-1) ?? '')))
      )
    }),
  )
  return columns.map((column) =>
    rest.has(column) ? { ...column, field: null, confidence: 0, reason: 'none' } : column,
  )
}

/** Neither its words nor a unit say that it is an area. */
function isBare(column: MappedColumn): boolean {
  const saysArea = /面积|房|校舍/.test(column.path.join(''))
  return column.reason === 'partial' && !saysArea && writtenUnitOf(column)?.family !== 'area'
}
