/** 进度时间线: planned and actual time of every project, one under the other. */
export const timeline = {
  title: '进度时间线',
  facts: '{{quarter}}末，{{count}} 个项目',
  late: '其中逾期未竣工 {{count}} 个',
  finishedLate: '延期竣工 {{count}} 个',
  empty: '没有符合条件的项目',
  emptyText: '请放宽筛选条件，或先登记项目。',
  noDates: '这些项目都没有填写开工和竣工日期。',
  project: '项目',
  line: '时间',
  planned: '计划',
  actual: '实际',
  legend:
    '上为计划，下为实际；斜纹为逾期或延期部分，反斜纹为停工；点线为各季度末，虚线为所选季度末，季度未结束时为今天。',
  bar: '计划 {{planned}}；实际 {{actual}}',
  lateBar: '计划 {{planned}}；实际 {{actual}}；逾期',
  finishedLateBar: '计划 {{planned}}；实际 {{actual}}；延期竣工',
  period: '{{from}} 至 {{to}}',
  unknown: '未填',
  open: '未完',
  print: '打印',
  printed: { title: '{{county}}学校建设项目进度时间线', made: '制表日期：{{date}}' },
} as const
