import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { madeSheet, readMade } from './made-sheet.ts'

const rows = [
  ['说明', '本表由各校填写', null, null],
  ['学校', '项目', '投资', '责任'],
  ['甲小学', '教学楼', '三百万', '张某'],
  ['乙小学', '食堂', 60, '李某'],
  ['丙小学', '宿舍', 90, '王某'],
  ['以上', null, 450, null],
] as const

test('without corrections the slip is an error and the odd total a row of its own', () => {
  const { reading } = readMade(rows)
  expect([
    reading.headerRows,
    reading.rowCount,
    reading.totalRows,
    reading.problems.map(({ code, cell }) => `${code} ${cell}`),
  ]).toEqual([[2, 2], 4, [], ['category_guessed null', 'unit_missing null', 'not_a_number C3']])
})

test('columns, units, cells, totals and ignored rows can each be set right', () => {
  const { reading, rows: typed } = readMade(rows, {
    columns: [
      { letter: 'C', field: 'plannedTotal', unit: 'wan' },
      { letter: 'D', field: 'custom' },
    ],
    cells: [{ cell: 'C3', value: '300' }],
    totalRows: [6],
    ignoredRows: [5],
  })
  expect({
    columns: reading.columns.map(({ letter, field, unit, reason }) => [
      letter,
      field,
      unit,
      reason,
    ]),
    rowCount: reading.rowCount,
    totals: reading.totals.map(({ letter, row, sheetValue, sum, difference: left }) => [
      letter,
      row,
      sheetValue,
      sum,
      left,
    ]),
    custom: typed.map(({ custom }) => custom),
    amounts: typed.map(({ values }) => values['plannedTotal']),
    problems: reading.problems.map(({ code }) => code),
  }).toEqual({
    columns: [
      ['A', 'school', null, 'synonym'],
      ['B', 'projectName', null, 'synonym'],
      ['C', 'plannedTotal', 'wan', 'corrected'],
      ['D', 'custom', null, 'corrected'],
    ],
    rowCount: 2,
    totals: [['C', 6, 450, 360, 90]],
    custom: [{ 责任: '张某' }, { 责任: '李某' }],
    amounts: [300_000_000, 60_000_000],
    problems: ['total_differs'],
  })
})

test('the header and the data can be pointed at', () => {
  const { reading } = readMade(rows, { headerRows: [2, 2], dataRows: [4, 5] })
  expect([reading.headerRows, reading.dataRows, reading.rowCount, reading.footerRows]).toEqual([
    [2, 2],
    [4, 5],
    2,
    [6, 6],
  ])
})

test('the kind can be set, and a cell can be emptied', () => {
  const { reading, rows: typed } = readMade(
    [
      ['学段', '面积（㎡）', '完成时间'],
      ['小学', 100, '2020年'],
      ['初中', 200, '没有'],
    ],
    { kind: 'targets', cells: [{ cell: 'C3', value: ' ' }] },
  )
  expect([reading.kind, reading.kindScore, typed.map(({ values }) => values)]).toEqual([
    'targets',
    1,
    [
      { stage: 'primary', floorArea: 10_000, dueDate: '2020' },
      { stage: 'junior', floorArea: 20_000 },
    ],
  ])
})

test('what was decided about the same headers before is taken, unless it is corrected', () => {
  const sheet = madeSheet(rows)
  const workbook = { sheets: [sheet], date1904: false, warnings: [] }
  const context = { county: null, today: '2026-11-22', remembered: new Map() }
  const { fingerprint } = readSheet(workbook, sheet, {}, context)
  const columns = { C: { field: 'paidToDate', unit: 'yuan' as const } }
  const remembered = new Map([[fingerprint, [{ kind: 'projects' as const, columns }]]])
  const again = readSheet(workbook, sheet, {}, { ...context, remembered })
  const corrected = readSheet(
    workbook,
    sheet,
    { columns: [{ letter: 'C', field: 'receivedToDate', unit: 'wan' }] },
    { ...context, remembered },
  )
  const columnC = ({ reading }: typeof again) =>
    reading.columns
      .filter(({ letter }) => letter === 'C')
      .map(({ field, unit, confidence, reason }) => [field, unit, confidence, reason])
  expect([columnC(again), columnC(corrected)]).toEqual([
    [['paidToDate', 'yuan', 1, 'remembered']],
    [['receivedToDate', 'wan', 1, 'corrected']],
  ])
})
