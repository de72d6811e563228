import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'

type Cells = readonly (string | number | null)[]

/** The fields of all columns but the first two, the school and the project. */
function fieldsOf(header: readonly string[], ...rows: readonly Cells[]) {
  const { reading } = readMade([
    ['学校名称', '项目名称', ...header],
    ...rows.map((cells, index) => [`${'甲乙丙丁戊'[index]}小学`, '教学楼', ...cells]),
  ])
  return reading.columns.slice(2).map(({ field }) => field)
}

test('累计已拨 is allocated beside what was paid, and paid by itself', () => {
  const rows = [
    [90, 80, 70],
    [60, 50, 40],
    [30, 20, 10],
  ]
  expect(fieldsOf(['累计已拨', '累计进账', '累计付出'], ...rows)).toEqual([
    'allocatedToDate',
    'receivedToDate',
    'paidToDate',
  ])
  expect(fieldsOf(['累计已拨'], [90], [60], [30])).toEqual(['paidToDate'])
})

test('a source with a unit of money is planned money of it', () => {
  const header = ['总投资(万元)', '中央(万元)', '省(万元)', '县配(万元)']
  expect(fieldsOf(header, [100, 50, 30, 20], [80, 40, 20, 20], [60, 30, 20, 10])).toEqual([
    'plannedTotal',
    'budget:central',
    'budget:province',
    'budget:county',
  ])
})

test('cells with a sign of percent say how far the work is', () => {
  const header = ['本周进度', '当前工序']
  expect(fieldsOf(header, ['85%', '装饰装修'], ['100%', '已竣工'], ['10%', '基础施工'])).toEqual([
    'percent',
    'phase',
  ])
})

test('numbers below 工期（天） say how long, and are kept as they stand', () => {
  const { reading, rows } = readMade([
    ['学校名称', '项目名称', '工期（天）'],
    ['甲小学', '教学楼', 210],
    ['乙小学', '食堂', 300],
    ['丙小学', '宿舍', 180],
  ])
  expect(reading.columns[2]?.field).toBe('buildPeriod')
  expect(rows.map(({ custom }) => custom)).toEqual([
    { '工期（天）': '210' },
    { '工期（天）': '300' },
    { '工期（天）': '180' },
  ])
})

test('periods below 工期（月） say when it begins and ends', () => {
  const { rows } = readMade([
    ['学校名称', '项目名称', '建设工期（月）'],
    ['甲小学', '教学楼', '2020.3-2021.5'],
    ['乙小学', '食堂', '2020年3月至2020年12月'],
    ['丙小学', '宿舍', '12-18'],
  ])
  expect(
    rows.map(({ values, custom }) => [values['plannedStart'], values['plannedFinish'], custom]),
  ).toEqual([
    ['2020-03', '2021-05', {}],
    ['2020-03', '2020-12', {}],
    [undefined, undefined, { '建设工期（月）': '12-18' }],
  ])
})

test('the ends of a 建设年限 are planned, though they have passed', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '建设年限', null],
    [null, null, '开工', '完工'],
    ['甲小学', '教学楼', '2016', '2018'],
    ['乙小学', '食堂', '2017', '2018'],
    ['丙小学', '宿舍', '2016', '2017'],
  ])
  expect(reading.columns.slice(2).map(({ field }) => field)).toEqual([
    'plannedStart',
    'plannedFinish',
  ])
})

test('what became of the money of 债券发行及使用 is money of that source', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '债券发行及使用', null],
    [null, null, '已发行金额', '实际支出'],
    ['甲小学', '教学楼', 1000, 960],
    ['乙小学', '食堂', 800, 400],
    ['丙小学', '宿舍', 600, 300],
  ])
  expect(reading.columns.slice(2).map(({ field }) => field)).toEqual([
    'allocated:bond',
    'paid:bond',
  ])
})

test('what is to come of the money of a source is not what came', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '县级配套资金到位情况', null, '中央', null],
    [null, null, '应到位', '已到位', '计划到位', '实际到位'],
    ['甲小学', '教学楼', 100, 50, 200, 150],
    ['乙小学', '食堂', 60, 60, 60, 60],
    ['丙小学', '宿舍', 110, 100, 200, 100],
  ])
  expect(reading.columns.slice(2).map(({ field }) => field)).toEqual([
    null,
    'received:county',
    null,
    'received:central',
  ])
})

test('money of a part of the year is not money to date', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '县级配套资金到位情况', null],
    [null, null, '年内到位', '已到位'],
    ['甲小学', '教学楼', 100, 50],
    ['乙小学', '食堂', 60, 60],
    ['丙小学', '宿舍', 110, 100],
  ])
  expect(reading.columns.slice(2).map(({ field }) => field)).toEqual([null, 'received:county'])
})

test('学校投资 is a source somebody has to look at', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '学校投资（万元）'],
    ['甲小学', '教学楼', 100],
    ['乙小学', '食堂', 60],
    ['丙小学', '宿舍', 110],
  ])
  expect(reading.columns[2]?.confidence).toBeLessThan(0.8)
})

test.each([
  ['a list without a day', '学校建设项目清单', 0.74],
  ['a list as at a day', '学校建设项目清单（截至2021年9月底）', 0.78],
  ['a report of progress', '学校建设项目进展情况', 0.78],
])('days that have passed by now are those of the works in %s', (_what, title, sureness) => {
  const { reading } = readMade([
    [title],
    ['学校名称', '项目名称', '啥时候动工'],
    ['甲小学', '教学楼', '2021年3月'],
    ['乙小学', '教学楼', '2021年5月'],
    ['丙小学', '教学楼', '2021年6月'],
  ])
  expect(reading.columns[2]).toMatchObject({ field: 'actualStart', confidence: sureness })
})

const SIZES = [
  [2, 600, 1200, 320],
  [20, 35, 700, 180],
  [3, 300, 900, 90],
  [1, 400, 400, 90],
] as const

test.each([
  ['单体建筑面积', '总面积'],
  ['面积', '合计面积'],
  ['单栋面积', '小计'],
  ['单体规模', '规模'],
])('what %s comes to in all is the area: %s', (one, all) => {
  const fields = fieldsOf(['数量', one, all, '总投资（万元）'], ...SIZES)
  expect(fields).toEqual(['quantity', null, 'floorArea', 'plannedTotal'])
})

test('an area beside another that is the same for one of each is still the area', () => {
  const same = [600, 350, 300, 400].map((area) => [1, area, area, 320])
  expect(fieldsOf(['数量', '建筑面积', '合计', '总投资（万元）'], ...same)[1]).toBe('floorArea')
})

test.each([
  ['建教师周转宿舍20套，每套35平方米', undefined],
  ['教学楼3×300㎡', undefined],
  ['教学楼300平方米×3', undefined],
  ['教学楼3栋，每栋建筑面积约300平方米', undefined],
  ['教学楼300㎡/栋', undefined],
  ['教学楼3栋900平方米', 90_000],
])('%s says no area of the project but its own', (content, area) => {
  const { rows } = readMade([
    ['学校名称', '项目名称', '建设内容', '总投资（万元）'],
    ['甲小学', '甲小学教学楼', content, 320],
    ['乙小学', '乙小学教学楼', '新建教学楼一栋', 320],
  ])
  expect(rows[0]?.values['floorArea']).toBe(area)
})

test('a contact is asked about, whoever is responsible is known', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '责任人', '联系人', '工作联络员'],
    ['甲小学', '教学楼', '张三', '李四', '王五'],
    ['乙小学', '食堂', '赵六', '钱七', '孙八'],
  ])
  const [responsible, ...contacts] = reading.columns.slice(2)
  expect([responsible?.field, responsible?.confidence]).toEqual(['responsiblePerson', 0.98])
  expect(contacts.every(({ confidence }) => confidence < 0.75)).toBe(true)
  const alone = readMade([
    ['学校名称', '项目名称', '联系人'],
    ['甲小学', '教学楼', '李四'],
    ['乙小学', '食堂', '钱七'],
  ]).reading.columns[2]
  expect([alone?.field, alone?.confidence]).toEqual(['responsiblePerson', 0.7])
})

test('names of things say what is bought, and are no categories', () => {
  const { reading, rows } = readMade([
    ['学校名称', '设备名称', '数量', '单位', '预算金额（元）'],
    ['甲小学', '学生计算机', 50, '台', 210_000],
    ['乙小学', '无线AP', 48, '个', 47_040],
    ['丙小学', '电子班牌', 18, '块', 46_800],
  ])
  expect([reading.columns[1]?.field, rows[1]?.values['content']]).toEqual(['content', '无线AP'])
})

test('项目内容 over kinds of works says the kind where another column says what is built', () => {
  const rows = [
    ['教学楼', '新建三层教学楼'],
    ['学生宿舍', '新建宿舍楼，可容纳240人'],
    ['食堂', '新建食堂一座'],
  ]
  expect(fieldsOf(['项目内容', '主要建设内容'], ...rows)).toEqual(['category', 'content'])
  expect(fieldsOf(['项目内容'], ['教学楼'], ['学生宿舍'], ['食堂'])).toEqual(['content'])
})

test('使用 over ticks says what is in use, also below 进度', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '进度', null, '累计完成投资（万元）'],
    [null, null, '竣工', '使用', null],
    ['甲小学', '教学楼', '√', '√', 90],
    ['乙小学', '食堂', '√', null, 60],
    ['丙小学', '公厕', null, null, 30],
  ])
  expect(reading.columns.slice(2, 4).map(({ field }) => field)).toEqual([
    'reachedFinish',
    'reachedUse',
  ])
})

test('指标名称 over what is measured is the measure, and 建设任务 over what is built is not', () => {
  const { reading } = readMade([
    ['乡镇', '学段', '建设任务', '指标名称', '目标值（㎡）', '完成时限', '责任领导'],
    ['石桥镇', '学前教育', '新建公办园2所', '园舍建筑面积', 7600, '2020年8月', '王磊'],
    ['双河镇', '小学', '新建双河学校', '校舍建筑面积', 21500, '2020年12月', '周燕'],
    ['白水镇', '初中', '扩建白水中学', '运动场面积', 9000, '2020年12月', '李强'],
  ])
  expect(reading.kind).toBe('targets')
  expect(reading.columns.slice(2, 5).map(({ field }) => field)).toEqual([
    null,
    'measure',
    'targetAmount',
  ])
})

test('days below 进度要求 are planned, also where they have passed', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '进度要求', null, '收货人'],
    [null, null, '开工时间', '竣工时间', null],
    ['甲小学', '教学楼', '2018年3月', '2019年8月', '王磊'],
    ['乙小学', '食堂', '2018年5月', '2019年9月', '周燕'],
    ['丙小学', '公厕', '2018年6月', '2019年10月', '李强'],
  ])
  expect(reading.columns.slice(2).map(({ field }) => field)).toEqual([
    'plannedStart',
    'plannedFinish',
    null,
  ])
})

test('tasks that speak of schools name none', () => {
  const { reading } = readMade([
    ['学段', '要办的事', '校舍面积（㎡）', '完成时限', '责任领导'],
    ['学前教育', '新建、改扩建公办幼儿园14所', 7600, '2020年8月', '王磊'],
    ['小学', '改扩建乡镇小学21所', 21500, '2020年12月', '周燕'],
    ['初中', '新建初中2所，改造薄弱初中9所', 9000, '2020年12月', '李强'],
  ])
  expect([reading.kind, reading.columns[1]?.field]).toEqual(['targets', null])
})

test('what was completed to the end of last year is no figure to date beside what this year has', () => {
  const title = ['2023年教育项目建设月报表（截至3月25日）']
  const made = (...header: string[]) =>
    readMade([
      title,
      ['学校名称', '项目名称', '形象进度', ...header],
      ['甲小学', '教学楼', '主体施工', 4482, 79],
      ['乙小学', '食堂', '竣工', 900, 120],
      ['丙小学', '公厕', '基础施工', 0, 60],
    ]).reading.columns.slice(3)
  const before = '截至2022年底累计完成投资（万元）'
  const [both] = made(before, '2023年1-3月累计完成投资（万元）')
  expect(both?.field).toBe(null)
  const [alone] = made(before, '核定工作量')
  expect([alone?.field, alone?.confidence]).toEqual(['completedToDate', 0.7])
})
