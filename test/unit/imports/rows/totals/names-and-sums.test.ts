import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'
import { projects, read, type Row } from './rows-and-sums.ts'

test.each([
  [
    'a project as dear and as large as the two before it',
    '二期工程',
    '石桥小学',
    '新建一栋',
    3000,
    300,
  ],
  ['a project named for a school', '大田中学教学楼', null, null, 3000, 300],
  ['one with its own number and school', '二期工程', '大田中学', null, 3000, 300],
  ['one figure of two rows', '其他工程', null, null, null, 300],
  ['a figure that is off by one', '其他工程', null, null, 3000, 301],
])('%s stays a record', (_, name, school, content, area, money) => {
  const rows = [
    projects,
    [1, '一期工程', '石桥小学', '新建1栋', '新建', 1000, 100, '王磊'],
    [2, '食堂工程', '双河小学', '新建1栋', '新建', 2000, 200, '周燕'],
    [school === null ? null : 3, name, school, content, school && '新建', area, money, null],
    [4, '操场工程', '白水中学', '改造', '改建', 700, 90, '周燕'],
  ]
  expect(read(rows)).toEqual([4, []])
})

test('a row with one figure is a record where most rows filled as little are, and a sum where it alone is', () => {
  const listed = (...small: Row[]): [number, readonly number[]] =>
    read([
      ['项目名称', '学校', '乡镇', '建设性质', '责任人', '总投资（万元）'],
      ['教学楼', '石桥小学', '石桥镇', '新建', '王磊', 10],
      ['宿舍楼', '双河小学', '双河镇', '新建', '周燕', 20],
      ['食堂', '白水小学', '白水镇', '新建', '李强', 30],
      ...small,
    ])
  const repairs = ['零星维修', null, null, null, null, 60]
  const others: Row[] = [
    ['前期费用', null, null, null, null, 45],
    ['课桌椅', null, null, null, null, 25],
  ]
  expect(listed(repairs, ...others)).toEqual([6, []])
  expect(listed(...others, repairs)).toEqual([6, []])
  expect(listed(['项目库', null, null, null, null, 60])).toEqual([3, [5]])
})

test.each(['未开工', '在建', '暂缓'])('%s where days stand is no name of a sum', (state) => {
  const rows = [
    ['开工日期', '项目名称', '学校', '竣工日期', '总投资（万元）'],
    [state, null, null, null, 30],
    ['2024-01-01', '食堂', '石桥小学', null, 10],
    ['2024-02-01', '公厕', '双河小学', null, 20],
  ]
  expect(read(rows)).toEqual([3, []])
})

test.each([
  '三类河小学',
  '八种桥小学',
  '民办育才学校',
  '县直机关幼儿园',
  '城区第一小学',
  '石桥小学（3层）',
  '石桥小学（2022年）',
])('%s is a school, though the two above cost just as much together', (school) => {
  const rows = [
    ['学校名称', '建设内容', '责任人', '总投资（万元）', '建筑面积（㎡）'],
    ['白沙小学', '教学楼', '王磊', 100, 500],
    ['河口小学', '教学楼', '周燕', 200, 700],
    [school, null, null, 300, 1200],
    ['双河小学', '教学楼', '李强', 150, 600],
  ]
  expect(read(rows)).toEqual([4, []])
})

test.each(['公办中心园', '农村薄弱学校', '全县中小学', '普惠性民办幼儿园', '石桥小学（2个）'])(
  '%s names what several have in common, and is their sum',
  (kind) => {
    const rows = [
      ['学校名称', '建设内容', '责任人', '总投资（万元）', '建筑面积（㎡）'],
      ['白沙小学', '教学楼', '王磊', 100, 500],
      ['河口小学', '教学楼', '周燕', 200, 700],
      [kind, null, null, 300, 1200],
      ['双河小学', '教学楼', '李强', 150, 600],
    ]
    expect(read(rows)).toEqual([3, [4]])
  },
)

test('a row that says its township is no sum of the rows of another', () => {
  const rows = [
    ['乡镇', '学校', '在校生', '班级数'],
    ['白沙镇', '白沙小学', 100, 5],
    ['白沙镇', '河口小学', 200, 7],
    ['石桥镇', '育英', 300, 12],
    ['石桥镇', '双河小学', 150, 6],
  ]
  expect(read(rows)).toEqual([4, []])
})

test('kinds of schools within a township are the sums of its rows, though every row says the township', () => {
  const rows = [
    ['乡镇', '学校', '项目名称', '建设内容', '建筑面积（㎡）', '总投资（万元）'],
    ['石桥镇', '公办园', null, null, 3000, 600],
    ['石桥镇', '石桥镇一幼', '教学楼', '新建教学楼', 1000, 200],
    ['石桥镇', '石桥镇二幼', '教学楼', '新建教学楼', 2000, 400],
    ['石桥镇', '民办园', null, null, 1500, 290],
    ['石桥镇', '红星幼儿园', '综合楼', '新建综合楼', 700, 140],
    ['石桥镇', '蓝天幼儿园', '综合楼', '新建综合楼', 800, 150],
  ]
  expect(read(rows)).toEqual([4, [2, 5]])
})

test('〃 below a sum is the group the sum says, and of another group what that says', () => {
  const { rows, reading } = readMade(
    [
      ['乡镇', '学校', '项目名称', '建设内容', '建筑面积（㎡）', '总投资（万元）'],
      ['石桥镇', '公办园', null, null, 3000, 600],
      ['〃', '石桥一幼', '教学楼', '新建教学楼', 1000, 200],
      ['〃', '石桥二幼', '教学楼', '新建教学楼', 2000, 400],
      ['东河镇', '民办园', null, null, 1500, 290],
      ['〃', '红星幼儿园', '综合楼', '新建综合楼', 700, 140],
      ['〃', '蓝天幼儿园', '综合楼', '新建综合楼', 800, 150],
    ],
    { kind: 'projects' },
  )
  expect(reading.totalRows).toEqual([2, 5])
  expect(rows.map(({ values }) => values['township'])).toEqual([
    '石桥镇',
    '石桥镇',
    '东河镇',
    '东河镇',
  ])
})

test('附属工程 beside the quarter of the rows around it is a record, and works without rows below are what is listed', () => {
  const header = ['上报季度', '学校名称', '项目名称', '总投资（万元）', '完成投资（万元）']
  const rows = [
    header,
    ['2024Q1', '白沙小学', '教学楼', 100, 50],
    ['2024Q1', '河口小学', '教学楼', 200, 70],
    ['2024Q1', '附属工程', null, 300, 120],
    ['2024Q1', '双河小学', '食堂', 150, 60],
  ]
  expect(read(rows)).toEqual([4, []])
  const listed = [
    ['学校名称', '总投资（万元）', '建筑面积（㎡）'],
    ['教学综合楼', 100, 500],
    ['食堂', 200, 700],
    ['学生宿舍', 300, 900],
    ['合计', 600, 2100],
  ]
  expect(read(listed)).toEqual([3, [5]])
})

test('schools called after 全州县 are no sums of its schools', () => {
  const rows = [
    ['学校名称', '乡镇', '办学类型', '校长', '学生数', '班级数'],
    ['全州中学', null, null, null, 300, 12],
    ['双河小学', '双河镇', '小学', '周燕', 200, 6],
    ['白水小学', '白水镇', '小学', '李强', 100, 6],
  ]
  expect(read(rows)).toEqual([3, []])
})

test('a school district with the figures of the schools below it is their sum, and a record where it has its own', () => {
  const listed = (first: Row, second: Row): [number, readonly number[]] =>
    read([
      ['学校名称', '学生数（人）', '校舍面积（㎡）', '校长'],
      first,
      ['石桥镇中学', 400, 3000, '王磊'],
      ['石桥镇中心小学', 200, 1000, '周燕'],
      second,
      ['双河学校', 300, 2500, '李强'],
      ['白水小学', 100, 700, '陈静'],
    ])
  const sums: [Row, Row] = [
    ['石桥镇学区', 600, 4000, null],
    ['双河镇学区', 400, 3200, null],
  ]
  expect(listed(...sums)).toEqual([4, [2, 5]])
  const own: [Row, Row] = [
    ['石桥镇学区', 90, 310, '吴涛'],
    ['双河镇学区', 80, 270, '何芳'],
  ]
  expect(listed(...own)).toEqual([6, []])
})
