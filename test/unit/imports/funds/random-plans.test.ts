import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FundsLedger, RecordedEntry } from '#backend/imports/funds/funds-ledger.ts'
import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import { createRecordedMoney } from '#backend/imports/funds/settling/recorded-money.ts'
import type { UnderstoodSheet } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../planning/made-rows.ts'

const NAME = '石门小学教学楼'
const SOURCES = [
  { id: 'central', name: '中央资金' },
  { id: 'county', name: '县级配套' },
]

/** Few values, so that much is alike. */
const money = fc.record({
  day: fc.constantFrom('2020-05-02', '2020-06-30'),
  number: fc.constantFrom(null, '县财〔2020〕1号', '县财〔2020〕2号'),
  source: fc.constantFrom(null, ...SOURCES),
  amount: fc.constantFrom(30, 50),
  isSum: fc.boolean(),
})
interface Money {
  readonly day: string
  readonly number: string | null
  readonly source: { readonly id: string; readonly name: string } | null
  /** Fen. */
  readonly amount: number
  readonly isSum: boolean
}

function recordedOf({ day, number, source, amount, isSum }: Money, id: string): RecordedEntry {
  return {
    id,
    projectId: 'building',
    kind: 'received',
    sourceId: source?.id ?? null,
    date: day,
    amount,
    documentNumber: number,
    origin: isSum ? 'quarterlyForm' : 'entered',
    documentId: null,
    isReversed: false,
  }
}

function sheetWith(lines: readonly Money[], header: string): UnderstoodSheet {
  const field = header.startsWith('累计') ? 'fundReceived' : 'fundAmount'
  const rows = lines.map(({ day, number, source, amount }, index) => {
    const values: Record<string, string | number> = { projectName: NAME, documentDate: day }
    values[field] = amount
    if (number !== null) values['document'] = number
    if (source !== null) values['fundingSource'] = source.name
    return typedRow(index + 2, values)
  })
  const made = sheetOf(rows, 'funds')
  const [like] = made.reading.columns
  if (!like) throw new Error('no column')
  const paths = { projectName: '项目名称', documentDate: '日期', [field]: header }
  const columns = Object.entries(paths).map(([name, path]) => ({
    ...like,
    field: name as typeof like.field,
    path: [path],
  }))
  return { ...made, reading: { ...made.reading, columns } }
}

function planWith(sheet: UnderstoodSheet, entries: readonly RecordedEntry[]) {
  const funds: FundsLedger = { sources: SOURCES, documents: [], entries }
  const ledger = { ...ledgerOf([ledgerProject('building', { name: NAME })]), funds }
  return { ...planFunds(sheet, ledger, { asAt: '2020Q2' }), funds }
}

/** What the ledger has once every row is written, also those asked about. */
function written({ work, funds }: ReturnType<typeof planWith>): RecordedEntry[] {
  const recorded = createRecordedMoney(funds)
  const entries = work.flatMap((row) => row.entries)
  const left = new Map(funds.entries.map(({ id, amount }) => [id, amount]))
  const taken = entries.flatMap((entry) => recorded.takeFromSums('building', entry))
  for (const { id, amount } of taken) left.set(id, (left.get(id) ?? 0) - amount)
  return [
    ...funds.entries.map((entry) => ({ ...entry, amount: left.get(entry.id) ?? 0 })),
    ...entries.map((entry, index): RecordedEntry => ({
      ...entry,
      id: `new ${index}`,
      projectId: 'building',
      origin: entry.isToDate ? 'quarterlyForm' : 'entered',
      documentId: null,
      isReversed: false,
    })),
  ]
}

test('a sheet read again adds nothing, whatever was recorded by hand and in sums before', () => {
  fc.assert(
    fc.property(
      fc.array(money, { maxLength: 5 }),
      fc.array(money, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('到账金额', '累计到位'),
      (before, lines, header) => {
        // Sums of all sources and sums of one are two sheets.
        const stated =
          header === '累计到位' ? lines.map((line) => ({ ...line, source: null })) : lines
        const sheet = sheetWith(stated, header)
        const first = planWith(
          sheet,
          before.map((entry, index) => recordedOf(entry, `e${index}`)),
        )
        const again = planWith(sheet, written(first))
        expect(again.plan.counts.unchanged).toBe(lines.length)
      },
    ),
  )
})

function mayBe(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

test('money is new without a question only where nothing recorded may be it', () => {
  fc.assert(
    fc.property(money, money, (known, line) => {
      const isLike =
        known.day === line.day &&
        known.amount === line.amount &&
        mayBe(known.number, line.number) &&
        mayBe(known.source?.id ?? null, line.source?.id ?? null)
      fc.pre(isLike)
      const { plan } = planWith(sheetWith([line], '到账金额'), [
        recordedOf({ ...known, isSum: false }, 'e'),
      ])
      expect(plan.counts.new).toBe(0)
    }),
  )
})
