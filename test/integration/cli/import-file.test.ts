import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, type ClosingOffice, openOffice } from '../closing/office.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')
const SAMPLE = join(import.meta.dirname, '../../../resources/sample/binchuan-2020.xlsx')

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

/** Runs `import` on the ledger, which must not be open meanwhile. */
async function importSample(...options: readonly string[]) {
  const { backend } = office
  await backend.close()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'import', SAMPLE, '--data', backend.dataFolder, '--county', '宾川县', ...options],
    { encoding: 'utf8' },
  )
  await backend.restart()
  return { status, stdout, stderr }
}

test('an import that is refused leaves the office as it was', async () => {
  await close(office, '2020Q2')
  const { status, stdout } = await importSample('--quarter', '2020Q2', '--operator', '李梅')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect((await office.backend.ask('app.status', {})).office).toMatchObject({
    county: '盐津县',
    operator: '王强',
  })
})

test('an import that succeeds enters the office and is signed by whom it names', async () => {
  const { status, stderr } = await importSample('--quarter', '2020Q2', '--operator', '李梅')
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining('填报单位：宾川县') as unknown,
  })
  expect((await office.backend.ask('app.status', {})).office).toMatchObject({
    county: '宾川县',
    operator: '李梅',
  })
  const [batch] = await office.backend.ask('imports.batches', {})
  expect(batch?.operator).toBe('李梅')
})
