import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MappingReason } from '#contract/imports/reading.ts'
import { profileColumn } from '#backend/imports/columns/evidence/column-profile.ts'
import type { Relation } from '#backend/imports/columns/beside/column-relations.ts'
import type { MappedColumn } from '#backend/imports/columns/map-columns.ts'
import { settleByNumbers } from '#backend/imports/columns/beside/settle-by-numbers.ts'

type Made = readonly [
  header: string,
  field: string | null,
  confidence: number,
  reason?: MappingReason,
]

function columnsOf(...made: readonly Made[]): MappedColumn[] {
  return made.map(([header, field, confidence, reason = 'partial'], column) => ({
    column,
    path: [header],
    unit: null,
    unitRow: null,
    context: null,
    field,
    confidence,
    reason,
    fixedUnit: null,
    profile: profileColumn([]),
  }))
}

/** `plannedTotal 0.78` of each column. */
function settled(
  columns: MappedColumn[],
  relations: Relation[],
  kind: 'projects' | 'funds' = 'projects',
): string[] {
  return settleByNumbers(columns, relations, kind).map(
    ({ field, confidence }) => `${field} ${confidence}`,
  )
}

test('the sum of the sources is the total, surer where the header says so too', () => {
  const sources: Made[] = [
    ['中央', 'budget:central', 0.95],
    ['县级', 'budget:county', 0.95],
  ]
  const sum: Relation = { kind: 'sum', column: 0, parts: [1, 2] }
  expect([
    settled(columnsOf(['合计', null, 0], ...sources), [sum])[0],
    settled(columnsOf(['资金', 'plannedTotal', 0.7], ...sources), [sum])[0],
    settled(columnsOf(['总投资额', 'plannedTotal', 0.88], ...sources), [sum])[0],
    settled(columnsOf(['上年结转', null, 0], ...sources), [sum])[0],
  ]).toEqual(['plannedTotal 0.74', 'plannedTotal 0.88', 'plannedTotal 0.95', 'null 0'])
})

test('a sum of some of the sources, or one named otherwise, is not the total', () => {
  const sources: Made[] = [
    ['中央', 'budget:central', 0.95],
    ['省级', 'budget:province', 0.95],
  ]
  const sum: Relation = { kind: 'sum', column: 0, parts: [1, 2] }
  const county: Made = ['县级', 'budget:county', 0.95]
  expect([
    settled(columnsOf(['合计', null, 0], ...sources, county), [sum])[0],
    settled(columnsOf(['上级补助', null, 0], ...sources), [sum])[0],
    settled(columnsOf(['申请资金', null, 0], ...sources), [sum])[0],
    settled(columnsOf(['合计', null, 0], ...sources), [sum])[0],
  ]).toEqual(['null 0', 'null 0', 'null 0', 'plannedTotal 0.74'])
})

test('a sum of columns that split different money says nothing', () => {
  const columns = columnsOf(
    ['合计', null, 0],
    ['中央', 'budget:central', 0.95],
    ['到位', 'received:county', 0.95],
  )
  expect(settled(columns, [{ kind: 'sum', column: 0, parts: [1, 2] }])[0]).toBe('null 0')
})

test('a quotient is named by what it is of, and a header that says another is asked about', () => {
  const money: Made[] = [
    ['总投资', 'plannedTotal', 0.95],
    ['完成投资', 'completedToDate', 0.95],
  ]
  const quotient: Relation = { kind: 'quotient', column: 2, part: 1, over: 0, scale: 100 }
  expect([
    settled(columnsOf(...money, ['完成率', 'percent', 0.7]), [quotient])[2],
    settled(columnsOf(...money, ['投资完成率', 'completedShare', 0.88]), [quotient])[2],
    settled(columnsOf(...money, ['支付率', 'paidShare', 0.95, 'synonym']), [quotient])[2],
    settled(columnsOf(...money, ['完成比例', 'percent', 0.95, 'synonym']), [quotient])[2],
    settled(columnsOf(...money, ['形象进度', 'percent', 0.95, 'synonym']), [quotient])[2],
  ]).toEqual([
    'completedShare 0.74',
    'completedShare 0.95',
    'paidShare 0.74',
    'completedShare 0.74',
    'percent 0.95',
  ])
})

test('a price per area and a running total are no amounts', () => {
  const rate: Relation = { kind: 'quotient', column: 2, part: 0, over: 1, scale: 10_000 }
  const prices = columnsOf(
    ['总投资', 'contractAmount', 0.95],
    ['面积', 'floorArea', 0.95],
    ['造价', 'plannedTotal', 0.68],
  )
  const payments = columnsOf(['付款金额', 'fundAmount', 0.95], ['累计付款', 'fundPaid', 0.95])
  expect([
    settled(prices, [rate])[2],
    settled(payments, [{ kind: 'running', column: 1, of: 0 }], 'funds')[1],
  ]).toEqual(['null 0', 'null 0'])
})

test('what was received without what was paid is the balance', () => {
  const columns = columnsOf(
    ['到位', 'fundReceived', 0.95],
    ['支付', 'fundPaid', 0.95],
    ['尚存', null, 0],
  )
  const difference: Relation = { kind: 'difference', column: 2, of: 0, less: 1 }
  expect(settled(columns, [difference], 'funds')[2]).toBe('balance 0.74')
})

const FIELDS = [
  null,
  'plannedTotal',
  'budget:central',
  'budget:city',
  'received:city',
  'paidToDate',
]
const made = fc.tuple(
  fc.constantFrom('合计', '金额', '完成率', '未付', ''),
  fc.constantFrom(...FIELDS),
  fc.double({ min: 0, max: 0.99, noNaN: true }),
  fc.constantFrom<MappingReason>('exact', 'partial', 'group', 'corrected', 'remembered', 'none'),
)
const place = fc.integer({ min: 0, max: 5 })
const relation: fc.Arbitrary<Relation> = fc.oneof(
  fc.record({
    kind: fc.constant('sum' as const),
    column: place,
    parts: fc.array(place, { minLength: 2 }),
  }),
  fc.record({ kind: fc.constant('difference' as const), column: place, of: place, less: place }),
  fc.record({ kind: fc.constant('running' as const), column: place, of: place }),
  fc.record({
    kind: fc.constant('quotient' as const),
    column: place,
    part: place,
    over: place,
    scale: fc.constantFrom(1, 100, 10_000),
  }),
)

test('numbers alone never make a column certain, and what somebody decided stays', () => {
  fc.assert(
    fc.property(
      fc.array(made, { minLength: 6, maxLength: 6 }),
      fc.array(relation),
      fc.constantFrom('projects' as const, 'funds' as const),
      (columns, relations, kind) => {
        const before = columnsOf(...columns)
        for (const [index, after] of settleByNumbers(before, relations, kind).entries()) {
          const was = before[index]
          const isDecided = was?.reason === 'corrected' || was?.reason === 'remembered'
          const isSame = after.field === was?.field && after.reason === was.reason
          expect(
            isSame || (!isDecided && after.confidence < 0.9) || after.reason === 'values',
          ).toBe(true)
        }
      },
    ),
  )
})

test('what this year was added to is no figure to date, what it adds up to is', () => {
  const added: Relation = { kind: 'difference', column: 0, of: 2, less: 1 }
  const read = (now: Made, reason?: MappingReason): string[] =>
    settled(
      columnsOf(
        ['截至上年底累计完成投资', 'completedToDate', 0.95, reason],
        ['本年完成投资', 'yearCompleted', 0.95],
        now,
      ),
      [added],
    )
  expect(read(['自开工累计完成投资', null, 0])).toEqual([
    'null 0',
    'yearCompleted 0.95',
    'completedToDate 0.88',
  ])
  expect([
    read(['计划总投资', 'plannedTotal', 0.95])[0],
    read(['自开工累计完成投资', null, 0], 'corrected')[0],
  ]).toEqual(['completedToDate 0.95', 'completedToDate 0.95'])
})

test('what the balance grows by came in, and what it falls by was paid', () => {
  const book: Relation = { kind: 'balance', column: 2, added: 1, taken: 0 }
  const columns = columnsOf(['借方', null, 0], ['贷方', null, 0], ['结存', null, 0])
  expect([settled(columns, [book], 'funds'), settled(columns, [book])]).toEqual([
    ['fundPaid 0.74', 'fundReceived 0.74', 'balance 0.74'],
    ['null 0', 'null 0', 'null 0'],
  ])
  const page: Relation = { ...book, added: null }
  expect(settled(columns, [page], 'funds')).toEqual(['fundPaid 0.74', 'null 0', 'balance 0.74'])
})
