import { afterEach, beforeEach, expect, test } from 'vitest'
import { problemSentence } from '#contract/sentences.ts'
import { translatorOf } from '#contract/sentence-templates.ts'
import templates from '#resources/sentences/zh-CN.json' with { type: 'json' }
import { createOfficeBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createOfficeBackend({ time: '2020-11-10T02:00:00.000Z', operator: '李明' })
})
afterEach(() => backend.remove())

const HEAD =
  '学校名称,项目名称,项目类别,形象进度,本季度实际到位资金（万元）,累计到位资金（万元）,累计完成投资（万元）,本季度完成投资（万元）'

async function opened(asAt: '2020Q2' | '2020Q3', lines: readonly string[]) {
  const bytes = new TextEncoder().encode(['季度进度表', HEAD, ...lines].join('\n'))
  const file = { fileName: '进度.csv', bytes, jobId: 'job' }
  const { fileId, sheets } = await backend.ask('imports.open', file)
  return { fileId, sheet: sheets[0]?.name ?? '', asAt, jobId: 'job' } as const
}

test('a form whose figures of the quarter are not what the sums have grown by says so, with both', async () => {
  await backend.ask(
    'imports.apply',
    await opened('2020Q2', [
      '石门小学,教学楼,教学综合楼,主体,60,100,80,50',
      '艾田小学,食堂,食堂,主体,10,10,10,10',
    ]),
  )
  const plan = await backend.ask(
    'imports.plan',
    await opened('2020Q3', [
      '石门小学,教学楼,教学综合楼,封顶,30,120,110,30',
      '艾田小学,食堂,食堂,封顶,5,15,30,5',
    ]),
  )
  const translate = translatorOf(templates)
  expect(
    plan.rows.map(({ status, problems }) => [
      status,
      problems.map((problem) => problemSentence(problem, translate)),
    ]),
  ).toEqual([
    [
      'changed',
      [
        '第3行“本季度实际到位资金（万元）”（E3）的本季数为“30”，而累计数减去台账中上季末的累计数不等于它：120 − 100 = 20。请核对是本季数还是累计数填错；台账按累计数登记，也可以照此导入。',
      ],
    ],
    [
      'changed',
      [
        '第4行“本季度完成投资（万元）”（H4）的本季数为“5”，而累计数减去台账中上季末的累计数不等于它：30 − 10 = 20。请核对是本季数还是累计数填错；台账按累计数登记，也可以照此导入。',
      ],
    ],
  ])
})

test("a plan says where the sheet's own total differs, which no row says", async () => {
  const plan = await backend.ask(
    'imports.plan',
    await opened('2020Q2', [
      '石门小学,教学楼,教学综合楼,主体,60,100,80,50',
      '合计,,,,60,130,80,50',
    ]),
  )
  expect(plan.problems.map(({ code, cell }) => [code, cell])).toContainEqual([
    'total_differs',
    'F4',
  ])
})
