import { afterEach, beforeEach, expect, test } from 'vitest'
import { read, utils, write } from '@e965/xlsx'
import type { Phase, Workflow } from '#domain/project/phase.ts'
import { close, type ClosingOffice, openOffice } from '../closing/office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.backend.remove())

const rename = (phase: Phase, name: string | null, workflow: Workflow = 'construction') =>
  office.backend.ask('phaseNames.save', { workflow, phase, name })

const reportText = async () => {
  const { text, tables } = await office.backend.ask('reports.dataset', { quarter: '2020Q2' })
  return JSON.stringify([text, tables])
}

async function importedPhases(words: readonly string[]): Promise<unknown[]> {
  const rows = words.map((word, index) => [index + 1, `第${index + 1}小学`, '教学楼', 100, word])
  const heads = ['序号', '学校名称', '项目名称', '计划总投资（万元）', '形象进度']
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['项目表'], heads, ...rows]), '表')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const { ask } = office.backend
  const { fileId } = await ask('imports.open', { fileName: '表.xlsx', bytes, jobId: 'job' })
  const plan = await ask('imports.plan', { fileId, sheet: '表', asAt: '2020Q2' })
  return plan.rows.map(({ values }) => values.phase)
}

test('report, forms and previews call a phase what the office calls it', async () => {
  expect(await reportText()).toContain('主体')
  await rename('structure', '主体起楼')
  const text = await reportText()
  expect([text.includes('主体起楼'), /主体(?!起楼)/.test(text)]).toEqual([true, false])
  const form = await office.backend.ask('forms.render', { kind: 'progress', quarter: '2020Q3' })
  const cells = JSON.stringify(read(form.bytes).Sheets)
  expect(cells).toContain('主体起楼')
  expect(await importedPhases(['主体', '主体起楼'])).toEqual(['主体起楼', '主体起楼'])
})

test('imports and pasted blocks understand the usual word and the office’s own', async () => {
  await rename('started', '破土')
  await rename('compensation', '青苗补偿', 'land')
  const texts = (['破土', '开工', '已破土（停工）'] as const).map((text) => ({
    text,
    workflow: 'construction' as const,
  }))
  const land = { text: '青苗补偿', workflow: 'land' as const }
  const { states } = await office.backend.ask('progress.readStates', { texts: [...texts, land] })
  expect(states).toEqual([
    { phase: 'started', status: 'normal' },
    { phase: 'started', status: 'normal' },
    { phase: 'started', status: 'suspended' },
    { phase: 'compensation', status: 'normal' },
  ])
  expect(await importedPhases(['破土', '未破土', '开工'])).toEqual(['破土', undefined, '破土'])
})

test('a word that means another phase is refused, and the usual name comes back', async () => {
  const refused = {
    ok: false,
    error: { code: 'not_allowed', details: { rule: 'phase_word_taken' } },
  }
  const tried = (name: string) =>
    office.backend.call('phaseNames.save', { workflow: 'construction', phase: 'started', name })
  await rename('finishing', '收尾')
  expect([await tried('竣工'), await tried('收尾'), await tried('停工')]).toMatchObject([
    refused,
    refused,
    refused,
  ])
  expect(await rename('started', '动工')).toEqual({
    construction: { started: '动工', finishing: '收尾' },
  })
  expect(await rename('started', null)).toEqual({ construction: { finishing: '收尾' } })
  expect(await office.backend.ask('phaseNames.all', {})).toEqual({
    construction: { finishing: '收尾' },
  })
})

test('a short word of the office’s leaves the longer usual words what they mean', async () => {
  await rename('started', '施工')
  await rename('structure', '主体结构')
  const texts = ['施工图设计', '施工', '主体结构', '主体结构完成', '未交付使用'].map((text) => ({
    text,
    workflow: 'construction' as const,
  }))
  const { states } = await office.backend.ask('progress.readStates', { texts })
  expect(states.map((state) => state?.phase)).toEqual([
    'preparation',
    'started',
    'structure',
    'toppedOut',
    undefined,
  ])
})

test('a word that others hold is refused', async () => {
  const tried = async (phase: Phase, name: string) => {
    const request = { workflow: 'construction' as const, phase, name }
    return (await office.backend.call('phaseNames.save', request)).ok
  }
  expect([
    await tried('inUse', '使用'),
    await tried('started', '建设'),
    await tried('inUse', '启用'),
    await tried('accepted', '竣工验收'),
  ]).toEqual([false, false, true, true])
})

test('a closed quarter keeps the words it was closed with', async () => {
  await close(office, '2020Q2')
  const before = await reportText()
  await rename('structure', '主体起楼')
  expect(await reportText()).toBe(before)
})
