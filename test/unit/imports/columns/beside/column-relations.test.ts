import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findRelations,
  type ColumnNumbers,
} from '#backend/imports/columns/beside/column-relations.ts'

/** Columns of numbers from left to right. */
function table(...columns: readonly (readonly (number | null)[])[]): ColumnNumbers[] {
  return columns.map((values, column) => ({ column, values }))
}

/** Amounts with two decimals that are hardly ever alike. */
const amount = fc.integer({ min: 101, max: 9_999_999 }).map((hundredths) => hundredths / 100)

function columnOf(rows: number): fc.Arbitrary<number[]> {
  return fc.array(amount, { minLength: rows, maxLength: rows })
}

function added(...columns: readonly (readonly number[])[]): number[] {
  return (columns[0] ?? []).map(
    (_, row) =>
      Math.round(columns.reduce((sum, column) => sum + (column[row] ?? 0), 0) * 100) / 100,
  )
}

test('a column that adds up its neighbours on either side is their sum', () => {
  fc.assert(
    fc.property(fc.array(columnOf(5), { minLength: 2, maxLength: 5 }), (parts) => {
      const all = parts.map((_, index) => index + 1)
      const before = findRelations(table(added(...parts), ...parts))
      const after = findRelations(table(...parts, added(...parts)))
      expect(before).toContainEqual({ kind: 'sum', column: 0, parts: all })
      expect(after).toContainEqual({
        kind: 'sum',
        column: parts.length,
        parts: all.map((column) => column - 1),
      })
    }),
  )
})

test('what is left of one column after another is their difference', () => {
  fc.assert(
    fc.property(columnOf(6), columnOf(6), (left, gone) => {
      const relations = findRelations(table(added(left, gone), gone, left))
      expect(relations).toContainEqual({ kind: 'difference', column: 2, of: 0, less: 1 })
    }),
  )
})

test.each([100, 1])('a share rounded to two digits is a quotient of scale %i', (scale) => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 10, max: 90 }), { minLength: 5 }), (shares) => {
      const whole = shares.map((share, row) => share * 37 + row * 1000 + 500)
      const part = whole.map((value, row) => (value * (shares[row] ?? 0)) / 100)
      const share = shares.map((value) => (value * scale) / 100)
      expect(findRelations(table(whole, part, share))).toContainEqual({
        kind: 'quotient',
        column: 2,
        part: 1,
        over: 0,
        scale,
      })
    }),
  )
})

test('a column that grows by what each row adds is a running total', () => {
  fc.assert(
    fc.property(columnOf(5), (amounts) => {
      const running = amounts.map(
        (_, row) => added(...amounts.slice(0, row + 1).map((a) => [a]))[0] ?? 0,
      )
      expect(findRelations(table(amounts, running))).toContainEqual({
        kind: 'running',
        column: 1,
        of: 0,
      })
    }),
  )
})

test('a balance that falls by each amount is one money was paid from, whatever it began with', () => {
  fc.assert(
    fc.property(columnOf(5), amount, (amounts, opened) => {
      const paidBy = (row: number): number[] => added(...amounts.slice(0, row + 1).map((a) => [-a]))
      const balances = amounts.map((_, row) => added([opened], paidBy(row))[0] ?? 0)
      const proven = (of: readonly number[]) =>
        findRelations(table([0, 0, 0, 0, 0], amounts, of)).filter(({ kind }) => kind === 'balance')
      expect(proven(balances)).toEqual([{ kind: 'balance', column: 2, added: null, taken: 1 }])
      expect(proven(balances.with(2, (balances[2] ?? 0) + 1))).toEqual([])
    }),
  )
})

test('numbers that have nothing to do with each other are left alone', () => {
  fc.assert(
    fc.property(fc.array(columnOf(8), { minLength: 3, maxLength: 10 }), (columns) => {
      expect(findRelations(table(...columns))).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('one slip in ten rows does not hide a sum, and two rows do not prove one', () => {
  const left = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
  const right = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const slip = added(left, right).with(3, 999)
  const seen = (columns: ColumnNumbers[]): string[] =>
    findRelations(columns).map(({ kind }) => kind)
  expect(seen(table(slip, left, right))).toContain('sum')
  expect(seen(table([11, 22], [10, 20], [1, 2]))).toEqual([])
})

test('a copy of its only filled neighbour is no sum', () => {
  const whole = [10, 25, 30, 47]
  expect(
    findRelations(table(whole, whole, [0, 0, 0, 0])).filter(({ kind }) => kind === 'sum'),
  ).toEqual([])
})

test('any numbers and gaps end in relations between columns that are there', () => {
  const value = fc.option(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, 1, 100)))
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { maxLength: 12 }),
      (columns) => {
        for (const relation of findRelations(table(...columns))) {
          expect(relation.column).toBeLessThan(columns.length)
        }
      },
    ),
  )
})

test('a book and its balance, whichever column adds', () => {
  const debit = [null, 450, 38, 488, null, 620]
  const credit = [1500, null, null, 1500, 800, null]
  const balance = [1500, 1050, 1012, null, 1812, 1192]
  const found = findRelations(table(debit, credit, balance))
  expect(found.filter(({ kind }) => kind === 'balance')).toEqual([
    { kind: 'balance', column: 2, added: 1, taken: 0 },
  ])
})

test('what is added and taken in one row is no book, and a constant no balance', () => {
  const part = [500, 350, 150, 100]
  const code = [50_302, 50_302, 50_302, 50_302]
  const kinds = findRelations(table(part, part, code)).map(({ kind }) => kind)
  expect(kinds).not.toContain('balance')
})

test('a balance that falls by the same amount in every row may be that of receipts, the last on top', () => {
  const kindsOf = (amounts: readonly number[], balance: readonly number[]) =>
    findRelations(table(amounts, balance)).map(({ kind }) => kind)
  expect(kindsOf([100, 100, 100, 100], [500, 400, 300, 200])).not.toContain('balance')
  expect(kindsOf([100, 100, 50, 100], [500, 400, 350, 250])).toContain('balance')
})
