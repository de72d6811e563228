/** 填报表 */
export const forms = {
  tab: '填报表',
  hint: '导出填报表发给乡镇、学校填写。表中已填好台账里的项目和上期数（资金表每个项目每种来源一行，发生一笔填一行），带下拉选项和校验；收回后直接导入，无须再对应列。',
  kind: '表的种类',
  kinds: {
    progress: '季度进度',
    projects: '项目台账',
    schools: '学校和办学条件',
    targets: '建设目标',
    funds: '资金',
  },
  quarter: '截至季度',
  year: '统计年度',
  township: '乡镇',
  school: '学校',
  programme: '专项',
  all: '全部',
  write: '导出填报表',
  saved: '已保存到{{path}}，预填{{count}}行。',
  closed: '这个季度已结账，填好的表不能再导入。请改选未结账的季度。',
  downloaded: '已下载“{{file}}”，预填{{count}}行。',
  returned: '这是本程序导出的填报表（{{scope}}），各列已认得，请核对后写入。',
}
