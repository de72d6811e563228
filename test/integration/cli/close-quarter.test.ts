import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TestBackend } from '../../helpers/test-backend.ts'
import { openOffice, WAN } from '../closing/office.ts'

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

/** Runs `close` on the ledger, which must not be open meanwhile. */
async function closeFromTerminal(backend: TestBackend) {
  await backend.close()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'close', '--quarter', '2020Q2', '--data', backend.dataFolder],
    { encoding: 'utf8' },
  )
  await backend.restart()
  return { status, stdout, stderr }
}

test('the review is told before closing: who has not reported, what the checks say, doubtful texts', async () => {
  const { backend, school } = await openOffice()
  const { id: township } = await backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  const place = { quarter: '2020Q2', unit: 'wan', part: 'problems' } as const
  const spans = [{ text: '雨季影响施工。' }]
  await backend.ask('reportText.write', { ...place, paragraph: 'problems.雨季', spans })
  const scope = { by: 'township', id: township } as const
  await backend.ask('reportText.write', { ...place, scope, paragraph: 'problems.雨季', spans })
  await backend.ask('projects.create', {
    name: '食堂',
    schoolId: school,
    categoryId: 'canteen',
  })
  const { status, stdout, stderr } = await closeFromTerminal(backend)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  const lines = stderr.split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      '项目3个，本季度未填报1个。',
      '未填报\t水田中学食堂',
      expect.stringMatching(/^必须改正\d+条；需要说明\d+条，其中已说明0条。$/),
      '报告文字中需要核对的2段。',
    ]),
  )
  expect(lines.filter((line) => line.startsWith('不会印出'))).toEqual([
    '不会印出\t全县\t存在问题\t雨季影响施工。',
    '不会印出\t豆沙镇\t存在问题\t雨季影响施工。',
  ])
  expect(stderr).toContain('2020年第二季度还不能结账')
  await backend.remove()
})

test('a hard finding stops it as it stops the screen', async () => {
  const { backend, building } = await openOffice()
  await backend.ask('funds.record', {
    projectId: building,
    kind: 'paid',
    fundingSourceId: 'central',
    date: '2020-06-25',
    amount: 900 * WAN,
  })
  const { status, stderr } = await closeFromTerminal(backend)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^必须改正\t支付/m)
  const { obstacles, state } = await backend.ask('closing.review', { quarter: '2020Q2' })
  expect({ obstacles, state }).toMatchObject({ state: 'review' })
  expect(obstacles).toContain('hardFindings')
  await backend.remove()
})
