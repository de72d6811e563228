import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ClosingOffice, openOffice, WAN } from '../../closing/office.ts'
import { paragraphOf, quarter, readText, rewrite, unit, wholeReport } from './written-text.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

test('paragraphs are added, left out and set back, each a step that can be taken back', async () => {
  const before = await readText(office)
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
  const { text } = await backend.ask('reports.dataset', wholeReport)
  expect(text.chapters.at(-1)).toMatchObject({
    heading: '四、下一步工作',
    paragraphs: [{ id: paragraph, edit: { kind: 'own' } }],
  })
  const view = await backend.ask('reportText.read', wholeReport)
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
  expect(await readText(office)).toEqual(before)
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
    (await readText(office)).flatMap(({ id, text }) =>
      id?.includes('problems') || id?.startsWith('own') ? [text] : [],
    )
  await rewrite(office, 'problems.资金未到位', (text) => `${text}正在协调。`)
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
  expect((await paragraphOf(office, 'problems.资金未到位'))?.edit?.isReworded).toBeUndefined()
  await say(office.building, '资金未到位')
  expect((await paragraphOf(office, 'problems.资金未到位'))?.edit?.isReworded).toBe(true)
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
  await rewrite(office, 'problems.2020年6月1日起停工', (text) => `${text}正在协调。`)
  expect((await paragraphOf(office, 'problems.2020年6月1日起停工'))?.text).toBe(
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
  await rewrite(office, 'problems.资金未到位', (text) => text.replace(/涉及.*等/, '共涉及'))
  expect((await paragraphOf(office, 'problems.资金未到位'))?.text).toBe(
    '1．资金未到位。共涉及2个项目。',
  )
  const { id } = await backend.ask('projects.create', {
    name: '食堂',
    schoolId: office.school,
    categoryId: 'canteen',
  })
  await say(id)
  expect((await paragraphOf(office, 'problems.资金未到位'))?.text).toBe(
    '1．资金未到位。共涉及3个项目。',
  )
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
    (await readText(office)).flatMap(({ id, text }) => (id?.endsWith('.heading') ? [text] : []))
  const before = await headings()
  expect(before).toHaveLength(3)
  const [gone = ''] = (await readText(office)).flatMap(({ id }) =>
    id?.endsWith('.heading') ? [id] : [],
  )
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
  expect((await paragraphOf(office, 'leadIn', { scope }))?.text).toBe('豆沙镇情况如下。')
  expect((await paragraphOf(office, 'leadIn'))?.text).toMatch(/^现将盐津县2020年第二季度/)
})

test('an edit whose paragraph the report has no longer is kept aside', async () => {
  await office.backend.ask('reportText.write', {
    quarter,
    unit,
    part: 'problems',
    paragraph: 'problems.雨季',
    spans: [{ text: '雨季影响施工。' }],
  })
  const view = await office.backend.ask('reportText.read', wholeReport)
  expect(view.parts.find(({ part }) => part === 'problems')?.paragraphs).toMatchObject([
    { id: 'problems.雨季', state: 'stray', composed: null },
  ])
  expect((await readText(office)).map(({ text }) => text)).not.toContain('雨季影响施工。')
})
