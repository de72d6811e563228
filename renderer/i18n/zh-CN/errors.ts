/** One sentence per error code: what happened, and what to do. */
export const errors = {
  invalidInput: '填写的内容不符合要求：{{fields}}。请改正后再保存。',
  unknownMethod: '程序的两部分版本不一致（{{method}}）。请关闭后重新打开程序。',
  notFound: '找不到这个{{what}}，可能已被删除。请返回列表重新选择。',
  changedMeanwhile: '这个{{what}}在打开之后又被修改过，没有保存。请刷新后在新内容上重新修改。',
  alreadyExists: '已经有名为“{{name}}”的{{what}}。请使用已有的，或换一个名称。',
  notAllowed: {
    phase_not_of_workflow: '“{{subject}}”不是这类项目的阶段。请从列表中选择。',
    future_quarter: '{{subject}}还没有开始，不能填报。请选择当前或以前的季度。',
    amount_zero: '金额为 0 的流水没有意义，没有保存。请填写金额。',
    already_reversed: '这笔流水已经冲销过，不能再次冲销。',
    already_undone: '这次导入已经撤销过。',
    used_elsewhere: '“{{subject}}”还在使用，不能删除。请先改动使用它的项目。',
    already_set_up: '单位信息已经设置过。可以在“设置”中修改。',
    not_set_up: '还没有填写县名、单位和操作人。请先完成首次设置。',
  },
  fileRefused: {
    password: '“{{file}}”有密码，无法读取。请在 Excel 或 WPS 中取消密码后另存，再导入。',
    damaged: '“{{file}}”已损坏，无法读取。请用 Excel 或 WPS 打开后另存一份，再导入。',
    not_a_spreadsheet: '“{{file}}”不是电子表格。请选择 xlsx、xls、et、ods 或 csv 文件。',
    empty: '“{{file}}”里没有内容。请检查是否选错了文件。',
    too_large: '“{{file}}”太大（上限 {{limit}}）。请删去图片或拆成几个文件后再导入。',
    unpacks_too_large: '“{{file}}”展开后太大（上限 {{limit}}），没有读取。请确认文件来源。',
    too_many_cells: '“{{file}}”的单元格太多（上限 {{limit}}）。请只保留需要的工作表。',
    too_slow: '“{{file}}”读取时间过长，已停止。请拆成几个文件后再导入。',
    no_table: '在“{{file}}”中没有找到表格。请检查是否选错了文件或工作表。',
  },
  importHasProblems:
    '有 {{count}} 处内容不能导入，没有写入任何数据。请改正，或选择只导入正确的行。',
  cancelled: '已取消，没有改动任何数据。',
  databaseNewer:
    '这份台账由更新的程序写成（版本 {{found}}，本程序支持到 {{supported}}）。请安装新版程序后再打开。',
  databaseInUse: '台账正被另一个程序使用：{{path}}。请先关闭那个程序，再重新打开。',
  databaseDamaged:
    '台账文件已损坏：{{path}}。请不要继续使用这个文件，从 backups 文件夹中最近的备份恢复。检查结果：{{finding}}',
  databaseForeign: '这个文件不是本程序的台账：{{path}}。请检查数据文件夹。',
  databaseMissing:
    '原来的台账不见了：{{path}}。请找回该文件或从 backups 文件夹恢复；程序没有新建空台账。',
  folderOnNetwork: '数据文件夹在网络盘上：{{path}}。网络盘会丢失数据，请改用本机文件夹。',
  folderNotWritable: '数据文件夹不能写入：{{path}}。请检查权限或磁盘空间。原因：{{reason}}',
  backupDamaged:
    '备份“{{name}}”已损坏，没有恢复，现有数据未动。请选择另一个备份。检查结果：{{finding}}',
  noBrowser:
    '没有找到可用来生成 PDF 的浏览器。请安装 Edge 或 Chrome，或在报表中选择 Word、Excel 输出。',
  backendStopped: '台账服务已停止：{{reason}}。请关闭程序后重新打开；已保存的数据不受影响。',
  internal:
    '程序遇到意外情况，这一步没有完成。请重试；仍不行时，把编号 {{reference}} 告诉维护人员。',
  unexpected: '程序遇到意外情况，这一步没有完成：{{message}}。请重试。',
  what: {
    project: '项目',
    school: '学校',
    township: '乡镇',
    programme: '专项',
    category: '类别',
    fundingSource: '资金来源',
    fundEntry: '资金流水',
    progressEntry: '填报',
    backup: '备份',
    batch: '导入批次',
    file: '文件',
    target: '目标',
    row: '记录',
  },
  limit: { bytes: '{{size}} MB', cells: '{{count}} 个' },
} as const
