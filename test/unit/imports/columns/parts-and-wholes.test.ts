import { expect, test } from 'vitest'
import type { ImportKind } from '#contract/imports/reading.ts'
import { readMade } from '../made-sheet.ts'

type Rows = readonly (readonly (string | number | null)[])[]

/** `面积 floorArea` of each column the sheet has more than its schools; header rows are filled in all cells. */
function fieldsOf(rows: Rows, kind: ImportKind, headerRows: [number, number]): string[] {
  const { reading } = readMade(rows, { kind, headerRows })
  return reading.columns.slice(1).map(({ path, field }) => `${path.join('›')} ${field}`)
}

const NAMES = ['甲小学', '乙小学', '丙小学', '丁小学']

test('below 小计 stands the area of all, below the kinds of buildings parts of it', () => {
  const groups = ['校舍建设', '校舍建设', '校舍建设', '校舍建设']
  const rows = [
    ['学校名称', ...groups, '备注'],
    ['学校名称', '教学用房', '学生宿舍', '小计', '小计', '备注'],
    ['学校名称', '面积', '面积', '面积', '资金', '备注'],
    ...NAMES.map((name, at) => [name, 800 + at, 200 + at, 1000 + 2 * at, 300 + at, null]),
  ]
  expect(fieldsOf(rows, 'projects', [1, 3])).toEqual([
    '校舍建设›教学用房›面积 null',
    '校舍建设›学生宿舍›面积 null',
    '校舍建设›小计›面积 floorArea',
    '校舍建设›小计›资金 plannedTotal',
    '备注 note',
  ])
})

test('what a section of the works costs is not what they cost together', () => {
  const made = (whole: (works: number, kit: number) => number) => [
    ['学校名称', '校舍建设', '设施设备购置', '资金情况', '资金情况'],
    ['学校名称', '规划投资', '规划金额', '规划总投资', '到位资金'],
    ...NAMES.map((name, at) => {
      const [works, kit] = [300 + 37 * at, 20 + 11 * at]
      return [name, works, kit, whole(works, kit), 100 + at]
    }),
  ]
  const sums = made((works, kit) => works + kit)
  expect(fieldsOf(sums, 'projects', [1, 2])).toEqual([
    '校舍建设›规划投资 null',
    '设施设备购置›规划金额 null',
    '资金情况›规划总投资 plannedTotal',
    '资金情况›到位资金 receivedToDate',
  ])
  const others = made((works) => works * 1.3)
  expect(fieldsOf(others, 'projects', [1, 2]).slice(0, 3)).toEqual([
    '校舍建设›规划投资 plannedTotal',
    '设施设备购置›规划金额 null',
    '资金情况›规划总投资 null',
  ])
})

test('what was received of all sources is called by its kind where money was paid as well', () => {
  const rows = [
    ['学校名称', '到位资金', '到位资金', '到位资金', '支出资金', '支出资金'],
    ['学校名称', '合计', '中央', '县', '合计', '中央'],
    ...NAMES.map((name, at) => [name, 100 + 2 * at, 60 + at, 40 + at, 50 + at, 30 + at]),
  ]
  expect(fieldsOf(rows, 'funds', [1, 2])).toEqual([
    '到位资金›合计 fundReceived',
    '到位资金›中央 received:central',
    '到位资金›县 received:county',
    '支出资金›合计 fundPaid',
    '支出资金›中央 paid:central',
  ])
  const ofOneKind = rows.map((row) => row.slice(0, 4))
  expect(fieldsOf(ofOneKind, 'funds', [1, 2])[0]).toBe('到位资金›合计 fundAmount')
})

test('建设规模 over areas alone is the area, over what is built it is that', () => {
  const made = (size: (at: number) => string | number) => [
    ['学校名称', '项目名称', '建设规模'],
    ...NAMES.map((name, at) => [name, '教学楼', size(at)]),
  ]
  const figures = made((at) => 1860 + at)
  expect(fieldsOf(figures, 'projects', [1, 1])).toContain('建设规模 floorArea')
  const words = made((at) => `建筑面积${1860 + at}㎡，框架${at + 2}层`)
  expect(fieldsOf(words, 'projects', [1, 1])).toContain('建设规模 content')
  const mixed = made((at) => (at < 2 ? `${1860 + at}㎡` : `${1860 + at}㎡，${at + 6}个班`))
  expect(fieldsOf(mixed, 'projects', [1, 1])).toContain('建设规模 content')
})

test('what was planned of an approval is no day on which it was given, and the number of a voucher is none', () => {
  const rows = [
    ['学校名称', '立项批复', '立项批复', '记账凭证号'],
    ['学校名称', '计划', '实际', '记账凭证号'],
    ...NAMES.map((name, at) => [name, `2020.${at + 1}`, `2020.${at + 2}`, `2020-77${at}`]),
  ]
  expect(fieldsOf(rows, 'projects', [1, 2])).toContain('立项批复›计划 null')
  const booked = rows.map((row) => [row[0] ?? null, row[3] ?? null]).slice(1)
  expect(fieldsOf(booked, 'funds', [1, 1])).toEqual(['记账凭证号 voucher'])
})

test('beside what was allocated, an amount below 到位情况 was received', () => {
  const rows = [
    ['学校名称', '资金文件', '下达金额', '到位情况', '到位情况', '支付情况', '支付情况'],
    ['学校名称', '文号', '下达金额', '到位日期', '金额', '支付日期', '金额'],
    ...NAMES.map((name, at) => [
      name,
      `财教〔2022〕${at + 1}号`,
      500 + at,
      '2022-03-01',
      400 + at,
      '2022-06-01',
      100 + at,
    ]),
  ]
  expect(fieldsOf(rows, 'funds', [1, 2]).filter((line) => line.includes('金额'))).toEqual([
    '下达金额 fundAllocated',
    '到位情况›金额 fundReceived',
    '支付情况›金额 fundPaid',
  ])
})

test('其他 beside what works cost is no source of money, beside sources it is one', () => {
  const made = (...parts: string[]) => [
    ['学校名称', '总投资（万元）', ...parts.map(() => '其中')],
    ['学校名称', '总投资（万元）', ...parts],
    ...NAMES.map((name, at) => [name, 60 + 3 * at, ...parts.map((_, part) => 10 + at + part)]),
  ]
  expect(fieldsOf(made('征地拆迁', '建安工程', '设备及其他'), 'projects', [1, 2]).at(-1)).toBe(
    '其中›设备及其他 null',
  )
  expect(fieldsOf(made('征地拆迁', '建安工程', '其他'), 'projects', [1, 2]).at(-1)).not.toContain(
    'budget',
  )
  expect(fieldsOf(made('中央资金', '县级资金', '其他'), 'projects', [1, 2]).at(-1)).toBe(
    '其中›其他 budget:other',
  )
})

test('资金来源 over names of programmes is kept, and asked about', () => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '资金来源', '总投资（万元）'],
    ...NAMES.map((name, at) => [name, '教学楼', ['学前', '教育强国推进'][at % 2] ?? '', 100 + at]),
  ])
  const source = reading.columns[2]
  expect(source?.field).toBe('fundingSource')
  expect(source?.confidence).toBeLessThan(0.75)
})
