import { planFunds } from '#backend/imports/funds/plan-funds.ts'
import type { FundsLedger, RecordedEntry } from '#backend/imports/funds/funds-ledger.ts'
import type { LedgerSnapshot } from '#backend/imports/planning/ledger-snapshot.ts'
import type { FieldValues, UnderstoodSheet } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject, sheetOf, typedRow } from '../planning/made-rows.ts'

export const options = { asAt: '2020Q2' } as const

const SOURCES = [
  { id: 'central', name: '中央资金' },
  { id: 'own', name: '县管专户' },
]

export function ledger(entries: readonly Partial<RecordedEntry>[] = []): LedgerSnapshot {
  const funds: FundsLedger = {
    sources: SOURCES,
    documents: [],
    entries: entries.map((entry, index) => ({
      id: `e${index}`,
      projectId: 'building',
      kind: 'received',
      sourceId: null,
      date: '2020-06-30',
      amount: 0,
      documentNumber: null,
      origin: 'entered',
      documentId: null,
      isReversed: false,
      ...entry,
    })),
  }
  const projects = [ledgerProject('building', { name: '石门小学教学楼' })]
  return { ...ledgerOf(projects), funds }
}

export function sheet(
  rows: readonly FieldValues[],
  more: Partial<UnderstoodSheet> = {},
): UnderstoodSheet {
  const made = sheetOf(
    rows.map((values, index) => typedRow(index + 2, values)),
    'funds',
  )
  const fields = [...new Set(rows.flatMap((values) => Object.keys(values)))]
  const [like] = made.reading.columns
  if (!like) throw new Error('no column')
  const columns = fields.map((field) => ({ ...like, field, path: [HEADERS[field] ?? field] }))
  return { ...made, ...more, reading: { ...made.reading, columns } }
}

const HEADERS: Readonly<Record<string, string>> = {
  fundAmount: '到账金额',
  fundReceived: '累计到位',
}
export const NAME = { projectName: '石门小学教学楼' }

export function entriesOf(
  rows: readonly FieldValues[],
  more?: Partial<UnderstoodSheet>,
  known = ledger(),
) {
  const { plan, work } = planFunds(sheet(rows, more), known, options)
  return {
    statuses: plan.rows.map(({ status }) => status),
    codes: plan.rows.map(({ problems }) => problems.map(({ code }) => code)),
    entries: work.flatMap(({ entries }) =>
      entries.map(({ kind, sourceId, date, amount }) => `${kind} ${sourceId} ${date} ${amount}`),
    ),
  }
}

const MOVES: readonly (readonly [field: string, header: string])[] = [
  ['fundAmount', '下达金额'],
  ['fundReceived', '到位金额'],
  ['fundPaid', '支付金额'],
]

export function dated(
  rows: readonly FieldValues[],
  headers: Readonly<Record<string, string>>,
  known: LedgerSnapshot = ledger(),
) {
  const made = sheet(rows)
  const columns = made.reading.columns.map((column) => ({
    ...column,
    path: [headers[column.field ?? ''] ?? Object.fromEntries(MOVES)[column.field ?? ''] ?? ''],
  }))
  return planFunds({ ...made, reading: { ...made.reading, columns } }, known, options)
}
