import { FUNDS_COLUMNS as names, unitLine } from '../column-names.ts'
import { isMoneyFigure } from '../../closing/correction.ts'
import type { FundKind } from '../../funds/fund.ts'
import { TABLE_TITLES, TOTAL } from '../names.ts'
import { NOT_APPLICABLE, PRINT_UNIT_NAMES } from '../form/print-form.ts'
import type { FundAmounts, Funds, SourceFunds } from '../dataset.ts'
import {
  type FundAmount,
  isRateOfSource,
  moneyOfSource,
  SOURCE_RATES,
  unsourcedAmounts,
} from '../figures/source-rates.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { correctionsOf } from '../sections/corrections.ts'
import type { Standing } from '../standing.ts'
import type { ReportTable } from '../table.ts'
import type { Tally } from '../figures/tally.ts'
import { layTable } from './layout/lay-table.ts'
import type { CellDraft, ColumnDraft, RowDraft } from './layout/table-draft.ts'

export const COLUMNS: readonly ColumnDraft[] = [
  { key: 'number', path: [names.number], kind: 'text' },
  { key: 'source', path: [names.source], kind: 'text', wrapAt: 20 },
  money('planned', [names.planned], 'planned'),
  money('allocated', [names.allocatedGroup, names.toDate], 'allocated'),
  money('allocatedNow', [names.allocatedGroup, names.thisQuarter], 'addedThisQuarter'),
  money('allocatedCorrected', [names.allocatedGroup, names.corrected], 'corrected'),
  rate('allocationRate', [names.allocatedGroup, names.allocationRate]),
  money('received', [names.receivedGroup, names.toDate], 'received'),
  money('receivedNow', [names.receivedGroup, names.thisQuarter], 'addedThisQuarter'),
  money('receivedCorrected', [names.receivedGroup, names.corrected], 'corrected'),
  rate('receiptRate', [names.receivedGroup, names.receiptRate]),
  money('paid', [names.paidGroup, names.toDate], 'paid'),
  money('paidNow', [names.paidGroup, names.thisQuarter], 'addedThisQuarter'),
  money('paidCorrected', [names.paidGroup, names.corrected], 'corrected'),
  rate('paymentRate', [names.paidGroup, names.paymentRate]),
  { ...money('balance', [names.balance], 'balance'), difference: ['received', 'paid'] },
]

/** 附表: one line per source of money, with what this quarter added where that is known. */
export function fundsBySourceTable(
  scope: ReportScope,
  { all }: Tally,
  funds: Funds,
): Omit<ReportTable, 'number'> {
  const added = scope.comparable ? addedBySource(scope, all) : new Map<string, number>()
  const corrected = correctedBySource(scope, all)
  const unsourced = unsourcedAmounts(funds.bySource.map(moneyOfSource))
  const rows = funds.bySource.map((source, index): RowDraft => ({
    id: source.sourceId ?? 'none',
    kind: 'data',
    of: all.filter((standing) => takesPart(standing, source.sourceId)),
    cells: {
      number: String(index + 1),
      source: source.name,
      ...figureCells(source, (kind) =>
        source[kind].value === null ? null : (added.get(addedKey(kind, source.sourceId)) ?? 0),
      ),
      ...ratesNotGiven(source, unsourced),
      ...correctedCells((kind) =>
        source[kind].value === null || isUncorrected(funds, kind)
          ? null
          : (corrected.get(addedKey(kind, source.sourceId)) ?? 0),
      ),
    },
  }))
  const total: RowDraft = {
    id: 'total',
    kind: 'total',
    span: 2,
    of: all,
    sumOf: rows.map((_row, index) => index),
    cells: {
      number: TOTAL,
      ...figureCells(funds, (kind) => funds.quarter?.[kind].value ?? null),
      ...correctedCells((kind) => funds.corrected?.[kind].value ?? null),
    },
  }
  return layTable(scope, {
    id: 'fundsBySource',
    title: TABLE_TITLES.fundsBySource,
    unitLine: unitLine(PRINT_UNIT_NAMES[scope.unit]),
    columns: COLUMNS.filter(({ rule }) => scope.comparable || rule !== 'addedThisQuarter'),
    rows: [...rows, total],
  })
}

function figureCells(
  amounts: FundAmounts,
  nowOf: (kind: FundKind) => number | null,
): Record<string, CellDraft> {
  return {
    planned: { value: amounts.planned.value },
    allocated: { value: amounts.allocated.value },
    allocatedNow: { value: nowOf('allocated') },
    allocationRate: { value: amounts.allocationRate.value },
    received: { value: amounts.received.value },
    receivedNow: { value: nowOf('received') },
    receiptRate: { value: amounts.receiptRate.value },
    paid: { value: amounts.paid.value },
    paidNow: { value: nowOf('paid') },
    paymentRate: { value: amounts.paymentRate.value },
    balance: { value: amounts.balance.value },
  }
}

/** `/` for what could be divided, but says nothing while money stands without a source. */
function ratesNotGiven(
  source: SourceFunds,
  unsourced: readonly FundAmount[],
): Record<string, CellDraft> {
  const hidden = Object.entries(SOURCE_RATES).filter(
    ([, [over, under]]) =>
      source[over].value !== null && !isRateOfSource(source.sourceId, unsourced, over, under),
  )
  return Object.fromEntries(hidden.map(([name]) => [name, NOT_APPLICABLE]))
}

/** Money of each kind and source now, less what it was before and what was only set right. */
function addedBySource(scope: ReportScope, all: readonly Standing[]): Map<string, number> {
  const counted = new Set(all.map(({ project }) => project.id))
  const added = new Map<string, number>()
  const add = (standings: readonly Standing[], sign: 1 | -1) => {
    for (const { project, snapshot } of standings) {
      if (!counted.has(project.id)) continue
      for (const { kind, sourceId, amount } of snapshot.funds) {
        const key = addedKey(kind, sourceId)
        added.set(key, (added.get(key) ?? 0) + sign * amount)
      }
    }
  }
  add(scope.now, 1)
  add(scope.before, -1)
  for (const [key, amount] of correctedBySource(scope, all)) {
    added.set(key, (added.get(key) ?? 0) - amount)
  }
  return added
}

/** What corrections of earlier quarters changed, by kind and source. */
function correctedBySource(scope: ReportScope, all: readonly Standing[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { figure, sourceId, difference } of correctionsOf(scope, all)) {
    if (!isMoneyFigure(figure)) continue
    const key = addedKey(figure, sourceId)
    sums.set(key, (sums.get(key) ?? 0) + (difference ?? 0))
  }
  return sums
}

/** Nothing of the kind was corrected: then its column is left out. */
function isUncorrected({ corrected }: Funds, kind: FundKind): boolean {
  return (corrected?.[kind].value ?? null) === null
}

function correctedCells(valueOf: (kind: FundKind) => number | null): Record<string, CellDraft> {
  return {
    allocatedCorrected: { value: valueOf('allocated') },
    receivedCorrected: { value: valueOf('received') },
    paidCorrected: { value: valueOf('paid') },
  }
}

function addedKey(kind: FundKind, sourceId: string | null): string {
  return `${kind}/${sourceId ?? ''}`
}

/** Has the project planned money of the source, or money entries from it? */
function takesPart({ project, planned, snapshot }: Standing, sourceId: string | null): boolean {
  const { budget } = project
  const listed = budget.reduce((sum, { amount }) => sum + amount, 0)
  return (
    budget.some((line) => line.sourceId === sourceId) ||
    snapshot.funds.some((sum) => sum.sourceId === sourceId) ||
    (sourceId === null && planned !== null && planned !== listed)
  )
}

function money(
  key: string,
  path: readonly string[],
  rule: 'planned' | FundKind | 'addedThisQuarter' | 'corrected' | 'balance',
): ColumnDraft {
  return { key, path, kind: 'number', figure: 'money', rule, additive: true, optional: true }
}

function rate(
  key: 'allocationRate' | 'receiptRate' | 'paymentRate',
  path: readonly string[],
): ColumnDraft {
  return { key, path, kind: 'percent', figure: 'percent', rule: key, optional: true }
}
