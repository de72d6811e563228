import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

type Cells = readonly (string | number | null)[]

/** What the columns without a school, a project or an amount were taken for. */
function daysOf(title: string, heads: readonly string[], ...rows: readonly Cells[]) {
  const { reading } = readMade(
    [
      [title],
      ['学校名称', '项目名称', ...heads],
      ...rows.map((cells, index) => [`${'甲乙丙'[index]}小学`, '教学楼', ...cells]),
    ],
    { kind: 'funds' },
  )
  return reading.columns
    .filter(({ path }) => /日|月|凭证|类型/.test(path.join('')))
    .map(({ field, confidence, reason }) => [field, confidence, reason])
}

const DAYS = ['2020-04-08', '2020-05-09', '2020-06-11'] as const

test('a bare 日期 in a list of one kind of money is the day of that kind', () => {
  const list = (title: string, amount: string) =>
    daysOf(title, ['日期', amount], ...DAYS.map((day, index) => [day, index + 10]))
  expect([
    list('资金台账', '支付金额（万元）'),
    list('资金台账', '到账金额（万元）'),
    list('2020年资金支付情况', '金额（万元）'),
    list('资金台账', '下达金额（万元）'),
  ]).toEqual([
    [['paidDate', 0.9, 'synonym']],
    [['receivedDate', 0.9, 'synonym']],
    [['paidDate', 0.9, 'synonym']],
    [['documentDate', 0.95, 'synonym']],
  ])
})

test('where only vouchers tell that money was paid, its 日期 is asked about', () => {
  const rows = DAYS.map((day, index) => [day, `记-${index}`, index + 10])
  const [day] = daysOf('资金台账', ['日期', '凭证号', '金额（万元）'], ...rows)
  expect(day).toEqual(['paidDate', 0.7, 'synonym'])
})

test('a bare 日期 of money that came and went dates both, which is said', () => {
  const rows = DAYS.map((day, index) => [day, index + 10, 5])
  expect(daysOf('资金台账', ['日期', '收入（万元）', '支出（万元）'], ...rows)).toEqual([
    ['documentDate', 0.9, 'shared'],
  ])
})

test('the day of a document is no day of payments', () => {
  const rows = DAYS.map((day, index) => [day, index + 10])
  expect(daysOf('资金台账', ['文件日期', '支付金额（万元）'], ...rows)[0]?.[0]).toBe('documentDate')
})

test('月 is read with the 日 beside it, as the day of what was paid', () => {
  const rows = [
    [4, 8, 10],
    [5, 9, 20],
    [6, 11, 30],
  ]
  expect(daysOf('2020年资金台账', ['月', '日', '支付金额（万元）'], ...rows)).toEqual([
    [null, 0, 'joined'],
    ['paidDate', 0.9, 'group'],
  ])
})
