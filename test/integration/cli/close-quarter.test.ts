import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOffice } from '../closing/office.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')

test('files that cannot be kept are said, and the version and its check code are given all the same', async () => {
  const { backend } = await openOffice()
  await backend.close()
  // Where the folder of the files should be.
  writeFileSync(join(backend.dataFolder, 'issued'), '')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'close', '--quarter', '2020Q2', '--data', backend.dataFolder],
    { encoding: 'utf8' },
  )
  expect(stdout).toMatch(/^2020Q2 第1版 \S+/)
  expect(stderr).toContain('报告没有存档')
  expect(status).toBe(0)
  await backend.restart()
  await backend.remove()
})
