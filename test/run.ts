/** `npm test`: every check of the project in one command, summed up in the last line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bringWhatIsMissing } from './run/bring-what-is-missing.ts'
import { judge, NOTHING, sum, type Counts, type Step } from './run/step.ts'
import { stepsOf } from './run/steps.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

bringWhatIsMissing(say)

const start = performance.now()
const reportFolder = mkdtempSync(path.join(tmpdir(), 'ledger-reports-'))
let total = NOTHING
for (const step of stepsOf(reportFolder)) {
  say(`\n── ${step.name}`)
  const startOfStep = performance.now()
  const counts = run(step)
  say(`── ${step.name}: ${inWords(counts)} (${seconds(startOfStep)})`)
  total = sum(total, counts)
  if (counts.failed > 0 && step.isNeededByAll) {
    say(`What follows cannot be judged without ${step.name}.`)
    break
  }
}
rmSync(reportFolder, { recursive: true, force: true })

say(`\n${seconds(start)}`)
say(inWords(total))
process.exitCode = total.failed === 0 ? 0 : 1

function run({ command: [program, ...args], env, count }: Step): Counts {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  const exitCode = status ?? 1
  return judge(count ? readReport(count) : null, exitCode)
}

/** A runner that ended before writing its report has failed as a whole. */
function readReport(count: () => Counts): Counts {
  try {
    return count()
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function inWords({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`
}
