import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TextPart } from '#domain/report/text/paragraph-edit.ts'
import { keepFields } from '#domain/report/text/keep-fields.ts'
import { close, type ClosingOffice, openOffice } from '../../closing/office.ts'
import { quarter, unit, wholeReport } from './written-text.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const textOf = async () => (await office.backend.ask('reports.dataset', wholeReport)).text
const wordsOf = (spans: readonly { readonly text: string }[] = []) =>
  spans.map(({ text }) => text).join('')

/** Everything that can be written over, by its name. */
async function offered() {
  const { parts, figures } = await office.backend.ask('reportText.read', wholeReport)
  const all = parts.flatMap(({ part, headingText, paragraphs }) => [
    ...(headingText ? [{ part: 'headings' as TextPart, ...headingText }] : []),
    ...paragraphs.map((one) => ({ part, ...one })),
  ])
  return { figures, byId: new Map(all.map((one) => [one.id, one])) }
}

async function rewrite(id: string, change: (text: string) => string) {
  const { figures, byId } = await offered()
  const found = byId.get(id)
  if (!found) throw new Error(`nothing is called ${id}`)
  const spans = found.shown ?? []
  await office.backend.ask('reportText.write', {
    quarter,
    unit,
    part: found.part,
    paragraph: id,
    composed: found.composed ? [...found.composed] : null,
    spans: keepFields(spans, change(wordsOf(spans)), (figure) => figures[figure]),
  })
}

test('title and headings are written over, keep their numbers, and go back to the standard words', async () => {
  const standard = await textOf()
  await rewrite('title.2', () => '中小学校建设项目进展情况的报告')
  await rewrite('heading.funds', () => '资金安排和使用情况')
  const written = await textOf()
  expect(written.title).toBe(`${written.titleLines[0] ?? ''}中小学校建设项目进展情况的报告`)
  expect(wordsOf(written.leadIn.spans)).toBe(
    '现将盐津县2020年第二季度中小学校建设项目进展情况报告如下，数据截至2020年6月30日。',
  )
  expect(written.chapters.map(({ heading }) => heading)).toEqual(
    standard.chapters.map(({ heading }) => heading.replace('资金情况', '资金安排和使用情况')),
  )
  expect((await offered()).byId.get('heading.funds')).toMatchObject({
    state: 'edited',
    composed: [{ text: '资金情况' }],
  })

  await office.backend.ask('reportText.reset', { quarter, paragraph: 'title.2' })
  await office.backend.ask('reportText.reset', { quarter, paragraph: 'heading.funds' })
  expect(await textOf()).toEqual(standard)
})

test('a heading nothing is left of has its standard words', async () => {
  await rewrite('heading.overview', () => '')
  await rewrite('title.1', () => '')
  const { chapters, titleLines } = await textOf()
  expect(chapters[0]?.heading).toBe('一、总体情况')
  expect(titleLines).toHaveLength(2)
})

test('a heading typed with its number has that of its place alone', async () => {
  const standard = await textOf()
  await rewrite('heading.overview', () => '一、总体情况')
  await rewrite('heading.progress', () => ' 五、工程进度')
  await rewrite('heading.funds', () => '三、')
  const headings = async () => (await textOf()).chapters.map(({ heading }) => heading)
  expect(await headings()).toEqual(
    standard.chapters.map(({ heading }) => heading.replace('项目进展', '工程进度')),
  )
  await rewrite('heading.funds', () => '三、四季度资金情况')
  expect(await headings()).toContain('三、三、四季度资金情况')
})

test('notes are written over with their figures, left out and added, and numbered without a gap', async () => {
  const before = await textOf()
  await rewrite('notes.rates', () => '')
  await rewrite('notes.without', (text) => `说明：${text}`)
  await office.backend.ask('reportText.add', {
    quarter,
    unit,
    part: 'notes',
    after: 'notes.asOf',
    spans: [{ text: '本报告不含民办学校。' }],
  })
  const { notes } = await textOf()
  expect(notes.map(({ spans }) => /^(\d+)．/.exec(wordsOf(spans))?.[1])).toEqual(
    before.notes.map((_note, index) => String(index + 1)),
  )
  expect(wordsOf(notes[1]?.spans)).toBe('2．本报告不含民办学校。')
  expect(notes.some(({ id }) => id === 'notes.rates')).toBe(false)
  const without = async () => (await textOf()).notes.find(({ id }) => id === 'notes.without')
  expect(wordsOf((await without())?.spans)).toMatch(/^\d．说明：.*没有支付记录的1个/)
  expect((await without())?.edit?.kind).toBe('edited')

  await office.backend.ask('projects.create', {
    name: '食堂',
    schoolId: office.school,
    categoryId: 'canteen',
  })
  expect(wordsOf((await without())?.spans)).toMatch(/^\d．说明：.*没有支付记录的2个/)
})

test('what was written of title, headings and notes is frozen when the quarter is closed', async () => {
  await rewrite('title.2', () => '学校建设情况通报')
  await rewrite('heading.overview', () => '基本情况')
  await rewrite('notes.missing', () => '“—”表示没有填报。')
  await close(office, quarter)
  const { title, chapters, notes } = await textOf()
  expect(title).toContain('学校建设情况通报')
  expect(chapters[0]?.heading).toBe('一、基本情况')
  expect(notes.map(({ spans }) => wordsOf(spans)).join('')).toContain('“—”表示没有填报。')
  const refused = office.backend.ask('reportText.reset', { quarter, paragraph: 'title.2' })
  await expect(refused).rejects.toMatchObject({ data: { code: 'quarter_closed' } })
  const { isClosed, parts } = await office.backend.ask('reportText.read', wholeReport)
  expect(isClosed).toBe(true)
  expect(parts.at(-1)).toMatchObject({ part: 'notes', heading: null })
})
