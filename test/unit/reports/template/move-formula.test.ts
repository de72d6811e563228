import { describe, expect, it } from 'vitest'
import {
  moveFormula,
  offsetFormula,
} from '#backend/reports/outputs/workbook-template/move-formula.ts'
import { rowMap } from '#backend/reports/outputs/workbook-template/row-map.ts'

/** Row 5 is printed three times. */
const block = { from: 5, to: 5, rows: [5], copies: 3 }
/** Rows 8 and 12 only say where rows 9 to 11 begin and end, and there are none of them. */
const none = { from: 8, to: 12, rows: [9, 10, 11], copies: 0 }
const map = rowMap([block, none])
const mapOf = (sheet: string) => (sheet === '附表 1' ? map : undefined)
const move = { sheet: '附表 1', mapOf }

describe('rows that repeat', () => {
  it.each([
    [4, 4, 4],
    [5, 5, 7],
    [6, 8, 8],
    [7, 9, 9],
    [9, null, null],
    [13, 10, 10],
  ])('row %i is printed from %s to %s', (row, first, last) => {
    expect([map.first(row), map.last(row)]).toEqual([first, last])
  })

  it('stretch over what is between them', () => {
    expect(map.stretch(1, 5)).toEqual({ from: 1, to: 7 })
    expect(map.stretch(5, 13)).toEqual({ from: 5, to: 10 })
    expect(map.stretch(8, 12)).toBeNull()
    expect(map.shift).toBe(2 - 5)
  })
})

describe('a formula below them', () => {
  it.each([
    ['SUM(D5)', 'SUM(D5:D7)'],
    ['SUM(D5:D5)', 'SUM(D5:D7)'],
    ['SUM(D$4:D5)', 'SUM(D$4:D7)'],
    ['D5*2', 'D5*2'],
    ['ROUND(D6/SUM( D5 , E5 ),2)', 'ROUND(D8/SUM( D5:D7 , E5:E7 ),2)'],
    ['IF(D6>0,"D6见D7",LOG10(D7))', 'IF(D8>0,"D6见D7",LOG10(D9))'],
    ["SUM('附表 1'!$D$5)+别表!D6", "SUM('附表 1'!$D$5:$D$7)+别表!D6"],
    ['SUM(D:D)+SUM(6:7)+合计D6+[1]', 'SUM(D:D)+SUM(8:9)+合计D6+[1]'],
    ['表1[[#Totals],[D6]]&A1.B6&D66X', '表1[[#Totals],[D6]]&A1.B6&D66X'],
    ['SUM(D9:D11)', 'SUM(#REF!)'],
  ])('%s becomes %s', (formula, moved) => {
    expect(moveFormula(formula, move)).toBe(moved)
  })

  it('tells of what is not printed', () => {
    const lost: number[] = []
    moveFormula('SUM(D9:D11)+D6', { ...move, onLost: (_sheet, row) => lost.push(row) })
    expect(lost).toEqual([9])
  })
})

describe('a formula in the second of them', () => {
  const copy = { sheet: '附表 1', block, copy: 1 }
  it.each([
    ['D5/E5', 'D6/E6'],
    ['SUM(D5:F5)', 'SUM(D6:F6)'],
    ['SUM(D$5:D5)', 'SUM(D$5:D6)'],
    ['D5/SUM(D$5:D$5)', 'D6/SUM(D$5:D$7)'],
    ['D5/D$6', 'D6/D$8'],
  ])('%s becomes %s', (formula, moved) => {
    expect(moveFormula(formula, { ...move, copy })).toBe(moved)
  })
})

it('a formula shared with the cell two rows below and one to the right', () => {
  expect(offsetFormula("$A1+B$2*SUM(Z3:AA4)+'表 1'!C5+LOG10(1)", 2, 1)).toBe(
    "$A3+C$2*SUM(AA5:AB6)+'表 1'!D7+LOG10(1)",
  )
})
