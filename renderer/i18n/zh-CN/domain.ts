/** Names of coded values. The Chinese ones are those of the domain, so that paper says the same. */
import sentences from '#resources/sentences/zh-CN.json'
import { PHASE_NAMES, PROGRESS_STATUS_NAMES } from '#domain/phase.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/school-stage.ts'
import { WORK_TYPE_NAMES } from '#domain/work-type.ts'

export const domain = {
  phase: PHASE_NAMES,
  phaseInUseOfPurchase: '投入使用',
  status: PROGRESS_STATUS_NAMES,
  stage: SCHOOL_STAGE_NAMES,
  workType: WORK_TYPE_NAMES,
  state: { notStarted: '未开工', started: '在建', completed: '已完工', cancelled: '已取消' },
  workflow: { construction: '建设', purchase: '采购', land: '征地' },
  fundKind: { allocated: '下达', received: '到位', paid: '支付' },
  fundingLevel: {
    central: '中央',
    province: '省级',
    city: '州（市）级',
    county: '县级',
    bond: '专项债券',
    other: '其他',
  },
  /** Fields that can be imported have their names in the shared sentences. */
  field: {
    ...sentences.field,
    status: '状态',
    state: '状态',
    quarter: '季度',
    fundingSource: '资金来源',
    amount: '金额',
    date: '日期',
    documentNumber: '文号（凭证号）',
    payee: '收款单位',
    kind: '类型',
    isTeachingPoint: '教学点',
    startYear: '起始年度',
    endYear: '结束年度',
    county: '县（市、区）',
    bureau: '单位名称',
    operator: '操作人',
    reason: '原因',
  },
} as const
