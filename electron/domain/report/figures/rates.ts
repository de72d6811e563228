import { type Percent, share } from '../../percent.ts'

/**
 * The rates of the report, one function each. Their formulas are printed in the notes; all are
 * null when there is nothing to divide by, and are shown as they are above 100 %.
 */

/** 开工率 = started (completed included) ÷ all, by count or by area. */
export function startedRate(started: number | null, all: number | null): Percent | null {
  return share(started, all)
}

/** 竣工率 = completed ÷ all, by count or by area. */
export function completedRate(completed: number | null, all: number | null): Percent | null {
  return share(completed, all)
}

/** 投资完成率 = completed investment ÷ planned total. */
export function investmentRate(completed: number | null, planned: number | null): Percent | null {
  return share(completed, planned)
}

/** 资金下达率 = allocated ÷ planned. */
export function allocationRate(allocated: number | null, planned: number | null): Percent | null {
  return share(allocated, planned)
}

/** 资金到位率 = received ÷ planned. */
export function receiptRate(received: number | null, planned: number | null): Percent | null {
  return share(received, planned)
}

/** 资金支付率 = paid ÷ received. */
export function paymentRate(paid: number | null, received: number | null): Percent | null {
  return share(paid, received)
}

/** What stands against one target, all in the target's own measure. */
export interface TargetState {
  readonly target: number
  readonly completed: number
  readonly underConstruction: number
  readonly notStarted: number
}

/** 完成率 = completed ÷ target. */
export function targetRate({ target, completed }: TargetState): Percent | null {
  return share(completed, target)
}

/** 覆盖率 = (completed + under construction + not started) ÷ target. */
export function coverageRate(state: TargetState): Percent | null {
  return share(state.completed + state.underConstruction + state.notStarted, state.target)
}

/** 缺口 = target − completed − under construction − not started, and never below 0. */
export function shortfall(state: TargetState): number {
  const covered = state.completed + state.underConstruction + state.notStarted
  return Math.max(0, state.target - covered)
}

/** 结余 = received − paid; what has no entry counts as nothing moved. Null without any entry. */
export function balance(received: number | null, paid: number | null): number | null {
  return received === null && paid === null ? null : (received ?? 0) - (paid ?? 0)
}
