import type { FundKind } from '../../funds/fund.ts'
import { roundParts } from '../../rounding.ts'
import { addKnown } from '../../sums.ts'
import type { Figure, Funds, SourceFunds } from '../dataset.ts'
import type { SnapshotFacts } from '../facts.ts'
import { NO_SOURCE } from '../names.ts'
import { printStep, toPrinted } from '../form/print-form.ts'
import {
  allocationRate,
  balance,
  investmentRate,
  paymentRate,
  receiptRate,
} from '../figures/rates.ts'
import { isRateOfSource, SOURCE_RATES, unsourcedAmounts } from '../figures/source-rates.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { Standing } from '../standing.ts'
import { sumUp, type Tally } from '../figures/tally.ts'
import { additionOf } from './additions.ts'
import { correctedFunds, type CorrectedSum } from './corrections.ts'
import { investedEarlier } from './moments.ts'
import { plannedParts } from './planned.ts'

/** Exact and printed money of one source or of all. */
interface Amounts {
  readonly planned: number | null
  readonly allocated: number | null
  readonly received: number | null
  readonly paid: number | null
}

const AMOUNTS = ['planned', 'allocated', 'received', 'paid'] as const

interface SourceAmounts extends Amounts {
  readonly sourceId: string | null
  readonly name: string
}

/** 三、资金情况: planned, allocated, received, paid and worked off, in all and by source. */
export function fundsOf(scope: ReportScope, { all }: Tally): Funds {
  const { figures } = scope
  const sources = sourceAmounts(scope, all)
  const printed = printedBySource(scope, sources)
  const sums = {
    planned: sumUp(all, ({ planned }) => planned),
    allocated: sumUp(all, ({ allocated }) => allocated),
    received: sumUp(all, ({ received }) => received),
    paid: sumUp(all, ({ paid }) => paid),
  }
  const total = eachAmount((name) => sums[name].value)
  const withBalance = total.received !== null && total.paid !== null
  const unsourced = unsourcedAmounts(sources)
  const invested = sumUp(all, ({ snapshot }) => snapshot.completedInvestment)
  return {
    ...fundFigures(scope, 'funds', all, {
      exact: total,
      printed: roundAlone(scope, total),
      missing: eachAmount((name) => sums[name].missing),
      withBalance,
    }),
    completedInvestment: figures.sum(
      'funds.completedInvestment',
      'money',
      'completedInvestment',
      all,
      invested,
    ),
    investmentRate: figures.rate(
      'funds.investmentRate',
      'investmentRate',
      all,
      investmentRate(invested.value, total.planned),
    ),
    quarter: scope.comparable ? addedThisQuarter(scope, all) : null,
    corrected: correctedFunds(scope, all),
    bySource: sources.map((source, index) => ({
      ...fundFigures(scope, `funds.source.${source.sourceId ?? 'none'}`, all, {
        exact: source,
        printed: printed[index] ?? source,
        withBalance,
        isRated: (over, under) => isRateOfSource(source.sourceId, unsourced, over, under),
      }),
      sourceId: source.sourceId,
      name: source.name,
    })),
  }
}

interface FundAmountsDraft {
  readonly exact: Amounts
  readonly printed: Amounts
  /** Projects without any entry; left out where the money is split by source. */
  readonly missing?: Readonly<Record<keyof Amounts, number>>
  /** False while nobody has recorded received or paid money: then nothing can be left over. */
  readonly withBalance: boolean
  /** Whether the one divided by the other is given; left out where every rate is. */
  readonly isRated?: (over: keyof Amounts, under: keyof Amounts) => boolean
}

function fundFigures(
  scope: ReportScope,
  id: string,
  of: readonly Standing[],
  { exact, printed, missing, withBalance, isRated = () => true }: FundAmountsDraft,
): Omit<SourceFunds, 'sourceId' | 'name'> {
  const { make } = scope.figures
  const rate = (
    name: keyof typeof SOURCE_RATES,
    divide: (over: number | null, under: number | null) => number | null,
  ): Figure => {
    const [over, under] = SOURCE_RATES[name]
    const value = isRated(over, under) ? divide(exact[over], exact[under]) : null
    return scope.figures.rate(`${id}.${name}`, name, of, value)
  }
  const money = (name: keyof Amounts): Figure =>
    make({
      id: `${id}.${name}`,
      kind: 'money',
      rule: name,
      value: exact[name],
      of,
      missing: missing?.[name] ?? 0,
      printed: printed[name],
      // More planned by source than in all is no sum that was taken back: no sentence says it.
      unsigned: name !== 'planned',
    })
  const { received, paid } = exact
  const left = withBalance ? balance : () => null
  return {
    planned: money('planned'),
    allocated: money('allocated'),
    received: money('received'),
    paid: money('paid'),
    balance: make({
      id: `${id}.balance`,
      kind: 'money',
      rule: 'balance',
      value: left(received, paid),
      of,
      // The printed difference of the printed figures, so that a reader can check the line.
      printed: left(printed.received, printed.paid),
      unsigned: true,
    }),
    allocationRate: rate('allocationRate', allocationRate),
    receiptRate: rate('receiptRate', receiptRate),
    paymentRate: rate('paymentRate', paymentRate),
  }
}

/** Sources that have anything, in dictionary order, money without a source last. */
function sourceAmounts(scope: ReportScope, all: readonly Standing[]): SourceAmounts[] {
  const planned = new Map(plannedParts(scope, all).map((part) => [part.sourceId, part.amount]))
  const funds = fundMatrix(all.map(({ snapshot }) => snapshot))
  const names = [...scope.facts.fundingSources, { id: null, name: NO_SOURCE }]
  return names
    .map(({ id, name }) => ({
      sourceId: id,
      name,
      planned: planned.get(id) ?? null,
      allocated: funds.get(fundKey('allocated', id)) ?? null,
      received: funds.get(fundKey('received', id)) ?? null,
      paid: funds.get(fundKey('paid', id)) ?? null,
    }))
    .filter((source) => AMOUNTS.some((name) => source[name] !== null))
}

function fundMatrix(snapshots: readonly SnapshotFacts[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { funds } of snapshots) {
    for (const { kind, sourceId, amount } of funds) {
      const key = fundKey(kind, sourceId)
      sums.set(key, (sums.get(key) ?? 0) + amount)
    }
  }
  return sums
}

function fundKey(kind: FundKind, sourceId: string | null): string {
  return `${kind}/${sourceId ?? ''}`
}

/** Each column of the sources rounded so that it adds up to its rounded total. */
function printedBySource(scope: ReportScope, sources: readonly SourceAmounts[]): Amounts[] {
  const columns = AMOUNTS.map((name) => {
    const known = sources.flatMap((source, index) => {
      const value = source[name]
      return value === null ? [] : [{ index, value }]
    })
    const rounded = roundParts(
      known.map(({ value }) => value),
      printStep('money', scope.unit),
    )
    return new Map(known.map(({ index }, place) => [index, rounded[place] ?? null]))
  })
  return sources.map((_source, index) =>
    eachAmount((name) => columns[AMOUNTS.indexOf(name)]?.get(index) ?? null),
  )
}

function roundAlone(scope: ReportScope, amounts: Amounts): Amounts {
  return eachAmount((name) => {
    const value = amounts[name]
    return value === null ? null : toPrinted(value, 'money', scope.unit)
  })
}

function eachAmount<Value>(
  give: (name: keyof Amounts) => Value,
): Readonly<Record<keyof Amounts, Value>> {
  return {
    planned: give('planned'),
    allocated: give('allocated'),
    received: give('received'),
    paid: give('paid'),
  }
}

/** 本季: what was added since the previous quarter, for the same projects. */
function addedThisQuarter(scope: ReportScope, all: readonly Standing[]): Funds['quarter'] {
  const before = new Map(scope.before.map((standing) => [standing.project.id, standing]))
  const added = (name: CorrectedSum): Figure => {
    const additions = all.map(additionOf(scope, name))
    return scope.figures.make({
      id: `funds.quarter.${name}`,
      kind: 'money',
      rule: 'addedThisQuarter',
      value: addKnown(additions),
      of: all,
      missing: additions.filter((addition) => addition === null).length,
      unsigned: true,
    })
  }
  const unknown = all.filter((standing) => {
    const then = before.get(standing.project.id)
    const isStated = standing.snapshot.completedInvestment !== null
    return isStated && then && investedEarlier(standing, then, scope.asOfBefore) === null
  })
  return {
    unknownInvestment: scope.figures.count(
      'funds.quarter.unknownInvestment',
      'unknownInvestment',
      unknown,
    ),
    unknownInvested: scope.figures.sum(
      'funds.quarter.unknownInvested',
      'money',
      'completedInvestment',
      unknown,
      sumUp(unknown, ({ snapshot }) => snapshot.completedInvestment),
    ),
    allocated: added('allocated'),
    received: added('received'),
    paid: added('paid'),
    completedInvestment: added('completedInvestment'),
  }
}
