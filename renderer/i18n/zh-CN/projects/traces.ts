/** 数据来源 */
export const traces = {
  of: '{{name}}的来源',
  file: '文件',
  sheet: '工作表',
  cell: '单元格',
  cellOf: '{{cell}}（{{header}}）',
  rowOnly: '第{{row}}行，由本行其他内容或表题得出',
  imported: '导入',
  batch: '查看这次导入',
  cells: '来源单元格',
  none: '这些数不是导入的，或导入以后已经改过。',
}
