import type { Check, CheckId } from './check.ts'
import { dateOutOfOrder, finishOverdue, startOverdue } from './date-checks.ts'
import {
  allocatedAbovePlan,
  budgetDiffers,
  cumulativeBroken,
  investmentAbovePlan,
  investmentFarAbovePlan,
  moneyAheadOfWork,
  moneyBehindWork,
  paidAboveContract,
  paidAboveReceived,
  receivedAboveAllocated,
  sourcePaidAboveReceived,
} from './money-checks.ts'
import {
  finishWithoutPercent,
  investmentFell,
  notReported,
  percentFell,
  percentWithoutFinish,
  phaseWentBack,
  standstill,
  suspended,
} from './progress-checks.ts'
import {
  areaAboveTarget,
  floorAreaMissing,
  possibleDoubleClaim,
  sportsAreaMisplaced,
  unusualUnitCost,
} from './size-checks.ts'

/** Every check under its id; one that is missing here does not compile. */
export const CHECKS: Readonly<Record<CheckId, Check>> = {
  dateOutOfOrder,
  budgetDiffers,
  paidAboveReceived,
  investmentFarAbovePlan,
  cumulativeBroken,
  notReported,
  startOverdue,
  finishOverdue,
  suspended,
  standstill,
  percentFell,
  phaseWentBack,
  investmentFell,
  percentWithoutFinish,
  finishWithoutPercent,
  investmentAbovePlan,
  moneyAheadOfWork,
  moneyBehindWork,
  receivedAboveAllocated,
  allocatedAbovePlan,
  sourcePaidAboveReceived,
  paidAboveContract,
  floorAreaMissing,
  sportsAreaMisplaced,
  areaAboveTarget,
  unusualUnitCost,
  possibleDoubleClaim,
}
