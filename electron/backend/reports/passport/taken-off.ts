import type { Origin } from '#contract/reports/passport.ts'

/** Taken off where it was added, and added where it was taken off. */
export function takenOff(origin: Origin): Origin {
  return { ...origin, isTakenOff: !origin.isTakenOff }
}
