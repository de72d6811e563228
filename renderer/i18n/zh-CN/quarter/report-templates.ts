/** The office's own templates of the report. */
export const reportTemplates = {
  action: '本单位模板',
  render: '用“{{name}}”导出{{program}}',
  format: { docx: 'Word文档', xlsx: 'Excel表格' },
  manage: '管理模板',
  title: '本单位模板',
  lead: '模板是本单位自己的Word文档（.docx）或Excel工作簿（.xlsx），不超过{{megabytes}}MB：在要填数的地方写字段，导出时换成报告里的数。先下载示例和字段说明，照本单位的格式改好再添加。',
  sample: 'Word示例模板',
  sampleWorkbook: 'Excel示例模板',
  fields: '下载字段说明',
  add: '添加模板',
  added: '模板“{{name}}”已添加',
  replace: '更换',
  replaceOf: '更换模板“{{name}}”',
  replaced: '模板“{{name}}”已更换',
  removed: '模板已删除',
  removeConsequence: '模板“{{name}}”不再列出，已导出的文件不受影响。',
  name: '模板',
  none: '还没有模板',
  refused: '模板“{{name}}”有{{count}}处不对，没有保存。请改正后重新添加。',
  closeProblems: '关闭问题清单',
  near: '在“{{near}}”处',
  cell: '“{{sheet}}”表{{cell}}单元格：',
  more: '还有{{count}}处，改好以上各处后再添加一次即可看到。',
  mend: {
    rename: '可改为 {{suggestion}}。',
    between: '请写在 {{suggestion}} 的行里。',
    missing: '请补上 {{suggestion}}。',
  },
  fault: {
    unknown_field: '没有 {{written}} 这个字段，请对照字段说明改正。',
    unknown_loop: '没有 {{written}} 这种重复的行，请对照字段说明改正。',
    field_of_loop: '{{written}} 是重复的行里的字段，不能单独使用。',
    loop_without_sign: '{{written}} 是重复的行，名称前要加 #，后面要有结束的字段。',
    field_with_sign: '{{written}} 是单个字段，名称前不加 # 或 ^。',
    loop_in_loop: '{{written}} 写在另一段重复的行里面。重复的行不能套在一起，请分开写。',
    loop_not_closed: '{{written}} 没有结束的字段。',
    loop_not_opened: '{{written}} 前面没有开始的字段。',
    loop_misplaced:
      '{{written}} 开始和结束的位置不对：要么都在同一段或各占一段，要么都在表格的同一行。',
    rows_shared: '{{written}} 与上一段重复的行在同一行里。每段重复的行要各占自己的行。',
    rows_in_part:
      '公式 {{written}} 只取了一起重复的几行中的一部分，导出后其余各行也会算进去。请让要合计的内容只占一行。',
    row_alone:
      '公式 {{written}} 用到了重复的行里的一格，导出后有许多行，不知道取哪一行。请把合计写成 =SUM(D5) 这样单独的一格（括号里只写那一格），再用合计那一格去算。',
    row_fixed:
      '公式 {{written}} 用到了重复的行里带 $ 的一格，不知道取哪一行。要全部行的合计写 SUM(D$5)，从第一行累计到本行写 SUM(D$5:D5)，要本行去掉 $。',
    row_above:
      '公式 {{written}} 用到了重复的行上面紧挨着的一行。要逐行累计写 SUM(D$5:D5)，要固定取上面那一格请在行号前加 $，如 E$4。',
    place_counted:
      '公式 {{written}} 用 INDIRECT 或 OFFSET 按写定的位置取数，重复的行展开后位置会变，取到的就不是原来的格子。请改成直接引用单元格。',
    sheets_span:
      '公式 {{written}} 跨几张工作表取数，重复的行展开后各表的行数不再一样。请改成逐张表引用后相加。',
    braces_open: '“{{written}}”的花括号不成对：前后各要两个。',
    braces_wide: '“{{written}}”用了全角符号，请换成英文输入法的符号。',
    command: '{{written}} 的写法不能用：名称前只能加 #、^ 或 /。',
    not_filled_here:
      '{{written}} 写在尾注、批注、工作表名称等填不了的地方，请移到正文、单元格、页眉或页脚。',
    pivot_table: '“{{written}}”表里有数据透视表，导出时不会更新。请删去透视表，改用公式合计。',
    no_fields: '文件里没有任何字段，导出时什么也不会填。请确认选对了文件，或照示例模板写上字段。',
  },
} as const
