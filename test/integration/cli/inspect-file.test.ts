import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fiveYearPlan } from '../../fixtures/ledgers/known/county-programmes.ts'
import { fullOfMistakes } from '../../fixtures/ledgers/known/mixed-manners.ts'
import type { MadeLedger } from '../../fixtures/ledgers/ledger.ts'
import { fileNameOf, writeLedger } from '../../fixtures/ledgers/write-ledger.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')
const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `inspect --json` on a described ledger and answers its first sheet. */
function inspect(ledger: MadeLedger): Record<string, unknown> {
  const path = join(folder, fileNameOf(ledger, 'xlsx'))
  writeFileSync(path, writeLedger(ledger, 'xlsx'))
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, 'inspect', path, '--json'], {
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  const { sheets } = JSON.parse(stdout) as { sheets: Record<string, unknown>[] }
  return sheets[0] ?? {}
}

test('inspect says how a sheet is understood, in the documented shape', () => {
  const { columns, totals, ...sheet } = inspect(fiveYearPlan) as {
    columns: readonly unknown[]
    totals: readonly unknown[]
  }
  expect(sheet).toMatchObject({
    name: '规划表',
    kind: 'projects',
    headerRows: [4, 8],
    dataRows: [11, 16],
    totalRows: [9, 10, 13],
    footerRows: [17, 18],
    rowCount: 5,
    problems: [],
  })
  expect(columns[7]).toEqual({
    letter: 'H',
    path: ['投资额', '其中', '中央资金'],
    samples: ['260', '140', '350'],
    field: 'budget:central',
    unit: 'wan',
    confidence: 0.98,
    reason: 'group',
  })
  expect(totals).toContainEqual({
    letter: 'G',
    label: '全县合计',
    row: 9,
    covers: [11, 16],
    sheetValue: 1420,
    sum: 1420,
    difference: 0,
  })
})

test('every problem names its cell, says what stands there and what to do', () => {
  const { problems } = inspect(fullOfMistakes) as { problems: readonly unknown[] }
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'negative_number',
      cell: 'D6',
      value: '-60',
      severity: 'error',
      message: expect.stringContaining('第6行“建筑面积”（D6）为“-60”') as string,
      suggestion: null,
    }),
  )
})
