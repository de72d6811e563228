import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LEDGER_FILE } from '#backend/database/ledger-file.ts'
import { appError } from '#contract/result.ts'
import { isQuarter } from '#domain/quarter.ts'
import { withBackend } from '../session.ts'
import { explainFinding, findingLine, print, printJson, say } from '../speech.ts'

export interface CheckOptions {
  readonly data: string
  readonly quarter: string
  readonly unit: 'wan' | 'yuan'
  readonly json?: true
}

/**
 * `check --data DIR --quarter 2020Q2`: what does not add up in the quarter, a line each. The exit
 * code is 1 when a hard finding is among them: the quarter could not be closed.
 */
export async function checkLedger({ data, quarter, unit, json }: CheckOptions): Promise<void> {
  if (!isQuarter(quarter)) throw new Error(`“${quarter}”不是季度。请写成 2020Q2 这样。`)
  const path = join(data, LEDGER_FILE)
  if (!existsSync(path)) throw appError('database_missing', { path })
  const { run, names } = await withBackend(data, async (ask) => ({
    run: await ask('checks.run', { quarter }),
    names: await ask('phaseNames.all', {}),
  }))
  const wording = { unit, names }
  if (json) {
    const findings = run.findings.map((finding) => ({
      ...finding,
      message: explainFinding(finding, wording),
    }))
    printJson({ ...run, findings })
  } else {
    for (const finding of run.findings) print(findingLine(finding, wording))
  }
  const { hard, soft, explained } = run.counts
  say(`必须改正${hard}条；需要说明${soft}条，其中已说明${explained}条。`)
  if (hard > 0) process.exitCode = 1
}
