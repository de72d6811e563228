import type { FieldType } from '../field-vocabulary.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Types a single cell can contradict. */
const NEEDS_CELLS: ReadonlySet<FieldType> = new Set(['money', 'area', 'count', 'percent', 'year'])

/** Shares say nothing about fewer cells than this. */
const FEW = 2

/** Enough for a plain 工期, not for 合同工期. */
const ONLY_HOW_LONG = 0.25

/**
 * How well the cells agree with a field: 1 they do, 0 they cannot be it, between them they leave
 * it open. Columns without enough cells leave everything open.
 */
export function agreement(profile: ColumnProfile, type: FieldType): number {
  if (profile.filled < FEW) {
    // An empty column contradicts nothing.
    if (profile.filled === 0) return 0.8
    return profile.share(type) === 1 ? 0.8 : NEEDS_CELLS.has(type) ? 0.25 : 0.6
  }
  // Among a handful of cells a single slip must not decide.
  const share = profile.filled < 5 && profile.share(type) >= 0.5 ? 1 : profile.share(type)
  switch (type) {
    case 'money':
    case 'area':
    case 'count':
    case 'percent':
    case 'year':
      return share >= 0.6 ? 1 : share >= 0.35 ? 0.5 : 0
    case 'startDate':
    case 'finishDate':
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.5 : 0
    case 'period':
      if (share < 0.25 && profile.durations >= 0.5) return ONLY_HOW_LONG
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.5 : 0
    case 'stage':
    case 'workType':
    case 'mark':
    case 'sequence':
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.4 : 0
    case 'fundingSource':
      // 资金来源 over names of programmes, 学前 and 教育强国推进, is asked about.
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.4 : profile.numeric > 0.5 ? 0 : 0.3
    case 'category':
    case 'phase':
      return share >= 0.5 ? 1 : share >= 0.25 ? 0.6 : profile.numeric > 0.5 ? 0 : 0.3
    case 'school':
    case 'township':
      return share >= 0.4 ? 1 : profile.numeric > 0.5 ? 0 : share > 0.1 ? 0.5 : 0.3
    case 'schoolCode':
    case 'projectCode':
      return share >= 0.5 ? 1 : 0.3
    case 'unitName':
      // 县教体局 below 单位 hardly counts anything.
      return share >= 0.4 ? 1 : 0.4
    case 'measure':
      // 建设任务 over 新建公办园2所 hardly says what is measured, where 指标名称 stands beside it.
      return profile.numeric > 0.8 ? 0.2 : share >= 0.25 ? 1 : 0.8
    case 'text':
      return profile.numeric > 0.8 ? 0.2 : 1
  }
}
