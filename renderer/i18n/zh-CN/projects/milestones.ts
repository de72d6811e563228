/** 节点 of a project; their names are those of the domain. */
import { MILESTONE_NAMES } from '#domain/project/milestone.ts'

export const milestones = {
  tab: '节点',
  kind: '节点',
  planned: '计划',
  actual: '实际',
  standing: '情况',
  note: '备注',
  kinds: MILESTONE_NAMES,
  startOf: { construction: '开工', purchase: '采购', land: '征收补偿' },
  finishOf: { construction: '竣工', purchase: '验收', land: '交地' },
  standings: {
    passed: '按期完成',
    passedLate: '已完成，晚于计划',
    overdue: '逾期未完成',
    open: '未到期',
    unplanned: '未定计划',
  },
  line: '节点时间线：计划在上，实际在下；斜纹为停工，点线为季度末',
  stop: '{{from}} 至 {{to}} 停工：{{reason}}',
  other: '其他节点：{{kind}}（不属于现在的项目类别，只能删除）',
  deleteConsequence: '将删除节点“{{name}}”的日期和备注。',
  print: '打印节点',
  printed: '{{name}}：节点与停复工',
  today: '{{quarter}}末',
  noDates: '填写计划或实际日期后显示时间线。',
  dialog: '节点：{{kind}}',
  projectDate: '此日期就是项目的计划和实际日期，报表和核对以它为准。',
} as const
