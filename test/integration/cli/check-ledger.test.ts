import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

const COMMAND = join(import.meta.dirname, '../../../electron/cli/index.ts')

let backend: TestBackend
let projectId: string
beforeAll(async () => {
  backend = await createOfficeBackend()
  const { id: schoolId } = await backend.ask('dictionaries.saveSchool', { name: '石门完小' })
  const { id } = await backend.ask('projects.create', {
    name: '石门完小公厕',
    schoolId,
    categoryId: 'toilet',
    floorArea: 8000,
  })
  projectId = id
})
afterAll(() => backend.remove())

/** Runs `check` on the ledger, which must not be open meanwhile. */
async function check(...options: readonly string[]) {
  await backend.close()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'check', '--data', backend.dataFolder, ...options],
    { encoding: 'utf8' },
  )
  await backend.restart()
  return { status, stdout, stderr }
}

test('soft findings are a line each and no failure; an explanation stands beside its own', async () => {
  await backend.ask('checks.explain', {
    quarter: '2020Q2',
    checkId: 'notReported',
    projectIds: [projectId],
    sentence: '项目点停电。',
  })
  expect(await check('--quarter', '2020Q2')).toEqual({
    status: 0,
    stdout:
      '需要说明\t本季度未填报\t石门完小公厕\t本季度没有填报，此前也从未填报。\t说明：项目点停电。\n',
    stderr: '必须改正0条；需要说明1条，其中已说明1条。\n',
  })
})

test('a hard finding fails the command, also as JSON', async () => {
  const entry = { projectId, date: '2020-06-01' }
  await backend.ask('funds.record', { ...entry, kind: 'received', amount: 1_000_000 })
  await backend.ask('funds.record', { ...entry, kind: 'paid', amount: 1_200_000 })
  const { status, stdout } = await check('--quarter', '2020Q2', '--unit', 'yuan', '--json')
  const { counts, findings } = JSON.parse(stdout) as {
    counts: unknown
    findings: readonly { checkId: string; message: string }[]
  }
  expect({
    status,
    counts,
    said: findings.map(({ checkId, message }) => [checkId, message]),
  }).toEqual({
    status: 1,
    counts: { hard: 1, soft: 1, explained: 1 },
    said: [
      ['paidAboveReceived', '累计支付12000元，大于累计到位10000元，多2000元。'],
      ['notReported', '本季度没有填报，此前也从未填报。'],
    ],
  })
})

test('phases are called what the office calls them', async () => {
  const phase = 'started' as const
  await backend.ask('phaseNames.save', { workflow: 'construction', phase, name: '破土' })
  const reported = { phase, status: 'suspended', percent: null, completedInvestment: null } as const
  await backend.ask('progress.save', { projectId, quarter: '2020Q2', ...reported })
  const plain = await check('--quarter', '2020Q2')
  const json = await check('--quarter', '2020Q2', '--json')
  const sentence = '停工，停在“破土”阶段。'
  expect([plain.stdout.includes(sentence), json.stdout.includes(sentence)]).toEqual([true, true])
})

test('a quarter that is none and a folder without a ledger are said', async () => {
  const wrong = await check('--quarter', '2020-06')
  const nowhere = spawnSync(
    process.execPath,
    [COMMAND, 'check', '--data', join(backend.dataFolder, 'nowhere'), '--quarter', '2020Q2'],
    { encoding: 'utf8' },
  )
  expect([wrong.status, wrong.stderr, nowhere.status, nowhere.stderr]).toEqual([
    1,
    '“2020-06”不是季度。请写成 2020Q2 这样。\n',
    1,
    expect.stringContaining('nowhere'),
  ])
})
