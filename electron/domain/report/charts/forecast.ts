import { divideRounded } from '../../decimal.ts'
import type { Fen } from '../../money.ts'
import { type Quarter, shiftQuarter } from '../../quarter.ts'
import type { Forecast } from './chart.ts'

/** The pace is taken over a year, so that winter and the school holidays count as they come. */
const PACE_QUARTERS = 4

interface ForecastFacts {
  readonly quarter: Quarter
  /** 预算总投资 and 累计完成投资 of the same projects. */
  readonly planned: Fen | null
  readonly completed: Fen | null
  /** Completed to date at the end of each quarter up to this one, oldest first, from the first. */
  readonly history: readonly Fen[]
}

/** A straight line on from the last quarters; it knows nothing of seasons or of new projects. */
export function forecastOf({ quarter, planned, completed, history }: ForecastFacts): Forecast {
  if (planned === null || planned <= 0) return { kind: 'unknown', because: 'noPlan' }
  const now = completed ?? 0
  const remaining = planned - now
  if (remaining <= 0) return { kind: 'done' }
  const over = Math.min(PACE_QUARTERS, history.length - 1)
  const from = history.at(-1 - over)
  if (over < 1 || from === undefined) return { kind: 'unknown', because: 'noEarlier' }
  const added = now - from
  if (added <= 0) return { kind: 'unknown', because: 'noProgress' }
  const quartersLeft = Math.ceil((remaining * over) / added)
  return {
    kind: 'expected',
    quarter: shiftQuarter(quarter, quartersLeft),
    over,
    pace: divideRounded(added, over),
    remaining,
    quartersLeft,
  }
}
