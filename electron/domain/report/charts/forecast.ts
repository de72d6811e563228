import { divideRounded } from '../../decimal.ts'
import type { Fen } from '../../money.ts'
import { type Quarter, shiftQuarter } from '../../quarter.ts'
import type { Forecast } from './chart.ts'

/** The pace is taken over a year, so that winter and the school holidays count as they come. */
const PACE_QUARTERS = 4

/** A pace that would take a century is none. */
const MOST_QUARTERS = 400

interface ForecastFacts {
  readonly quarter: Quarter
  /** 预算总投资 and 累计完成投资 of the projects that state a total: both of the same ones. */
  readonly planned: Fen | null
  readonly completed: Fen | null
  /** Of the same projects, completed at the end of each quarter up to this one, oldest first. */
  readonly history: readonly Fen[]
}

/** A straight line on from the last quarters; it knows nothing of seasons or of new projects. */
export function forecastOf({ quarter, planned, completed, history }: ForecastFacts): Forecast {
  if (planned === null || planned <= 0) return { kind: 'unknown', because: 'noPlan' }
  const remaining = planned - (completed ?? 0)
  if (remaining <= 0) return { kind: 'done' }
  if (history.length === 0) return { kind: 'unknown', because: 'noReport' }
  const over = Math.min(PACE_QUARTERS, history.length - 1)
  const from = history.at(-1 - over)
  if (over < 1 || from === undefined) return { kind: 'unknown', because: 'noEarlier' }
  const added = (history.at(-1) ?? from) - from
  if (added <= 0) return { kind: 'unknown', because: 'noProgress' }
  const quartersLeft = Math.ceil((remaining * over) / added)
  if (quartersLeft > MOST_QUARTERS) return { kind: 'unknown', because: 'noProgress' }
  return {
    kind: 'expected',
    quarter: shiftQuarter(quarter, quartersLeft),
    over,
    pace: divideRounded(added, over),
    remaining,
    quartersLeft,
  }
}
