/** Something measured beside something that has to be done in any case. */
export interface Measurement {
  readonly what: string
  readonly beside: string
  /** Medians in milliseconds, or in the unit named. */
  readonly time: number
  readonly timeBeside: number
  /** The ratio that must not be exceeded; null where the figure is only told. */
  readonly limit: number | null
  readonly unit?: 'ms' | 'MB'
}

export interface Bench {
  readonly name: string
  /** What it is run over, in one line. */
  readonly setting: string
  readonly measure: () => Promise<readonly Measurement[]>
}

/**
 * Times two pieces of work in turn, so that what else the machine does falls on both alike.
 *
 * @returns the median of each in milliseconds; the first round warms up and is not counted
 */
export async function timeInTurn(
  rounds: number,
  first: () => Promise<void> | void,
  second: () => Promise<void> | void,
): Promise<readonly [first: number, second: number]> {
  const times: [number, number][] = []
  for (let round = 0; round <= rounds; round += 1) {
    const pair: [number, number] = [await timeOf(first), await timeOf(second)]
    if (round > 0) times.push(pair)
  }
  return [medianOf(times.map(([time]) => time)), medianOf(times.map(([, time]) => time))]
}

async function timeOf(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Whether the work stays within its ratio to what has to be done in any case. */
export function isWithinLimit(measurement: Measurement): boolean {
  return measurement.limit === null || ratioOf(measurement) <= measurement.limit
}

/** A measurement as one line of a table. */
export function inWords(measurement: Measurement): string {
  const { what, beside, time, timeBeside, limit, unit = 'ms' } = measurement
  const ratio = ratioOf(measurement)
  return [
    what.padEnd(44),
    `${time.toFixed(0)} ${unit}`.padStart(9),
    `  ${beside}`.padEnd(28),
    `${timeBeside.toFixed(0)} ${unit}`.padStart(9),
    `  ${ratio.toFixed(2)} ×${limit === null ? '' : ` (at most ${limit.toFixed(2)})`}`,
    isWithinLimit(measurement) ? '' : '  TOO SLOW',
  ].join('')
}

function ratioOf({ time, timeBeside }: Measurement): number {
  return time / timeBeside
}
