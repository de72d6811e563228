/** `npm run bench:import`: how well the described ledgers are read, and a longer fuzz; how fast, `npm run bench` tells. */
import { onceHeldOut } from '../../fixtures/ledgers/held-out/index.ts'
import { madeLedgers } from '../../fixtures/ledgers/index.ts'
import { foundByMutating, foundByGrids } from '../../fixtures/any-sheet.ts'
import { type ImportScore, scoreLedgers, type Share } from './import-score.ts'

/** Shares a careful reader reaches; false certainty is never allowed. */
const LEAST = { columns: 0.98, rows: 0.995, totals: 1 }
const FUZZ_RUNS = 5000

let isGood = true
report('described ledgers', scoreLedgers(madeLedgers))
report('ledgers that were held out once', scoreLedgers(onceHeldOut))
say(`fuzz: ${FUZZ_RUNS} grids of cells, ${FUZZ_RUNS / 5} mutated files`)
for (const found of [foundByGrids(FUZZ_RUNS), foundByMutating(FUZZ_RUNS / 5)]) {
  say(`  ${found ?? 'each ends in a reading or a sentence'}`)
  if (found !== null) isGood = false
}
if (!isGood) process.exitCode = 1

function report(name: string, score: ImportScore): void {
  say(`${name}: ${score.sheets} sheets`)
  for (const part of ['columns', 'rows', 'totals'] as const) {
    const share = shareOf(score[part])
    const isLow = share < LEAST[part]
    say(`  ${part.padEnd(8)} ${inPercent(score[part])}${isLow ? '  TOO LOW' : ''}`)
    if (isLow) isGood = false
  }
  say(`  wrong with confidence above 0.9: ${score.falseCertainty.length}`)
  if (score.falseCertainty.length > 0) isGood = false
  for (const line of [...score.falseCertainty.map((text) => `CERTAIN ${text}`), ...score.misread]) {
    say(`    ${line}`)
  }
}

function shareOf({ right, all }: Share): number {
  return all === 0 ? 1 : right / all
}

function inPercent(share: Share): string {
  return `${(shareOf(share) * 100).toFixed(2)} %  (${share.right} of ${share.all})`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
