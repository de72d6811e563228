/** The first minute: who the office is, and what to begin with. */
export const firstRun = {
  title: '开始使用校建台账',
  lead: '先填写三项，它们会印在报表上，并记在每次修改的历史里。以后可在“设置”中修改。',
  countyHelp: '按报表上的写法，例如：宾川县',
  bureauHelp: '报表的落款单位，例如：宾川县教育体育局',
  operatorHelp: '您的姓名。修改记录会写明是谁改的。',
  beginWith: '从哪里开始',
  openSample: '打开样例',
  openSampleText: '用一个县的样例表格走一遍：导入、填报、出报表。样例中的分项数字仅为示意。',
  sampleFilesIn: '县名和单位名称会自动填成样例的，操作人可以不填。',
  sampleOperator: '样例操作人',
  importLedger: '导入现有台账',
  importLedgerText: '选择办公室现有的 Excel、WPS 或 CSV 台账，看过之后再写入。',
  startEmpty: '从空台账开始',
  startEmptyText: '逐个添加项目，随时可以再导入。',
  dataFolder: '所有数据只保存在这台电脑上：{{folder}}',
  syncedFolder:
    '数据文件夹在“{{name}}”的同步范围内。同步软件可能弄坏正在使用的台账，建议改用不同步的文件夹。',
  noSamples: '没有找到样例文件。请改选另外两项。',
} as const
