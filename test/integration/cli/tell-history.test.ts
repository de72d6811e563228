import { read, utils } from '@e965/xlsx'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type ClosingOffice } from '../closing/office.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')

let office: ClosingOffice
beforeAll(async () => {
  office = await openOffice()
  await office.backend.ask('operators.switch', { name: '李梅' })
  await office.backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
})
afterAll(() => office.backend.remove())

/** Runs a command on the ledger, which must not be open meanwhile. */
async function run(...words: readonly string[]) {
  const { backend } = office
  await backend.close()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, ...words, '--data', backend.dataFolder],
    { encoding: 'utf8' },
  )
  await backend.restart()
  return { status, stdout, stderr }
}

test('the log is told by table, operator and day, as csv and as JSON', async () => {
  const csv = await run('history', '--table', 'township', '--operator', '李梅')
  expect(csv.status).toBe(0)
  const [head, line, ...rest] = csv.stdout.trim().split(/\r?\n/)
  expect(head).toMatch(/^id,at,operator,action,table,rowId/)
  expect(line).toContain('李梅,insert,township')
  expect(rest).toEqual([])
  const json = await run('history', '--table', 'fund_entry', '--from', '2020-07-01', '--json')
  expect(JSON.parse(json.stdout)).toHaveLength(3)
  expect((await run('history', '--to', '2020-06-30', '--json')).stdout.trim()).toBe('[]')
})

test('the log is written as a workbook, one row a field, its moments real ones', async () => {
  const out = join(office.backend.dataFolder, 'log.xlsx')
  const { status } = await run('history', '--table', 'township', '--out', out)
  expect(status).toBe(0)
  const { Sheets } = read(readFileSync(out), { cellDates: true, UTC: true })
  const rows = utils.sheet_to_json<unknown[]>(Sheets['变更记录'] ?? {}, { header: 1 })
  expect(rows[0]).toEqual(expect.arrayContaining(['时间', '字段', '改前', '改后', '原因']))
  const name = rows.find(([, , , , field]) => field === 'name')
  expect(name?.[0]).toBeInstanceOf(Date)
  expect(name?.slice(1, 7)).toEqual(['李梅', 'insert township', '', 'name', '', '豆沙镇'])
})

test('whoever is named signs what a command writes', async () => {
  expect((await run('close', '--quarter', '2020Q2', '--operator', '张云')).status).toBe(0)
  const { changes } = await office.backend.ask('history.page', { tables: ['quarter_state'] })
  expect(changes.map(({ operator }) => operator)).toEqual(['张云', '张云'])
})
