import type { FundKind } from '../funds/fund.ts'
import { share, WHOLE } from '../percent.ts'
import { quarterDays } from '../quarter.ts'
import { type Check, type CheckedRow, found, said } from './check.ts'
import type { CheckSubject } from './subject.ts'
import { INVESTMENT_LIMIT, MONEY_AND_WORK_POINTS } from './thresholds.ts'

/** Money against money, and money against the work. */

/** The stated total and the sum of the budget lines are both printed, and must be one figure. */
export const budgetDiffers: Check = {
  severity: 'hard',
  place: 'money',
  find: ({ project: { plannedTotal, budgetTotal } }) => {
    if (plannedTotal === null || budgetTotal === null || plannedTotal === budgetTotal) return null
    return found('plannedTotal', {
      stated: said.money(plannedTotal),
      sum: said.money(budgetTotal),
      difference: said.money(Math.abs(plannedTotal - budgetTotal)),
    })
  },
}

export const paidAboveReceived: Check = {
  severity: 'hard',
  place: 'money',
  find: (subject) => exceeds(subject, 'paid', 'received'),
}

/**
 * Paid, and no receipt recorded at all: the county's 支付率 and balance count what was paid, but
 * nothing it was paid from. Says nothing while the county records no receipts, and prints neither.
 */
export const paidWithoutReceipt: Check = {
  severity: 'soft',
  place: 'money',
  find: ({ money: { paid, received } }, { recordsReceipts }) => {
    if (!recordsReceipts || received !== null || paid === null || paid <= 0) return null
    return found('received', { paid: said.money(paid) })
  },
}

export const receivedAboveAllocated: Check = {
  severity: 'soft',
  place: 'money',
  find: (subject) => exceeds(subject, 'received', 'allocated'),
}

export const allocatedAbovePlan: Check = {
  severity: 'soft',
  place: 'money',
  find: (subject) => {
    const allocated = subject.money.allocated
    const { planned } = subject
    if (allocated === null || planned === null || allocated <= planned) return null
    return found('allocated', {
      allocated: said.money(allocated),
      planned: said.money(planned),
      difference: said.money(allocated - planned),
    })
  },
}

/**
 * Money of one source paid beyond what came from it, although the totals agree: money for one
 * purpose was spent in place of another's (专款专用). Says nothing when a receipt names no source.
 */
export const sourcePaidAboveReceived: Check = {
  severity: 'soft',
  place: 'money',
  find: (subject, { sourceName }) => {
    const { funds } = subject.project
    if (exceeds(subject, 'paid', 'received')) return null
    if (funds.some(({ kind, sourceId }) => kind === 'received' && sourceId === null)) return null
    for (const { kind, sourceId, amount } of funds) {
      if (kind !== 'paid' || sourceId === null) continue
      const received = funds.find((sum) => sum.kind === 'received' && sum.sourceId === sourceId)
      if (!received || amount <= received.amount) continue
      return found('paid', {
        paid: said.money(amount),
        received: said.money(received.amount),
        difference: said.money(amount - received.amount),
        source: said.text(sourceName(sourceId)),
      })
    }
    return null
  },
}

/**
 * Money that has moved has no day still to come: mostly a year or a month mistyped. A quarter that
 * has ended holds no such money; what is dated after it is the matter of the quarter that runs.
 */
export const moneyDatedAhead: Check = {
  severity: 'soft',
  place: 'money',
  find: ({ project: { ahead = [] }, quarter, today }) => {
    const [first] = ahead
    if (!first || quarterDays(quarter).last < today) return null
    return found(
      first.kind,
      {
        count: said.count(ahead.length),
        kind: said.fundKind(first.kind),
        date: said.date(first.date),
        amount: said.money(first.amount),
      },
      {
        sentence: ahead.length === 1 ? 'one' : 'several',
        beside: { today: said.date(today) },
        rows: ahead.flatMap(({ id, contractId }): CheckedRow[] => [
          { table: 'fund_entry', id },
          ...(contractId === null ? [] : [{ table: 'contract' as const, id: contractId }]),
        ]),
      },
    )
  },
}

export const paidAboveContract: Check = {
  severity: 'soft',
  place: 'money',
  find: ({ project }) => {
    const contract = (project.contracts ?? []).find(({ paid, amount }) => (paid ?? 0) > amount)
    if (!contract || contract.paid === null) return null
    return found(
      'paid',
      {
        party: said.text(contract.party),
        paid: said.money(contract.paid),
        amount: said.money(contract.amount),
        difference: said.money(contract.paid - contract.amount),
      },
      { rows: [{ table: 'contract', id: contract.id }] },
    )
  },
}

/** Up to 10 % above the plan: to be explained. */
export const investmentAbovePlan: Check = {
  severity: 'soft',
  place: 'progress',
  find: (subject) => abovePlan(subject, (rate) => rate <= INVESTMENT_LIMIT),
}

/** More than 10 % above the plan: a typing slip, or the plan must be approved anew. */
export const investmentFarAbovePlan: Check = {
  severity: 'hard',
  place: 'progress',
  find: (subject) => abovePlan(subject, (rate) => rate > INVESTMENT_LIMIT),
}

export const moneyAheadOfWork: Check = {
  severity: 'soft',
  place: 'money',
  find: (subject) => apart(subject, (points) => points > MONEY_AND_WORK_POINTS),
}

export const moneyBehindWork: Check = {
  severity: 'soft',
  place: 'money',
  find: (subject) => apart(subject, (points) => points < -MONEY_AND_WORK_POINTS),
}

/**
 * What was printed for a closed quarter and what was entered since must make what the ledger says
 * now; otherwise something was changed behind the closing.
 */
export const cumulativeBroken: Check = {
  severity: 'hard',
  place: 'money',
  find: (subject) => {
    for (const { kind, quarter, frozen, since } of subject.project.closed ?? []) {
      const now = subject.money[kind] ?? 0
      if (now === frozen + since) continue
      return found(kind, {
        fundKind: said.fundKind(kind),
        quarter: said.quarter(quarter),
        frozen: said.money(frozen),
        since: said.money(since),
        expected: said.money(frozen + since),
        now: said.money(now),
      })
    }
    return null
  },
}

function exceeds(subject: CheckSubject, over: FundKind, under: FundKind) {
  const [more, less] = [subject.money[over], subject.money[under]]
  if (more === null || less === null || more <= less) return null
  return found(over, {
    [over]: said.money(more),
    [under]: said.money(less),
    difference: said.money(more - less),
  })
}

function abovePlan({ latest, planned }: CheckSubject, isMine: (rate: number) => boolean) {
  const investment = latest?.completedInvestment ?? null
  if (!latest || investment === null || planned === null || investment <= planned) return null
  // The limit is compared without rounding; the rounded share is for the sentence.
  if (!isMine((investment / planned) * WHOLE)) return null
  const facts = { investment: said.money(investment), planned: said.money(planned) }
  const rows = [{ table: 'progress_entry' as const, id: latest.id }]
  const rate = share(investment, planned)
  return rate === null
    ? found('completedInvestment', facts, { sentence: 'nothingPlanned', rows })
    : found('completedInvestment', { ...facts, rate: said.percent(rate) }, { rows })
}

/** Paid ÷ planned against the reported percent, in points; both must be known. */
function apart(subject: CheckSubject, isMine: (points: number) => boolean) {
  const { latest, planned, state } = subject
  if (state === 'cancelled' || !latest || latest.percent === null) return null
  const paid = subject.money.paid
  const rate = share(paid, planned)
  if (paid === null || rate === null || !isMine(rate - latest.percent)) return null
  return found(
    'paid',
    {
      paid: said.money(paid),
      rate: said.percent(rate),
      percent: said.percent(latest.percent),
      points: said.points(Math.abs(rate - latest.percent)),
    },
    { rows: [{ table: 'progress_entry', id: latest.id }] },
  )
}
