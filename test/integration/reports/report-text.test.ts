import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/index.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { keepFields } from '#domain/report/text/keep-fields.ts'
import { close, type ClosingOffice, openOffice, pay, report, WAN } from '../closing/office.ts'
import { lookInto } from '../../helpers/read-tables.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const quarter = '2020Q2' as const
const unit = 'wan' as const
const ask = { quarter, unit, annexes: [...ANNEXES] }

/** The text as a person reads it, paragraph by paragraph. */
async function read(more: Partial<Input<'reports.dataset'>> = {}) {
  const { text } = await office.backend.ask('reports.dataset', { ...ask, ...more })
  return [text.leadIn, ...text.chapters.flatMap(({ paragraphs }) => paragraphs)].map(
    ({ id, spans, edit }) => ({ id, edit, text: spans.map((span) => span.text).join('') }),
  )
}

const textOf = async (id: string, more: Partial<Input<'reports.dataset'>> = {}) =>
  (await read(more)).find((one) => one.id === id)

/** Changes words of a paragraph the way the screen does. */
async function rewrite(id: string, change: (text: string) => string) {
  const view = await office.backend.ask('reportText.read', ask)
  const found = view.parts
    .flatMap(({ part, paragraphs }) => paragraphs.map((one) => ({ part, ...one })))
    .find((one) => one.id === id)
  const spans = found?.shown ?? []
  const typed = change(spans.map(({ text }) => text).join(''))
  return office.backend.ask('reportText.write', {
    quarter,
    unit,
    part: found?.part ?? 'leadIn',
    paragraph: id,
    composed: found?.composed ? [...found.composed] : null,
    spans: keepFields(spans, typed, (figure) => view.figures[figure]),
  })
}

test('an edited paragraph keeps its figures as fields, which follow the ledger', async () => {
  await rewrite('funds.sums', (text) => `经统计，${text}`)
  expect(await textOf('funds.sums')).toMatchObject({
    text: expect.stringContaining('经统计，项目预算总投资530万元。') as unknown,
    edit: { kind: 'edited', disagreeing: [] },
  })
  await pay(office, 'paid', office.building, '2020-06-21', 10 * WAN)
  const { text = '' } = (await textOf('funds.sums')) ?? {}
  expect(text).toContain('累计支付资金210万元')
})

test('a number typed over a figure is marked once it is not what the ledger says', async () => {
  await rewrite('funds.sums', (text) => text.replace('累计支付资金200', '累计支付资金210'))
  expect((await textOf('funds.sums'))?.edit).toEqual({
    kind: 'rewritten',
    disagreeing: [{ typed: '210', says: '200' }],
  })
  await pay(office, 'paid', office.building, '2020-06-21', 10 * WAN)
  expect((await textOf('funds.sums'))?.edit?.disagreeing).toEqual([])
})

test('money of an edited paragraph is said in the unit of the report', async () => {
  await rewrite('funds.sums', (text) => text.replace('累计支付资金200', '累计支付资金200.5'))
  const { text = '', edit: mark } = (await textOf('funds.sums', { unit: 'yuan' })) ?? {}
  expect(text).toContain('项目预算总投资5300000元')
  expect(text).toContain('累计支付资金2005000元')
  expect(mark?.disagreeing).toEqual([{ typed: '2005000', says: '2000000' }])
})

test.each(['1234.56.78', '12%', '99999999999999'])(
  'the mistyped amount %s stays as it was typed, is marked, and can be closed',
  async (typed) => {
    await rewrite('funds.sums', (text) => text.replace('累计支付资金200', `累计支付资金${typed}`))
    const { text = '', edit: mark } = (await textOf('funds.sums', { unit: 'yuan' })) ?? {}
    expect(text).toContain(`累计支付资金${typed}万元`)
    expect(mark?.disagreeing).toEqual([{ typed, says: '2000000' }])
    await close(office, quarter)
    expect((await textOf('funds.sums'))?.text).toContain(`累计支付资金${typed}万元`)
  },
)

test('words that are true no more are called up, whatever the figures among them say', async () => {
  await report(office, office.toilet, quarter, { phase: 'structure', percent: 5000, invested: 0 })
  await rewrite('progress.all', (text) => `总的看，${text}`)
  await rewrite('funds.sums', (text) => `经统计，${text}`)
  await pay(office, 'paid', office.building, '2020-06-21', 10 * WAN)
  const quiet = (await Promise.all([read(), read({ unit: 'yuan' })])).flat()
  expect(quiet.filter(({ edit: mark }) => mark?.isReworded)).toEqual([])

  await office.backend.ask('projects.create', {
    name: '食堂',
    schoolId: office.school,
    categoryId: 'canteen',
  })
  expect(await textOf('progress.all')).toMatchObject({
    text: expect.stringMatching(/^总的看，3个项目已全部开工/) as unknown,
    edit: { disagreeing: [], isReworded: true },
  })
  // Whoever has looked at it saves it again.
  await rewrite('progress.all', (text) => text.replace('已全部开工', '大多开工'))
  expect((await textOf('progress.all'))?.edit?.isReworded).toBeUndefined()
})

test('paragraphs are added, left out and set back, each a step that can be taken back', async () => {
  const before = await read()
  const { backend } = office
  const { paragraph } = await backend.ask('reportText.add', {
    quarter,
    unit,
    part: 'nextSteps',
    after: null,
    spans: [{ text: '1．加快主体施工。' }],
  })
  await backend.ask('reportText.write', {
    quarter,
    unit,
    part: 'overview',
    paragraph: 'overview.spread',
    spans: [],
  })
  const { text } = await backend.ask('reports.dataset', ask)
  expect(text.chapters.at(-1)).toMatchObject({
    heading: '四、下一步工作',
    paragraphs: [{ id: paragraph, edit: { kind: 'own' } }],
  })
  const view = await backend.ask('reportText.read', ask)
  const states = view.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ id, state, editedBy }) =>
      state === 'composed' ? [] : [[id, state, editedBy]],
    ),
  )
  expect(states).toEqual([
    ['overview.spread', 'leftOut', '王强'],
    [paragraph, 'own', '王强'],
  ])
  const { changes } = await backend.ask('history.page', {})
  const step = changes.find(({ table }) => table === 'report_edit')
  await backend.ask('history.undo', { actionId: step?.actionId ?? '' })
  await backend.ask('reportText.reset', { quarter, paragraph })
  expect(await read()).toEqual(before)
})

test('remarks are numbered as they are printed, and one that names other projects is called up', async () => {
  const { backend } = office
  const say = (projectId: string, problems: string) =>
    backend.ask('progress.save', {
      projectId,
      quarter,
      phase: 'structure',
      percent: 4500,
      completedInvestment: 210 * WAN,
      problems,
    })
  await say(office.building, '雨季影响施工')
  await say(office.toilet, '资金未到位')
  const problems = async () =>
    (await read()).flatMap(({ id, text }) =>
      id?.includes('problems') || id?.startsWith('own') ? [text] : [],
    )
  await rewrite('problems.资金未到位', (text) => `${text}正在协调。`)
  const leaveOut = { quarter, unit, part: 'problems' as const, paragraph: 'problems.雨季影响施工' }
  await backend.ask('reportText.write', { ...leaveOut, spans: [] })
  await backend.ask('reportText.add', {
    quarter,
    unit,
    part: 'problems',
    after: 'problems.资金未到位',
    spans: [{ text: '1．用地未批。' }],
  })
  expect(await problems()).toEqual(['1．资金未到位。涉及水田中学公厕。正在协调。', '2．用地未批。'])
  await backend.ask('reportText.reset', leaveOut)
  expect(await problems()).toEqual([
    '1．雨季影响施工。涉及水田中学教学楼。',
    '2．资金未到位。涉及水田中学公厕。正在协调。',
    '3．用地未批。',
  ])
  expect((await textOf('problems.资金未到位'))?.edit?.isReworded).toBeUndefined()
  await say(office.building, '资金未到位')
  expect((await textOf('problems.资金未到位'))?.edit?.isReworded).toBe(true)
})

test('an edited remark that begins with a date is numbered once', async () => {
  const say = (problems: string) =>
    office.backend.ask('progress.save', {
      projectId: office.building,
      quarter,
      phase: 'structure',
      percent: 4500,
      completedInvestment: 210 * WAN,
      problems,
    })
  await say('2020年6月1日起停工')
  await rewrite('problems.2020年6月1日起停工', (text) => `${text}正在协调。`)
  expect((await textOf('problems.2020年6月1日起停工'))?.text).toBe(
    '1．2020年6月1日起停工。涉及水田中学教学楼。正在协调。',
  )
})

test('an edited remark keeps how many projects it concerns as a field', async () => {
  const { backend } = office
  const say = (projectId: string) =>
    backend.ask('progress.save', {
      projectId,
      quarter,
      phase: 'structure',
      percent: 4500,
      completedInvestment: 210 * WAN,
      problems: '资金未到位',
    })
  await say(office.building)
  await say(office.toilet)
  await rewrite('problems.资金未到位', (text) => text.replace(/涉及.*等/, '共涉及'))
  expect((await textOf('problems.资金未到位'))?.text).toBe('1．资金未到位。共涉及2个项目。')
  const { id } = await backend.ask('projects.create', {
    name: '食堂',
    schoolId: office.school,
    categoryId: 'canteen',
  })
  await say(id)
  expect((await textOf('problems.资金未到位'))?.text).toBe('1．资金未到位。共涉及3个项目。')
})

test('a sub-heading whose paragraphs are all left out goes, and the next takes its number', async () => {
  const { backend, school: schoolId } = office
  for (const name of ['薄改', '校安']) {
    const { id: programmeId } = await backend.ask('dictionaries.saveProgramme', { name })
    await backend.ask('projects.create', {
      name: `${name}食堂`,
      schoolId,
      categoryId: 'canteen',
      programmeId,
    })
  }
  const headings = async () =>
    (await read()).flatMap(({ id, text }) => (id?.endsWith('.heading') ? [text] : []))
  const before = await headings()
  expect(before).toHaveLength(3)
  const [gone = ''] = (await read()).flatMap(({ id }) => (id?.endsWith('.heading') ? [id] : []))
  for (const name of ['state', 'unfinished']) {
    await backend.ask('reportText.write', {
      quarter,
      unit,
      part: 'progress',
      paragraph: gone.replace(/heading$/, name),
      spans: [],
    })
  }
  const bare = (text: string | undefined) => text?.replace(/^（.）/, '')
  expect(await headings()).toEqual([`（一）${bare(before[1])}`, `（二）${bare(before[2])}`])
})

test('each part of the county has a text of its own', async () => {
  const township = await office.backend.ask('dictionaries.saveTownship', { name: '豆沙镇' })
  const scope = { by: 'township' as const, id: township.id }
  await office.backend.ask('reportText.write', {
    quarter,
    scope,
    unit,
    part: 'leadIn',
    paragraph: 'leadIn',
    spans: [{ text: '豆沙镇情况如下。' }],
  })
  expect((await textOf('leadIn', { scope }))?.text).toBe('豆沙镇情况如下。')
  expect((await textOf('leadIn'))?.text).toMatch(/^现将盐津县2020年第二季度/)
})

test('an edit whose paragraph the report has no longer is kept aside', async () => {
  await office.backend.ask('reportText.write', {
    quarter,
    unit,
    part: 'problems',
    paragraph: 'problems.雨季',
    spans: [{ text: '雨季影响施工。' }],
  })
  const view = await office.backend.ask('reportText.read', ask)
  expect(view.parts.find(({ part }) => part === 'problems')?.paragraphs).toMatchObject([
    { id: 'problems.雨季', state: 'stray', composed: null },
  ])
  expect((await read()).map(({ text }) => text)).not.toContain('雨季影响施工。')
})

test('the closing review lists what was written and is wrong or not printed', async () => {
  const review = () => office.backend.ask('closing.review', { quarter })
  await rewrite('leadIn', (text) => `${text}请审阅。`)
  expect((await review()).paragraphs).toEqual([])
  await rewrite('overview.count', (text) => text.replace('预算总投资530', '预算总投资540'))
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
  await rewrite('funds.sums', (text) => `经统计，${text}`)
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
  await rewrite('funds.sums', () => '另写一段。')
  expect((await textOf('funds.sums', { version: 1 }))?.text).toMatch(/^经统计，项目预算总投资/)
  expect((await textOf('funds.sums'))?.text).toBe('另写一段。')
})
