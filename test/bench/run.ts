/**
 * `npm run bench [-- NAME …]`: every bench, or those named; a table, and exit code 1 above a limit. Each
 * has a process to itself, as what ran before it makes code faster or slower than people meet it.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Bench, inWords, isWithinLimit } from './bench.ts'
import { checks } from './checks.ts'
import { history } from './history.ts'
import { importMemory } from './imports/import-memory.ts'
import { importReading } from './imports/import-reading.ts'
import { importWriting } from './imports/import-writing.ts'
import { overview } from './overview.ts'
import { pages } from './pages.ts'
import { preview } from './preview.ts'
import { printing } from './printing.ts'
import { report } from './report.ts'

const BENCHES: readonly Bench[] = [
  checks,
  history,
  importReading,
  importWriting,
  importMemory,
  report,
  overview,
  preview,
  printing,
  pages,
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((one) => BENCHES.every(({ name }) => name !== one))
if (unknown.length > 0) {
  throw new Error(
    `no bench is called ${unknown.join(', ')}: ${BENCHES.map(({ name }) => name).join(', ')}`,
  )
}
const chosen = BENCHES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const [only, another] = chosen
const isWithinLimits =
  only && !another ? await run(only) : chosen.map(runAlone).every((isWithin) => isWithin)
if (!isWithinLimits) process.exitCode = 1

function runAlone({ name }: Bench): boolean {
  const order = [...process.execArgv, fileURLToPath(import.meta.url), name]
  return spawnSync(process.execPath, order, { stdio: 'inherit' }).status === 0
}

async function run({ name, setting, measure }: Bench): Promise<boolean> {
  say(`${name}: ${setting}`)
  const measurements = await measure()
  for (const measurement of measurements) say(`  ${inWords(measurement)}`)
  return measurements.every(isWithinLimit)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
