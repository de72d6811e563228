/** Column headings of the annex tables, as printed. */

const COMMON = {
  number: '序号',
  unit: '单位',
  planned: '预算总投资',
  allocated: '累计下达',
  received: '累计到位',
  paid: '累计支付',
  completedInvestment: '累计完成投资',
  notStarted: '未开工',
  underConstruction: '在建',
  completed: '已竣工',
} as const

export const CATEGORY_COLUMNS = {
  ...COMMON,
  category: '项目类别',
  quantity: '数量',
  projects: '项目（个）',
  all: '合计',
  startedRate: '开工率',
  completedRate: '竣工率',
  floor: '校舍建筑面积',
  sports: '运动场面积',
  land: '用地面积',
  floorPlanned: '规划',
  started: '已开工',
  investmentRate: '投资完成率',
} as const

export const TOWNSHIP_COLUMNS = { number: COMMON.number, township: '乡镇' } as const

export const PROGRAMME_COLUMNS = { number: COMMON.number, name: '专项（学段）' } as const

export const FUNDS_COLUMNS = {
  ...COMMON,
  source: '资金来源',
  toDate: '累计',
  thisQuarter: '本季',
  corrected: '更正以前季度',
  allocatedGroup: '下达',
  receivedGroup: '到位',
  paidGroup: '支付',
  allocationRate: '下达率',
  receiptRate: '到位率',
  paymentRate: '支付率',
  balance: '到位未支付',
} as const

export const TARGET_COLUMNS = {
  ...COMMON,
  name: '学段（学校）',
  within: '其中：',
  due: '完成时限',
  target: '目标',
  shortfall: '缺口',
  completionRate: '完成率',
  coverageRate: '覆盖率',
} as const

export const PROJECT_COLUMNS = {
  ...COMMON,
  school: '学校',
  project: '项目名称',
  category: '类别',
  workType: '建设性质',
  floor: '建筑面积',
  sports: '运动场面积',
  land: '用地面积',
  percent: '形象进度',
  phase: '当前阶段',
  plannedFinish: '计划竣工',
  actualFinish: '实际竣工',
  cancelled: '已取消的项目（不计入合计）',
} as const

export const PROBLEM_COLUMNS = {
  number: COMMON.number,
  planned: COMMON.planned,
  township: TOWNSHIP_COLUMNS.township,
  school: PROJECT_COLUMNS.school,
  project: PROJECT_COLUMNS.project,
  phase: PROJECT_COLUMNS.phase,
  plannedStart: '计划开工',
  plannedFinish: PROJECT_COLUMNS.plannedFinish,
  overdue: '是否逾期',
  problems: '存在问题',
  nextSteps: '下一步工作',
} as const

export const CORRECTION_COLUMNS = {
  number: '序号',
  school: '学校',
  project: '项目名称',
  correctsQuarter: '更正的季度',
  figure: '指标',
  source: '资金来源',
  before: '原报数',
  after: '更正后',
  difference: '更正数',
  reason: '更正原因',
} as const

/** 单位：万元、平方米 */
export function unitLine(...units: readonly string[]): string {
  return `单位：${units.join('、')}`
}
