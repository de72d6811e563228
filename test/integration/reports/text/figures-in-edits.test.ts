import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, type ClosingOffice, openOffice, pay, report, WAN } from '../../closing/office.ts'
import { paragraphOf, quarter, readText, rewrite } from './written-text.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

test('an edited paragraph keeps its figures as fields, which follow the ledger', async () => {
  await rewrite(office, 'funds.sums', (text) => `经统计，${text}`)
  expect(await paragraphOf(office, 'funds.sums')).toMatchObject({
    text: expect.stringContaining('经统计，项目预算总投资530万元。') as unknown,
    edit: { kind: 'edited', disagreeing: [] },
  })
  await pay(office, 'paid', office.building, '2020-06-21', 10 * WAN)
  const { text = '' } = (await paragraphOf(office, 'funds.sums')) ?? {}
  expect(text).toContain('累计支付资金210万元')
})

test('a number typed over a figure is marked once it is not what the ledger says', async () => {
  await rewrite(office, 'funds.sums', (text) => text.replace('累计支付资金200', '累计支付资金210'))
  expect((await paragraphOf(office, 'funds.sums'))?.edit).toEqual({
    kind: 'rewritten',
    disagreeing: [{ typed: '210', says: '200' }],
  })
  await pay(office, 'paid', office.building, '2020-06-21', 10 * WAN)
  expect((await paragraphOf(office, 'funds.sums'))?.edit?.disagreeing).toEqual([])
})

test('money of an edited paragraph is said in the unit of the report', async () => {
  await rewrite(office, 'funds.sums', (text) =>
    text.replace('累计支付资金200', '累计支付资金200.5'),
  )
  const { text = '', edit: mark } =
    (await paragraphOf(office, 'funds.sums', { unit: 'yuan' })) ?? {}
  expect(text).toContain('项目预算总投资5300000元')
  expect(text).toContain('累计支付资金2005000元')
  expect(mark?.disagreeing).toEqual([{ typed: '2005000', says: '2000000' }])
})

test.each(['1234.56.78', '12%', '99999999999999'])(
  'the mistyped amount %s stays as it was typed, is marked, and can be closed',
  async (typed) => {
    await rewrite(office, 'funds.sums', (text) =>
      text.replace('累计支付资金200', `累计支付资金${typed}`),
    )
    const { text = '', edit: mark } =
      (await paragraphOf(office, 'funds.sums', { unit: 'yuan' })) ?? {}
    expect(text).toContain(`累计支付资金${typed}万元`)
    expect(mark?.disagreeing).toEqual([{ typed, says: '2000000' }])
    await close(office, quarter)
    expect((await paragraphOf(office, 'funds.sums'))?.text).toContain(`累计支付资金${typed}万元`)
  },
)

test('words that are true no more are called up, whatever the figures among them say', async () => {
  await report(office, office.toilet, quarter, { phase: 'structure', percent: 5000, invested: 0 })
  await rewrite(office, 'progress.all', (text) => `总的看，${text}`)
  await rewrite(office, 'funds.sums', (text) => `经统计，${text}`)
  await pay(office, 'paid', office.building, '2020-06-21', 10 * WAN)
  const quiet = (await Promise.all([readText(office), readText(office, { unit: 'yuan' })])).flat()
  expect(quiet.filter(({ edit: mark }) => mark?.isReworded)).toEqual([])

  await office.backend.ask('projects.create', {
    name: '食堂',
    schoolId: office.school,
    categoryId: 'canteen',
  })
  expect(await paragraphOf(office, 'progress.all')).toMatchObject({
    text: expect.stringMatching(/^总的看，3个项目已全部开工/) as unknown,
    edit: { disagreeing: [], isReworded: true },
  })
  // Whoever has looked at it saves it again.
  await rewrite(office, 'progress.all', (text) => text.replace('已全部开工', '大多开工'))
  expect((await paragraphOf(office, 'progress.all'))?.edit?.isReworded).toBeUndefined()
})

test('a sum that turned below nothing has its sign where the words of an edit do not say so', async () => {
  await rewrite(office, 'funds.sums', (text) => `经统计，${text}`)
  await pay(office, 'paid', office.building, '2020-06-21', 60 * WAN)
  const turned = await paragraphOf(office, 'funds.sums')
  expect(turned).toMatchObject({
    text: expect.stringContaining('已到位未支付资金-10万元。') as unknown,
    edit: { isReworded: true },
  })
  expect((await paragraphOf(office, 'funds.sums', { unit: 'yuan' }))?.text).toContain(
    '已到位未支付资金-100000元。',
  )
  // Saved once more with its sign, and then in other words, each says what it said.
  await rewrite(office, 'funds.sums', (text) => text.replace('经统计', '据统计'))
  expect((await paragraphOf(office, 'funds.sums'))?.text).toContain('已到位未支付资金-10万元。')
  await rewrite(office, 'funds.sums', (text) =>
    text.replace('已到位未支付资金-10', '支付超过到位10'),
  )
  expect((await paragraphOf(office, 'funds.sums'))?.text).toContain('支付超过到位10万元。')
})

test('a sum that turned above nothing has a sign behind words that say less', async () => {
  await pay(office, 'paid', office.building, '2020-06-21', 60 * WAN)
  await rewrite(office, 'funds.sums', (text) =>
    text.replace('累计支付资金超过到位资金10', '支付多于到位10'),
  )
  expect((await paragraphOf(office, 'funds.sums'))?.text).toContain('支付多于到位10万元。')
  await pay(office, 'received', office.building, '2020-06-22', 30 * WAN)
  expect((await paragraphOf(office, 'funds.sums'))?.text).toContain('支付多于到位-20万元。')
})
