import { expect, test } from 'vitest'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { readMade } from '../../made-sheet.ts'

/** A column of figures in ㎡ here and 套 there, each by the unit of its own row. */

const ROWS = [
  ['石门小学', '石门小学教学楼', 1260.5, '㎡', 320],
  ['豆沙中学', '豆沙中学周转宿舍', 20, '套', 180],
  ['牛寨小学', '牛寨小学运动场', 3600.25, '平方米', 90],
  ['庙坝小学', '庙坝小学征地', 12.6, '亩', 200],
  ['兴隆中学', '兴隆中学学生宿舍', 0.21, '万㎡', 700],
  ['中和小学', '中和小学围墙', 356.8, 'm', 45],
  ['中和小学', '中和小学校园硬化', 1500, '㎡', 30],
  ['石门小学', '石门小学多媒体设备', 12.5, '台', 30],
] as const

type Row = readonly (string | number | null)[]

function figures(header: string, rows: readonly Row[], corrections: SheetCorrections = {}) {
  const head = ['学校名称', '项目名称', header, '单位', '计划总投资（万元）']
  return read([head, ...rows], corrections)
}

function read(rows: readonly Row[], corrections: SheetCorrections = {}) {
  const { rows: typed, reading } = readMade(rows, { kind: 'projects', ...corrections })
  const measured = new Set(['floorArea', 'landArea', 'sportsArea', 'quantity', 'unit'])
  return {
    rows: typed.map(({ values, custom }) => ({
      ...Object.fromEntries(Object.entries(values).filter(([field]) => measured.has(field))),
      ...custom,
    })),
    problems: reading.problems
      .filter(({ cell }) => cell !== null)
      .map(({ code, severity, cell, value }) => [code, severity, cell, value]),
  }
}

const AREAS = [
  { floorArea: 126_050 },
  { quantity: 20, unit: '套' },
  { sportsArea: 360_025 },
  { landArea: 840_000 },
  { floorArea: 210_000 },
]

test.each(['数量', '工程量'])('%s is an area, a count or neither, as its unit says', (header) => {
  const { rows, problems } = figures(header, ROWS)
  expect(rows).toEqual([
    ...AREAS,
    { [header]: '356.8m' },
    { quantity: 1500, unit: '㎡' },
    { unit: '台' },
  ])
  expect(problems).toEqual([
    ['quantity_as_text', 'warning', 'C7', '356.8'],
    ['not_whole', 'error', 'C9', '12.5'],
  ])
})

test.each([
  ['建设规模', {}],
  ['工程量', { columns: [{ letter: 'C', field: 'floorArea', unit: 'squareMetre' }] }],
] as const)('%s taken for the floor area makes no area of 20 套', (header, corrections) => {
  const { rows, problems } = figures(header, ROWS.slice(0, 6), corrections as SheetCorrections)
  expect(rows).toEqual([...AREAS, { [header]: '356.8m' }])
  expect(problems).toEqual([
    ['area_as_quantity', 'warning', 'C3', '20'],
    ['quantity_as_text', 'warning', 'C7', '356.8'],
  ])
})

test('建筑面积 beside 套 is settled in the cell, and not guessed', () => {
  const [building, flats] = ROWS
  expect(figures('建筑面积', [building, flats])).toEqual({
    rows: [{ floorArea: 126_050 }, { unit: '套' }],
    problems: [['area_of_other_unit', 'error', 'C3', '20套']],
  })
  const mended = figures('建筑面积', [building, flats], { cells: [{ cell: 'C3', value: '20套' }] })
  expect(mended.rows[1]).toEqual({ quantity: 20, unit: '套' })
})

test('an area whose header names its unit is one whatever the unit beside it counts', () => {
  const named = figures('建筑面积（㎡）', [['石门小学', '石门小学教学楼', 1260.5, '栋', 320]])
  expect(named).toEqual({ rows: [{ floorArea: 126_050, unit: '栋' }], problems: [] })
  const head = ['学校名称', '项目名称', '建筑面积', '数量', '单位', '计划总投资（万元）']
  const beside = read([head, ['石门小学', '石门小学教学楼', 1260.5, 1, '栋', 320]])
  expect(beside).toEqual({ rows: [{ floorArea: 126_050, quantity: 1, unit: '栋' }], problems: [] })
})

test('the unit a cell brings itself comes before the one beside it', () => {
  const cells = [
    ['石门小学', '石门小学教学楼', '1260.5㎡', null, 320],
    ['石门小学', '石门小学校园征地', '1.2亩', '㎡', 320],
    ['豆沙中学', '豆沙中学周转宿舍', '20套', '㎡', 180],
    ['豆沙中学', '豆沙中学食堂', '2个', '栋', 180],
  ]
  const asQuantity = { columns: [{ letter: 'C', field: 'quantity', unit: null }] } as const
  expect(figures('数量', cells, asQuantity as unknown as SheetCorrections)).toEqual({
    rows: [
      { floorArea: 126_050 },
      { landArea: 80_000 },
      { quantity: 20, unit: '套' },
      { quantity: 2, unit: '个' },
    ],
    problems: [],
  })
})

const WITH_UNITS = [
  ['中和小学', '中和小学围墙', '420米', 45],
  ['中和小学', '中和小学校园道路', '约1,860（平方米）', 30],
  ['石门小学', '石门小学校园硬化', '860平方米', 17],
  ['石门小学', '石门小学排水管网', '30M³', 17],
  ['石门小学', '石门小学挡土墙', '356.8m', 55],
  ['石门小学', '石门小学教学楼', '1260.5㎡', 320],
  ['豆沙中学', '豆沙中学图书', '3万册', 60],
  ['豆沙中学', '豆沙中学课桌椅', '360套', 11],
] as const

test('what is measured is read by the unit in its own cell as by the one beside it', () => {
  const apart = WITH_UNITS.map(([school, name, figure, money]): Row => {
    const [, number = '', unit = ''] = /^约?([\d.,]+)（?(.+?)）?$/.exec(figure) ?? []
    return [school, name, number, unit, money]
  })
  const head = ['学校名称', '项目名称', '数量', '计划总投资（万元）']
  const { rows, problems } = read([head, ...WITH_UNITS])
  expect(rows).toEqual([
    { quantity: 420, unit: '米' },
    { quantity: 1860, unit: '㎡' },
    { quantity: 860, unit: '㎡' },
    { quantity: 30, unit: 'm3' },
    { 数量: '356.8m' },
    { floorArea: 126_050 },
    { quantity: 3, unit: '万册' },
    { quantity: 360, unit: '套' },
  ])
  expect(problems).toEqual([['quantity_as_text', 'warning', 'C6', '356.8m']])
  const beside = figures('数量', apart).rows
  expect(beside.with(3, { quantity: 30, unit: 'm3' })).toEqual(rows)
})

test.each(['2021年', '12个月', '400-420米', '2×420米', '300元', '420盘', '长420米'])(
  '%s is no measured quantity, and no bare number is offered for it',
  (written) => {
    const head = ['学校名称', '项目名称', '数量', '计划总投资（万元）']
    const { rows, reading } = readMade([
      head,
      ['石门小学', '石门小学围墙', '420米', 30],
      ['中和小学', '中和小学围墙', written, 45],
    ])
    expect(rows[1]?.values).not.toHaveProperty('quantity')
    expect(reading.problems.filter(({ cell }) => cell === 'C3')).toMatchObject([
      { code: 'not_a_number', suggestion: null },
    ])
  },
)

test.each([
  ['米', '米', [['C', 95]]],
  ['米', '㎡', []],
] as const)('a total that is not the sum of %s and %s in their own cells', (one, two, checks) => {
  const { reading } = readMade([
    ['学校名称', '项目名称', '数量', '计划总投资（万元）'],
    ['石门小学', '石门小学围墙', `420${one}`, 320],
    ['豆沙中学', '豆沙中学道路', `185${two}`, 180],
    ['合计', null, 700, 500],
  ])
  expect(reading.totals.map(({ letter, difference }) => [letter, difference])).toEqual([
    ...checks,
    ['D', 0],
  ])
})

test('an area stated in a column of its own stands, and another one is told of', () => {
  const head = ['学校名称', '项目名称', '建筑面积（㎡）', '数量', '单位', '计划总投资（万元）']
  const rows = [
    ['石门小学', '石门小学教学楼', null, 1260.5, '㎡', 320],
    ['石门小学', '石门小学食堂', 400, 400, '㎡', 320],
    ['石门小学', '石门小学宿舍楼', 900, 850, '㎡', 320],
  ]
  expect(read([head, ...rows])).toEqual({
    rows: [{ floorArea: 126_050 }, { floorArea: 40_000 }, { floorArea: 90_000 }],
    problems: [['area_twice', 'warning', 'D4', '850']],
  })
})

test.each([
  ['of mixed units', ['㎡', '套'], [['E', 0]]],
  [
    'of one unit',
    ['套', '套'],
    [
      ['C', 100],
      ['E', 0],
    ],
  ],
] as const)('a total that is not the sum of a column %s', (_what, [one, two], checks) => {
  const head = ['学校名称', '项目名称', '数量', '单位', '计划总投资（万元）']
  const { reading } = readMade([
    head,
    ['石门小学', '石门小学教学楼', 1260, one, 320],
    ['豆沙中学', '豆沙中学周转宿舍', 20, two, 180],
    ['合计', null, 1380, null, 500],
  ])
  expect(reading.totals.map(({ letter, difference }) => [letter, difference])).toEqual(checks)
})

test('单位 that says who builds, however shortly, leaves the area beside it an area', () => {
  const { rows, problems } = read([
    ['项目名称', '单位', '建筑面积', '计划总投资（万元）'],
    ['石门小学教学楼', '一中', 1260, 300],
    ['豆沙中学食堂', '二中', 800, 200],
    ['兴隆中学综合楼', '三中', 2000, 400],
  ])
  expect(rows).toMatchObject([
    { floorArea: 126_000 },
    { floorArea: 80_000 },
    { floorArea: 200_000 },
  ])
  expect(problems).toEqual([])
})
