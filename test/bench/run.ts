/** `npm run bench [-- NAME …]`: every bench, or those named; a table, and exit code 1 above a limit. */
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
let isWithinLimits = true
for (const { name, setting, measure } of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(`${name}: ${setting}`)
  for (const measurement of await measure()) {
    say(`  ${inWords(measurement)}`)
    if (!isWithinLimit(measurement)) isWithinLimits = false
  }
}
if (!isWithinLimits) process.exitCode = 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
