import { describe, expect, it } from 'vitest'
import {
  faultsOfFormula,
  moveFormula,
  offsetFormula,
} from '#backend/reports/outputs/workbook-template/formulas/move-formula.ts'
import { rowMap } from '#backend/reports/outputs/workbook-template/formulas/row-map.ts'

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
    ['_xlfn.STDEV.S(D5)', '_xlfn.STDEV.S(D5:D7)'],
    ['_xlfn.MAXIFS(D5,A5,">0",B5,D6)', '_xlfn.MAXIFS(D5:D7,A5:A7,">0",B5:B7,D8)'],
    ['VLOOKUP(D6,B5:D5,3,0)', 'VLOOKUP(D8,B5:D7,3,0)'],
    [
      'MATCH(D6,D5,0)+INDEX(D5,3)+LOOKUP(1,D5,E5)',
      'MATCH(D8,D5:D7,0)+INDEX(D5:D7,3)+LOOKUP(1,D5:D7,E5:E7)',
    ],
    ['SUMPRODUCT(C5:C5*D5:D5)', 'SUMPRODUCT(C5:C7*D5:D7)'],
    ['SUM(D2:D1048576)+SUM(2:1048576)', 'SUM(D2:D1048576)+SUM(2:1048576)'],
    ['COUNT({1,2},D5)', 'COUNT({1,2},D5:D7)'],
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
    ['SUM(D$4:D5)', 'SUM(D$4:D6)'],
    ['SUM(D5:D$5)', 'SUM(D6:D$7)'],
    ['SUM(D5:D$4)', 'SUM(D$4:D6)'],
    ['D5/SUM(D$5)', 'D6/SUM(D$5:D$7)'],
    ['RANK(D5,D$5)', 'RANK(D6,D$5:D$7)'],
    ['COUNTIF(A$5,A5)', 'COUNTIF(A$5:A$7,A6)'],
    ['ROW()-ROW(D$5)', 'ROW()-ROW(D$5)'],
  ])('%s becomes %s', (formula, moved) => {
    expect(moveFormula(formula, { ...move, copy })).toBe(moved)
  })
})

describe('a formula of which nobody can tell what it means', () => {
  /** Rows 20 and 21 are printed three times. */
  const pair = { from: 20, to: 21, rows: [20, 21], copies: 3 }
  const withPair = rowMap([block, pair])
  const place = { sheet: '附表', mapOf: () => withPair }
  const inBlock = (of: typeof block) => ({ sheet: '附表', block: of, copy: 0 })
  const faults = (formula: string, more = {}) => [
    ...faultsOfFormula(formula, { ...place, ...more }),
  ]

  it.each([
    'SUM(C5/2)',
    'SUM(D5*1)',
    'SUMPRODUCT(C5*D5)',
    'SUMPRODUCT((C5>1000)*D5)',
    'D5*2',
    'COUNTIF(D$6,D5)',
    'SUBTOTAL(D5,D6)',
    'RANK(D5,D6)',
    'OTHER(D5)',
    'SUM({1,2}*D5)',
  ])('%s takes one row of many', (formula) => {
    expect(faults(formula)).toEqual(['row_alone'])
  })

  it.each(['SUM(D20)', 'SUM(D21:D21)', 'SUM(D7:D20)', 'SUM(D21:D30)'])(
    '%s takes a part of rows that repeat together',
    (formula) => {
      expect(faults(formula)).toEqual(['rows_in_part'])
    },
  )

  it.each([
    ['D5/D$5', 'row_fixed', block],
    ['SUM(D$5*1)', 'row_fixed', block],
    ['E4+D5', 'row_above', block],
    ['SUM(E$4:E4)', 'row_above', block],
    ['SUM(D20:D$20)', 'rows_in_part', pair],
    ['D20/SUM(D$20)', 'rows_in_part', pair],
    ['SUM(D20)+D5', 'row_alone', pair],
  ] as const)('%s in a row that repeats: %s', (formula, fault, of) => {
    expect(faults(formula, { copy: inBlock(of) })).toEqual([fault])
  })

  it.each([
    ['SUM(D5)/ROW(D5)+SUM(D20:D21)+D6', undefined],
    ['D5/SUM(D$5)+D$4+D6+SUM(D$5:D5)+ROW()-ROW(D$4)', block],
    ['D20+D21+SUM(D20:E20)+SUM(D$20:D$21)+SUM(D$19:D21)', pair],
  ])('and not %s', (formula, of) => {
    expect(faults(formula, of && { copy: inBlock(of) })).toEqual([])
  })
})

it('a formula shared with the cell two rows below and one to the right', () => {
  expect(offsetFormula("$A1+B$2*SUM(Z3:AA4)+'表 1'!C5+LOG10(1)", 2, 1)).toBe(
    "$A3+C$2*SUM(AA5:AB6)+'表 1'!D7+LOG10(1)",
  )
})
