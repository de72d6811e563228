import { read } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Origin } from '#contract/reports/passport.ts'
import { AppError } from '#contract/result.ts'
import { toFen } from '#domain/money.ts'
import type { PassportRow } from '#domain/report/passport/passport.ts'
import {
  createOfficeBackend,
  RESOURCES_FOLDER,
  type TestBackend,
} from '../../../helpers/test-backend.ts'

let backend: TestBackend

/** The sample county as its office would have imported it. */
beforeEach(async () => {
  backend = await createOfficeBackend({
    time: '2020-07-03T02:00:00.000Z',
    county: '宾川县',
    operator: '李明',
  })
  const file = await backend.ask('imports.openSample', { sample: 'binchuan', jobId: 'job' })
  await backend.ask('imports.apply', {
    fileId: file.fileId,
    sheet: '项目台账',
    asAt: '2020Q2',
    jobId: 'job',
  })
})

afterEach(async () => {
  await backend.remove()
})

const SAMPLE = 'binchuan-2020.xlsx'
const QUARTER = { quarter: '2020Q2' as const }

async function rowsOf(figure: string): Promise<readonly PassportRow[]> {
  const passport = await backend.ask('reports.passport', { ...QUARTER, figure })
  expect(passport.result).toBe(passport.value)
  return passport.operands[0]?.rows ?? []
}

/** What the entries of a row add up to; null when there are none. */
function sumOf(origins: readonly Origin[]): number | null {
  const values = origins.flatMap((origin) =>
    'value' in origin && typeof origin.value === 'number'
      ? [origin.isTakenOff ? -origin.value : origin.value]
      : [],
  )
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

it('leads every amount back to the cell of the imported sheet', async () => {
  const workbook = read(readFileSync(join(RESOURCES_FOLDER, 'sample', SAMPLE)))
  const rows = await rowsOf('overview.planned')
  expect(rows.length).toBe(28)
  for (const { projectId, value } of rows) {
    const [origin] = await backend.ask('reports.origins', {
      ...QUARTER,
      projectId: projectId ?? '',
      rule: 'planned',
    })
    const cell = origin?.trace?.cell
    const sheet = workbook.Sheets[cell?.sheet ?? ''] ?? {}
    const found = sheet[`${cell?.letter}${cell?.row}`] as { v?: unknown } | undefined
    expect([cell?.fileName, origin?.trace?.operator]).toEqual([SAMPLE, '李明'])
    expect(toFen(Number(found?.v), 'wan')).toBe(value)
  }
})

it.each(['funds.planned', 'funds.received', 'funds.paid', 'funds.completedInvestment'])(
  'lists the entries of %s, which add up to each row',
  async (figure) => {
    const passport = await backend.ask('reports.passport', { ...QUARTER, figure })
    const [operand] = passport.operands
    for (const { projectId, value } of operand?.rows ?? []) {
      const origins = await backend.ask('reports.origins', {
        ...QUARTER,
        projectId: projectId ?? '',
        rule: operand?.rule ?? '',
      })
      expect(sumOf(origins)).toBe(value)
    }
  },
)

it('names who changed a value by hand since, and no cell', async () => {
  const [row] = await rowsOf('funds.completedInvestment')
  const projectId = row?.projectId ?? ''
  backend.setTime('2020-07-04T02:00:00.000Z')
  const value = toFen(1, 'wan')
  await backend.ask('progress.save', {
    ...QUARTER,
    projectId,
    phase: 'structure',
    percent: null,
    completedInvestment: value,
  })
  const [origin] = await backend.ask('reports.origins', {
    ...QUARTER,
    projectId,
    rule: 'completedInvestment',
  })
  expect(origin).toMatchObject({
    what: 'completedInvestment',
    value,
    trace: { at: '2020-07-04T02:00:00.000Z', operator: '李明', cell: null },
  })
})

it('shows the report and the dates that decide how far a project is', async () => {
  const [row] = await rowsOf('progress.started')
  const origins = await backend.ask('reports.origins', {
    ...QUARTER,
    projectId: row?.projectId ?? '',
    rule: 'started',
  })
  expect(origins.map(({ what }) => what)).toContain('report')
})

it('knows no figure the report does not have', async () => {
  const asked = backend.ask('reports.passport', { ...QUARTER, figure: 'overview.nothing' })
  await expect(asked).rejects.toBeInstanceOf(AppError)
})
