import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestBackend } from '../../helpers/test-backend.ts'

const CHILD = join(import.meta.dirname, '../../helpers/import-and-tell.ts')
const ROWS = 3000

let folder: string
let sheetPath: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-killed-'))
  sheetPath = join(folder, '台账.csv')
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `${index + 1},金牛镇,第${(index % 200) + 1}小学,教学楼${index + 1},教学综合楼,1200,300`,
  )
  writeFileSync(
    sheetPath,
    ['序号,乡镇,学校名称,项目名称,项目类别,建筑面积（㎡）,计划总投资（万元）', ...rows].join('\n'),
  )
  const backend = await createTestBackend({ dataFolder: join(folder, 'data') })
  await backend.ask('dictionaries.saveTownship', { name: '原有的乡' })
  await backend.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Kills the importing process `delay` ms after it said that it writes. */
async function importAndKill(delay: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, join(folder, 'data'), sheetPath, '台账'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said: string[] = []
  for await (const chunk of child.stdout) {
    said.push(String(chunk))
    if (said.join('').includes('writing')) break
  }
  await wait(delay)
  child.kill('SIGKILL')
  await ended
  expect(said.join('')).toContain('writing')
}

test.each([0, 20, 60, 150])(
  'killed %i ms into the writing, the ledger is as before and the backup restores',
  async (delay) => {
    await importAndKill(delay)
    const backend = await createTestBackend({ dataFolder: join(folder, 'data') })
    const { ledgerCount } = await backend.ask('projects.list', { quarter: '2020Q2', filter: {} })
    // All or nothing: a fast machine may have committed before it was killed.
    expect([0, ROWS]).toContain(ledgerCount)
    expect((await backend.ask('app.verify', {})).findings).toEqual([])
    const backup = (await backend.ask('safety.backups', {})).find(
      ({ occasion }) => occasion === 'import',
    )
    await backend.ask('safety.restore', { name: backup?.name ?? '' })
    const { townships, schools } = await backend.ask('dictionaries.all', {})
    expect([townships.map(({ name }) => name), schools]).toEqual([['原有的乡'], []])
    await backend.close()
  },
)
