/** `npm run bench [-- NAME …]`: every bench, or those named; a table, and exit code 1 above a limit. */
import type { Bench, Measurement } from './bench.ts'
import { checks } from './checks.ts'

const BENCHES: readonly Bench[] = [checks]

const wanted = process.argv.slice(2)
let isWithinLimits = true
for (const { name, setting, measure } of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(`${name}: ${setting}`)
  for (const measurement of await measure()) {
    say(`  ${inWords(measurement)}`)
    if (ratioOf(measurement) > measurement.limit) isWithinLimits = false
  }
}
if (!isWithinLimits) process.exitCode = 1

function ratioOf({ time, timeBeside }: Measurement): number {
  return time / timeBeside
}

function inWords(measurement: Measurement): string {
  const { what, beside, time, timeBeside, limit } = measurement
  const ratio = ratioOf(measurement)
  return [
    what.padEnd(44),
    `${time.toFixed(0)} ms`.padStart(9),
    `  ${beside}`.padEnd(28),
    `${timeBeside.toFixed(0)} ms`.padStart(9),
    `  ${ratio.toFixed(2)} × (at most ${limit})`,
    ratio > limit ? '  TOO SLOW' : '',
  ].join('')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
