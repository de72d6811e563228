/** Quarterly entry. */
export const progress = {
  title: '季度填报',
  titleOf: '季度填报：{{quarter}}',
  count: '已填报 {{reported}} 个，共 {{count}} 个',
  onlyMissing: '只看未填报',
  cellOf: '{{field}}：{{name}}',
  keys: 'Tab 换格，回车或上下键换行，Ctrl+D 照上次填报；可从 Excel、WPS 复制多格粘贴；离开一行时自动保存。',
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
  paste: {
    title: '粘贴的内容',
    waiting: '粘贴了 {{count}} 行，还没有保存。',
    unread: '其中 {{count}} 行有读不懂的格（红字），改好后再保存。',
    save: '保存 {{count}} 行',
    undo: '撤销粘贴',
    undone: '已撤销粘贴，各行恢复为粘贴前的内容。',
    saved: '已保存粘贴的 {{count}} 行。',
    tooManyColumns:
      '没有粘贴：复制了 {{pasted}} 列，从这一格起只有 {{room}} 列。请从靠左的格开始，或少复制几列。',
    tooManyRows:
      '没有粘贴：复制了 {{pasted}} 行，从这一行起只有 {{room}} 行。请从靠上的行开始，或少复制几行。',
    tooLong: '没有粘贴：有一格有 {{pasted}} 个字，最多 {{room}} 个字。请先缩短。',
  },
  empty: {
    title: '台账里还没有项目',
    text: '先在项目库中添加或导入项目，再来填报进度。',
  },
} as const
