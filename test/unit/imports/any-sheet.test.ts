import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheet } from '#backend/imports/read-sheet.ts'
import { createCellStoreBuilder } from '#backend/imports/workbook/cell-store-builder.ts'
import type { Cell, Sheet } from '#backend/imports/workbook/workbook.ts'

/** What may stand in the cells of a sheet nobody has seen: office words, numbers, nonsense. */
const words = fc.constantFrom(
  '学校名称',
  '项目名称',
  '计划总投资（万元）',
  '其中：中央',
  '省级',
  '合计',
  '小计',
  '其中',
  '序号',
  '备注',
  '单位：万元',
  '甲小学',
  '金牛镇',
  '一、教学楼',
  '（一）',
  '同上',
  '三百万',
  '2018年6月开工，2019年3月完工',
  '主体3层',
  '4660万元',
  '28亩',
  '—',
  '填表人：',
  '01',
  '甲',
  '平方米',
  '#REF!',
  '2020-13-45',
  '  ',
)
const cell: fc.Arbitrary<Cell | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: words.map((value): Cell => ({ kind: 'text', value })) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme' }).map((value): Cell => ({ kind: 'text', value })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.double(),
        fc.constantFrom('General', '0.0%', 'yyyy/m/d', '0!.0000', '"', '[', '#,##0;'),
      )
      .map(([value, format]): Cell => ({
        kind: 'number',
        value: Number.isFinite(value) ? value : 1,
        format,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 3000 })
      .map((value): Cell => ({ kind: 'number', value, format: 'General' })),
  },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'error', value: '#DIV/0!' }) },
  { weight: 1, arbitrary: fc.boolean().map((value): Cell => ({ kind: 'boolean', value })) },
)
const bound = fc.integer({ min: 0, max: 14 })
const merge = fc.tuple(bound, bound, bound, bound).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}))

const sheet = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 14 }),
    merges: fc.array(merge, { maxLength: 6 }),
  })
  .map(({ rows, merges }) => {
    const builder = createCellStoreBuilder(4)
    for (const [row, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) if (value) builder.add(row, column, value)
    }
    return {
      name: '表',
      hidden: false,
      merges,
      hiddenRows: [1],
      hiddenColumns: [],
      cells: builder.build(),
    }
  })

function isSound(made: Sheet, date1904: boolean): boolean {
  const workbook = { sheets: [made], date1904, warnings: [] }
  const context = { county: '宾川县', today: '2026-11-22', remembered: new Map() }
  const { reading, rows } = readSheet(workbook, made, {}, context)
  const used = reading.columns.flatMap(({ field }) => (field === null ? [] : [field]))
  return (
    reading.rowCount === rows.length &&
    new Set(used).size === used.length &&
    reading.columns.every(({ confidence }) => confidence >= 0 && confidence <= 1) &&
    reading.totals.every(({ difference }) => Number.isFinite(difference)) &&
    rows.every(({ values }) => Object.values(values).every((value) => value !== undefined))
  )
}

test('any sheet ends in a reading whose parts agree with each other', () => {
  const found = fc.check(fc.property(sheet, fc.boolean(), isSound), { numRuns: 400 })
  expect([found.failed, found.counterexample]).toEqual([false, null])
})
