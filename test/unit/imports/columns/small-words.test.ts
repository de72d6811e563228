import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'

type Row = readonly (string | number | null)[]

/** Below a title: what each column was taken for. */
function fieldsOf(title: string, header: Row, ...rows: readonly Row[]) {
  const { reading } = readMade([[title], header, ...rows])
  return reading.columns.map(({ field }) => field)
}

test('完成时限 beside what is asked for is no day on which the works are to be finished, alone it is', () => {
  const title = '教育项目现场调度情况表'
  const dated = (...header: readonly string[]) =>
    fieldsOf(
      title,
      ['项目名称', '形象进度', '存在问题', ...header],
      ['甲小学教学楼', '主体', '缺材料', '3月10日前复工', '张三', '2024年3月底'],
      ['乙小学食堂', '基础', '缺劳务', '增派木工', '李四', '2024年4月底'],
      ['丙小学宿舍', '装修', '无', '加快进度', '王五', '2024年5月底'],
    ).at(-1)
  expect([
    dated('本次调度要求', '责任人', '完成时限'),
    dated('整改措施', '责任人', '整改时限'),
    dated('备注', '施工单位', '完成时限'),
  ]).toEqual([null, null, 'plannedFinish'])
})

test('完成时限 beside what is built, and how, is when the works are to be finished', () => {
  const dated = (...header: readonly string[]) =>
    fieldsOf(
      '2026年校舍建设项目计划表',
      ['学校', '项目名称', '总投资（万元）', ...header],
      ['甲小学', '教学楼', 300, '框架四层，抗震设防八度', '2026-10-31'],
      ['乙小学', '食堂', 120, '砖混二层，屋面防水', '2026-11-30'],
      ['丙小学', '宿舍', 160, '更换门窗，外墙粉刷', '2026-12-31'],
    ).at(-1)
  expect([
    dated('建设内容及要求', '完成时限'),
    dated('整改内容', '完成时限'),
    dated('质量要求', '完成时限'),
    dated('整改要求', '完成时限'),
  ]).toEqual(['plannedFinish', 'plannedFinish', 'plannedFinish', null])
})

test('主体施工 over ticks says how far the works are, and not who builds', () => {
  const fields = fieldsOf(
    '校舍项目进度月报表（8月）',
    ['项目名称', '总投资（万元）', '已开工', '主体施工', '存在困难'],
    ['三江幼儿园', 90, '√', null, '用地'],
    ['两碗幼儿园', 110, null, '√', null],
    ['云富幼儿园', 122, null, '√', null],
  )
  expect(fields[3]).toBeNull()
})

test('投用情况 over 未投用 is the mark of use, 单体 over kinds of buildings their category', () => {
  expect(
    fieldsOf(
      '教育项目单体工程明细表',
      ['项目名称', '单体', '建筑面积（㎡）', '总投资（万元）', '投用情况'],
      ['落雁中学', '教学综合楼', 1500, 361, '已投用'],
      ['落雁中学', '学生宿舍', 1990, 586, '未投用'],
      ['柿子中学', '食堂', 670, 176, '未投用'],
    ),
  ).toEqual(['projectName', 'category', 'floorArea', 'plannedTotal', 'reachedUse'])
})

test('编号 over X1, X2 counts the rows', () => {
  expect(
    fieldsOf(
      '大班额建设项目（小学）',
      ['编号', '项目名称', '校舍面积（㎡）', '估算投资（万元）'],
      ['X1', '甲小学教学楼', 2180, 720],
      ['X2', '乙小学综合楼', 430, 108],
      ['X3', '丙小学食堂', 245, 93],
    )[0],
  ).toBe('sequence')
})

test('all that is left is the balance, of which 其中 › 结转 is a part', () => {
  expect(
    fieldsOf(
      '教育专项资金结转结余情况统计表',
      ['文号', '项目名称', '下达金额', '已支出数', '结转结余资金合计', '其中：结转', '其中：结余'],
      ['财教〔2018〕71号', '幼儿园改扩建', 130, 52, 78, 10, 68],
      ['财教〔2018〕72号', '薄改校舍', 158, 63, 95, 8, 87],
      ['财教〔2018〕73号', '信息化设备', 38, 31, 7, 5, 2],
    ).slice(3),
  ).toEqual(['fundPaid', 'balance', null, null])
})

test('宿舍面积 is a part of what a school has', () => {
  expect(
    fieldsOf(
      '寄宿制学校生活设施摸底表',
      ['学校', '在校生数', '寄宿生数', '宿舍面积（㎡）', '床位'],
      ['甲小学', 649, 324, 907, 327],
      ['乙小学', 570, 399, 1117, 399],
    )[3],
  ).toBeNull()
})

test('when a deposit is due is not when it was paid back', () => {
  expect(
    fieldsOf(
      '教育项目质保金退还登记表',
      ['项目名称', '质保期满时间', '退还金额（元）', '退还日期', '凭证号'],
      ['甲小学教学楼', '2024-03-01', 104_400, '2024-03-20', '记-12'],
      ['乙小学食堂', '2024-05-01', 150_000, '2024-05-20', '记-33'],
    ).slice(1, 4),
  ).toEqual([null, 'fundAmount', 'paidDate'])
})

test('该项目 below the buildings of a project is their sum, where the figures agree', () => {
  const { reading } = readMade([
    ['在建教育项目单体工程明细表'],
    ['项目代码', '项目名称', '单体', '结构形式', '层数', '建筑面积（㎡）', '施工单位', '开工日期'],
    [
      '2402-530623-04-01-658712',
      '保宁村小学建设项目',
      '学生宿舍',
      '框架',
      3,
      1990,
      '昭通二建公司',
      '2022-08-18',
    ],
    [
      '2402-530623-04-01-658712',
      '保宁村小学建设项目',
      '食堂',
      '框架',
      2,
      670,
      '昭通二建公司',
      '2022-08-18',
    ],
    [null, null, '该项目', null, null, 2660, null, null],
    [
      '2402-530623-04-01-351608',
      '柿子中学建设项目',
      '食堂',
      '框架',
      2,
      440,
      '宏达建筑公司',
      '2024-08-10',
    ],
    [
      '2402-530623-04-01-351608',
      '柿子中学建设项目',
      '公厕',
      '砖混',
      1,
      80,
      '宏达建筑公司',
      '2024-08-10',
    ],
    [
      '2402-530623-04-01-351608',
      '柿子中学建设项目',
      '教学楼',
      '框架',
      4,
      2670,
      '宏达建筑公司',
      '2024-08-10',
    ],
    [null, null, '该项目', null, null, 3190, null, null],
  ])
  expect([reading.columns[2]?.field, reading.rowCount, reading.totalRows]).toEqual([
    'category',
    5,
    [5, 9],
  ])
})
