import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'
import { projects, read, type Row } from './rows-and-sums.ts'

const conditions = [
  '学校代码',
  '学校名称',
  '乡镇',
  '办学类型',
  '在校生数',
  '班级数',
  '校舍建筑面积（㎡）',
]

test('sums above their rows under names of their own are sums, a group of a single school among them', () => {
  const rows = [
    conditions,
    [null, '全县', null, null, 1700, 46, 15300],
    [null, '小学段', null, null, 500, 16, 4500],
    ['2153100250', '石桥小学', '石桥镇', '小学', 300, 10, 2700],
    ['2153100361', '双河小学', '双河镇', '小学', 200, 6, 1800],
    [null, '初中段', null, null, 700, 15, 6300],
    ['2153100398', '白水中学', '白水镇', '初中', 400, 9, 3600],
    ['2153100657', '大田中学', '大田镇', '初中', 300, 6, 2700],
    [null, '一贯制学校', null, null, 500, 15, 4500],
    ['2153100546', '永兴九年一贯制学校', '永兴乡', '九年一贯制', 500, 15, 4500],
  ]
  expect(read(rows)).toEqual([5, [2, 3, 6, 9]])
  const { reading } = readMade(rows)
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
})

test('a class of works above its rows is their sum, though its name says what is built', () => {
  const rows = [
    ['序号', '项目', '归口股室', '年初预算数', '累计支出'],
    [null, '基本建设类', null, 809, 532.07],
    [1, '校舍维修改造', '资助中心', 150, 94.5],
    [2, '薄改与能力提升', '计财股', 659, 437.57],
    [null, '设备类', null, 1066, 606.09],
    [3, '教育信息化', '资助中心', 815, 466.33],
    [4, '实验室设备', '规划股', 251, 139.76],
  ]
  expect(read(rows)).toEqual([4, [2, 5]])
})

const book = ['年', '月', '日', '凭证号', '摘要', '收款单位', '收入', '支出', '余额']

test('月结 and 自年初起 close each month of a book, and the balance beside them is no sum', () => {
  const rows = [
    ['教育专项资金明细账（2024年）'],
    ['单位：元'],
    book,
    [2024, 3, 7, '记-001', '收到中央薄改资金', null, 840000, null, 840000],
    [null, 3, 12, '记-002', '付白水中学食堂进度款', '市二建公司', null, 94231.26, 745768.74],
    [null, 3, 31, null, '月结', null, 840000, 94231.26, 745768.74],
    [null, null, null, null, '自年初起', null, 840000, 94231.26, 745768.74],
    [null, 4, 12, '记-003', '付石桥小学公厕进度款', '市二建公司', null, 5000, 740768.74],
    [null, 4, 30, null, '月结', null, null, 5000, 740768.74],
    [null, null, null, null, '自年初起', null, 840000, 99231.26, 740768.74],
  ]
  const { reading } = readMade(rows)
  expect([reading.rowCount, reading.totalRows]).toEqual([3, [6, 7, 9, 10]])
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
})

test('a balance that stands again beside a sum no other column checks proves nothing', () => {
  const rows = [
    ['专项资金明细账'],
    ['单位：元'],
    ['月', '日', '凭证号', '摘要', '借方', '贷方', '余额'],
    [7, 3, '记-12', '付石桥小学公厕工程款', 560000, null, 560000],
    [null, 9, '记-25', '付白水中学食堂工程款', 850000, null, 1410000],
    [null, null, null, '本月合计', 1410000, null, 1410000],
    [null, null, null, '本年累计', 1410000, null, 1410000],
    [8, 5, '记-9', '付双河小学食堂工程款', 410000, null, 1820000],
    [null, null, null, '本月合计', 410000, null, 1820000],
    [null, null, null, '本年累计', 1820000, null, 1820000],
  ]
  const { reading } = readMade(rows)
  expect([reading.columns.at(-1)?.field, reading.totals]).toEqual(['balance', []])
})

test('the balance of a group of one row is checked beside its other sums', () => {
  const rows = [
    ['凭证号', '支付日期', '学校', '摘要', '支付金额（万元）', '余额（万元）'],
    ['记-1', '2026-03-05', '石桥小学', '石桥小学公厕进度款', 30, 20],
    ['小计', null, null, null, 30, 20],
    ['记-2', '2026-03-06', '双河小学', '双河小学食堂进度款', 50, 40],
    ['小计', null, null, null, 50, 40],
  ]
  const { reading } = readMade(rows)
  const balances = reading.totals.filter(({ letter }) => letter === 'F')
  expect(balances.map(({ row, difference }) => [row, difference])).toEqual([
    [3, 0],
    [5, 0],
  ])
})

test('a payment whose remark says 月结 stays one', () => {
  const rows = [
    ['日期', '凭证号', '摘要', '收款单位', '支出（元）', '备注'],
    ['2024-03-07', '记-001', '付石桥小学食堂进度款', '市二建公司', 5000, null],
    ['2024-03-12', '记-002', '付双河小学公厕进度款', '市二建公司', 5000, '月结'],
  ]
  expect(read(rows)).toEqual([2, []])
})

const quarterly = [
  '上报季度',
  '学校',
  '项目名称',
  '项目代码',
  '总投资（万元）',
  '累计支付（万元）',
  '责任人',
]

test.each([
  ['2024年一季度', '2024年二季度'],
  ['〃', '〃'],
])('a sum repeats the group its rows stand in, as %s below it', (ofFirst, ofSecond) => {
  const first = '2024年一季度'
  const second = '2024年二季度'
  const rows = [
    quarterly,
    [null, '全口径', null, null, 170, 85, null],
    [first, '当季', null, null, 120, 60, null],
    [ofFirst, '石桥小学', '公厕建设项目', '2404-530623-04-01-854167', 20, 10, '王磊'],
    [ofFirst, '双河小学', '食堂建设项目', '2404-530623-04-01-854168', 100, 50, '周燕'],
    [second, '当季', null, null, 50, 25, null],
    [ofSecond, '大田中学', '操场建设项目', '2404-530623-04-01-854169', 15, 10, '王磊'],
    [ofSecond, '白水中学', '公厕建设项目', '2404-530623-04-01-854170', 35, 15, '周燕'],
  ]
  expect(read(rows)).toEqual([4, [2, 3, 6]])
})

const payments = [
  '序号',
  '付款日',
  '学校',
  '工程名称',
  '收款方',
  '本次付款（元）',
  '支付凭证号',
  '经办',
]

const paid = (day: string, amount: number, number: number): Row => [
  number,
  day,
  '石桥小学',
  '教学楼',
  '市二建公司',
  amount,
  `支00${number}`,
  '王磊',
]

const paidInGroups = (province: number): [number, readonly number[]] =>
  read([
    payments,
    paid('2024-03-12', 3100, 1),
    paid('2024-04-13', 2200, 2),
    paid('2024-05-14', 4000, 3),
    [null, '中央资金', null, null, null, 9300, null, null],
    paid('2024-03-12', 70000, 4),
    paid('2024-04-13', 20000, 5),
    paid('2024-05-14', 30000, 6),
    [null, '省级资金', null, null, null, province, null, null],
    paid('2024-03-12', 800, 7),
    paid('2024-04-13', 900, 8),
    paid('2024-05-14', 150, 9),
    [null, '县级资金', null, null, null, 1850, null, null],
    [null, '全年支付', null, null, null, 131150, null, null],
  ])

test('one figure is enough where its row leaves nearly all empty, and a slip is one where its neighbours are sums', () => {
  expect(paidInGroups(120000)).toEqual([9, [5, 9, 13, 14]])
  expect(paidInGroups(120100)).toEqual([9, [5, 9, 13, 14]])
})

test('a row of few words that is far from the rows above is no sum, whatever its neighbours are', () => {
  const [rows, totals] = paidInGroups(95000)
  expect([rows, totals]).toEqual([10, [5, 13, 14]])
})

/** Levels of sums around records, each above or below what it adds up to. */
interface Group {
  readonly name: string
  readonly isAbove: boolean
  readonly parts: readonly (Group | Row)[]
}

const isRow = (part: Group | Row): part is Row => Array.isArray(part)

const recordsOf = (part: Group | Row): Row[] =>
  isRow(part) ? [part] : part.parts.flatMap(recordsOf)

function linesOf(part: Group | Row): { row: Row; isSum: boolean }[] {
  if (isRow(part)) return [{ row: part, isSum: false }]
  const sum = (column: number): number =>
    recordsOf(part).reduce((all, row) => all + Number(row[column]), 0)
  const own = { row: [null, part.name, null, null, null, sum(5), sum(6), null], isSum: true }
  const inside = part.parts.flatMap(linesOf)
  return part.isAbove ? [own, ...inside] : [...inside, own]
}

const record: fc.Arbitrary<Row> = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([number, area, money]) => [
    number,
    '教学楼建设项目',
    '石桥小学',
    '新建1栋',
    '新建',
    area,
    money,
    '王磊',
  ])

const groups = (
  name: string,
  parts: fc.Arbitrary<Group | Row>,
  isAbove: boolean,
): fc.Arbitrary<Group> =>
  fc
    .array(parts, { minLength: 2, maxLength: 4 })
    .map((inside): Group => ({ name, isAbove, parts: inside }))

test('sums of whatever names around sums are all found, and never a record with them', () => {
  const sheets = fc.boolean().chain((isAbove) => {
    const small = groups('当期', record, isAbove)
    const middle = groups('片区一', small, isAbove)
    return fc.oneof(small, middle, groups('全口径', middle, isAbove))
  })
  fc.assert(
    fc.property(sheets, (group) => {
      const lines = linesOf(group)
      const sums = lines.flatMap(({ isSum }, index) => (isSum ? [index + 2] : []))
      expect(read([projects, ...lines.map(({ row }) => row)])).toEqual([
        lines.length - sums.length,
        sums,
      ])
    }),
    { numRuns: 60 },
  )
})

test('rows that say what they are stay records, whatever their figures', () => {
  const few = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 3,
    maxLength: 12,
  })
  fc.assert(
    fc.property(few, (figures) => {
      const rows = figures.map(([area, money], index) => [
        index + 1,
        `${index + 1}期工程`,
        '石桥小学',
        null,
        null,
        area * 100,
        money * 10,
        '王磊',
      ])
      expect(read([projects, ...rows])).toEqual([rows.length, []])
    }),
    { numRuns: 60 },
  )
})
