import { ASKED } from '../field-vocabulary.ts'
import { headerKey } from '../headers/header-key.ts'
import { isDecided, type MappedColumn } from '../map-columns.ts'

/** 存在问题, 下步措施 and 责任人 stand together, and 完成时限 after them is of what is to be done. */
const NEAR = 2

/**
 * 完成时限 beside 整改措施 or 本次调度要求 says until when that is to be done: no day on which the works are to
 * be finished. 完成时间 there may be either.
 */
export function withoutDaysOfMeasures(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  return columns.map((column, at) => {
    const leaf = headerKey(column.path.at(-1) ?? '')
    const isDay = column.field === 'plannedFinish' || column.field === 'actualFinish'
    if (!isDay || isDecided(column) || !UNTIL.test(leaf)) return column
    if (!columns.slice(Math.max(0, at - NEAR), at).some(isMeasure)) return column
    return LIMIT.test(leaf)
      ? { ...column, field: null, confidence: 0, reason: 'none' }
      : { ...column, confidence: Math.min(column.confidence, ASKED) }
  })
}

const UNTIL = /^(?:拟|计划|要求|预计)?(?:完成|解决|办结|落实|整改|销号)?(?:时限|期限|时间)$/

const LIMIT = /[时期]限$/

/** 建设内容及要求 and 整改内容 say what is built, 质量要求 how: their day is that of the works. */
function isMeasure({ field, path }: MappedColumn): boolean {
  if (field === 'nextSteps') return true
  return OF_NO_WORKS.has(field) && MEASURE.test(headerKey(path.at(-1) ?? ''))
}

const OF_NO_WORKS: ReadonlySet<MappedColumn['field']> = new Set([null, 'problems', 'note'])

const MEASURE =
  /措施|(?<!质量|技术|建设|施工|设计|功能|规格|配置|参数|标准|资质)要求|打算|对策|整改|下一?步/
