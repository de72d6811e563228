import type { Measure } from '../area.ts'
import type { CorrectedFigure } from '../closing/correction.ts'
import type { OverdueKind } from '../project/overdue.ts'
import type { Workflow } from '../project/phase.ts'
import type { ProjectState } from '../project/project-state.ts'
import type { TableId } from './table.ts'

/** Names the report prints in its tables. */

/** What the states are called; bought things are not 竣工, land is not 在建. */
export const STATE_NAMES: Record<Workflow, Record<ProjectState, string>> = {
  construction: { notStarted: '未开工', started: '在建', completed: '竣工', cancelled: '取消' },
  purchase: { notStarted: '未采购', started: '采购安装', completed: '已验收', cancelled: '取消' },
  land: { notStarted: '未征收', started: '征收补偿', completed: '已交地', cancelled: '取消' },
}

/** The part of the report its charts stand in. */
export const CHARTS_NAME = '附图'

/** What targets and areas measure. */
export const MEASURE_NAMES: Record<Measure, string> = {
  floor: '校舍建筑面积',
  sports: '运动场面积',
  land: '用地面积',
  count: '项目个数',
}

/** Units of the measures in tables. */
export const MEASURE_UNITS: Record<Measure, string> = {
  floor: '平方米',
  sports: '平方米',
  land: '平方米',
  count: '个',
}

export const TABLE_TITLES: Record<TableId, string> = {
  byCategory: '学校建设项目分类汇总表',
  byTownship: '学校建设项目分乡镇汇总表',
  byProgramme: '学校建设项目分专项分学段汇总表',
  fundsBySource: '学校建设项目资金来源及使用情况表',
  areaTargets: '学校建设面积目标完成情况表',
  allProjects: '学校建设项目明细表',
  problems: '存在问题及逾期项目一览表',
  corrections: '以前季度数据更正表',
  indicators: '工作指标完成情况表',
}

/** What the figures of a correction are called. */
export const CORRECTED_NAMES: Record<CorrectedFigure, string> = {
  allocated: '累计下达',
  received: '累计到位',
  paid: '累计支付',
  completedInvestment: '累计完成投资',
  percent: '形象进度',
  phase: '当前阶段',
  status: '项目状态',
  actualStart: '实际开工',
  actualFinish: '实际竣工',
}

export const NO_PROGRAMME = '未列入专项的项目'
export const NO_TOWNSHIP = '未明确乡镇'
export const NO_STAGE = '未明确学段'
export const NO_SOURCE = '未明确来源'
export const WHOLE_PROGRAMME = '全部学段'
/** Not started or not finished though the planned date has passed. */
export const OVERDUE_NAMES: Readonly<Record<OverdueKind, string>> = {
  start: '逾期未开工',
  finish: '逾期未竣工',
}
export const TOTAL = '合计'
