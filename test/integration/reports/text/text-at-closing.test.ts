import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { close, type ClosingOffice, openOffice } from '../../closing/office.ts'
import { lookInto } from '../../../helpers/read-tables.ts'
import { paragraphOf, quarter, rewrite, unit } from './written-text.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

test('the closing review lists what was written and is wrong or not printed', async () => {
  const review = () => office.backend.ask('closing.review', { quarter })
  await rewrite(office, 'leadIn', (text) => `${text}请审阅。`)
  expect((await review()).paragraphs).toEqual([])
  await rewrite(office, 'overview.count', (text) => text.replace('预算总投资530', '预算总投资540'))
  await office.backend.ask('reportText.write', {
    quarter,
    unit,
    part: 'problems',
    paragraph: 'problems.雨季',
    spans: [{ text: '雨季影响施工。' }],
  })
  expect((await review()).paragraphs).toMatchObject([
    { paragraph: 'overview.count', heading: '一、总体情况', doubt: 'disagrees' },
    { paragraph: 'problems.雨季', heading: '存在问题', text: '雨季影响施工。', doubt: 'stray' },
  ])
})

test('the closing review lists what was written in the reports of parts as well, and of parts that are gone', async () => {
  const { id: township } = await office.backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  const write = (scope: Input<'reportText.write'>['scope'], text: string) =>
    office.backend.ask('reportText.write', {
      quarter,
      unit,
      scope,
      part: 'problems',
      paragraph: 'problems.雨季',
      spans: [{ text }],
    })
  await write({ by: 'township', id: township }, '豆沙镇雨季影响施工。')
  await write({ by: 'programme', id: 'gone' }, '专项进度滞后。')
  const { paragraphs } = await office.backend.ask('closing.review', { quarter })
  expect(paragraphs).toMatchObject([
    {
      scope: { by: 'township', id: township },
      report: '豆沙镇',
      text: '豆沙镇雨季影响施工。',
      doubt: 'stray',
    },
    {
      scope: { by: 'programme', id: 'gone' },
      report: null,
      text: '专项进度滞后。',
      doubt: 'stray',
    },
  ])
})

test('closing freezes the text with the figures, and refuses further edits', async () => {
  await rewrite(office, 'funds.sums', (text) => `经统计，${text}`)
  await close(office, quarter)
  const refusals = await Promise.all([
    office.backend.call('reportText.write', {
      quarter,
      unit,
      part: 'leadIn',
      paragraph: 'leadIn',
      spans: [],
    }),
    office.backend.call('reportText.add', { quarter, unit, part: 'funds', after: null, spans: [] }),
    office.backend.call('reportText.reset', { quarter, paragraph: 'funds.sums' }),
  ])
  expect(refusals).toMatchObject(
    refusals.map(() => ({ ok: false, error: { code: 'quarter_closed' } })),
  )
  await lookInto(office.backend, (sqlite) => {
    expect(() => sqlite.exec('DELETE FROM report_edit')).toThrow('quarter closed')
  })
  await office.backend.ask('closing.reopen', { quarter, reason: '补录' })
  await rewrite(office, 'funds.sums', () => '另写一段。')
  expect((await paragraphOf(office, 'funds.sums', { version: 1 }))?.text).toMatch(
    /^经统计，项目预算总投资/,
  )
  expect((await paragraphOf(office, 'funds.sums'))?.text).toBe('另写一段。')
})
