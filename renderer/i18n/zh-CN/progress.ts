/** Quarterly entry. */
export const progress = {
  title: '季度填报',
  titleOf: '季度填报：{{quarter}}',
  count: '已填报 {{reported}} 个，共 {{count}} 个',
  onlyMissing: '只看未填报',
  cellOf: '{{field}}：{{name}}',
  keys: 'Tab 换格，回车或上下键换行，Ctrl+D 照上次填报；离开一行时自动保存。',
  column: {
    project: '项目',
    previous: '上次填报',
    phase: '阶段',
    percent: '进度',
    investment: '完成投资',
    mark: '填报情况',
  },
  mark: {
    draft: '未保存',
    discard: '放弃',
    saved: '✓ 已保存',
    reported: '✓ 已填报',
    missing: '未填报',
    repeat: '照上次',
    repeatHelp: '按上次填报的内容填报本季度',
    clear: '取消',
  },
  clear: {
    title: '取消填报',
    consequence:
      '将取消“{{name}}”{{quarter}}的填报，该项目在本季度算作未填报。取消前的内容留在修改历史中。',
    action: '取消填报',
  },
  notice: {
    saved: '已保存：{{name}}',
    failed: '没有保存：{{name}}。{{reason}}',
    notRepeated: '没有照上次填报：{{name}}已有填报或未保存的内容，原样保留。要改请直接在格内填写。',
  },
  empty: {
    title: '台账里还没有项目',
    text: '先在项目库中添加或导入项目，再来填报进度。',
  },
} as const
