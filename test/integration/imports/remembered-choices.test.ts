import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import { createTestBackend, type TestBackend } from '../../helpers/test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await createTestBackend({ time: '2026-01-10T02:00:00.000Z' })
})
afterEach(() => backend.remove())

const HEADS = ['乡镇', '项目学校', '项目名称', '建筑面积（㎡）', '责任人', '备注']

/** The sheet of one project, under another title each time. */
async function open(title: string) {
  const row = ['青山镇', '高峰小学', '高峰小学教学楼', 1000, '王建国', '用地手续办理中']
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([[title], HEADS, row]), '台账')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  const file = { fileName: `${title}.xlsx`, bytes, jobId: 'job' }
  const { fileId, sheets } = await backend.ask('imports.open', file)
  const columns = sheets[0]?.columns.map(({ field, reason }) => [field, reason]) ?? []
  return { columns: columns.slice(-2), request: { fileId, sheet: '台账', asAt: '2025Q4' as const } }
}

const LEFT_OUT: SheetCorrections = {
  columns: [
    { letter: 'E', field: null },
    { letter: 'F', field: 'custom' },
  ],
}

test('what was not to be imported, or kept as a field of its own, is so again in the next sheet', async () => {
  const first = await open('2024年项目台账')
  expect(first.columns.map(([field]) => field)).toEqual(['responsiblePerson', 'note'])
  await backend.ask('imports.apply', { ...first.request, corrections: LEFT_OUT, jobId: 'job' })
  const second = await open('2025年项目台账')
  expect(second.columns).toEqual([
    [null, 'remembered'],
    ['custom', 'remembered'],
  ])
  // A sheet that was written with the remembered choice passes it on.
  await backend.ask('imports.apply', {
    ...second.request,
    decisions: { '3': 'update' },
    jobId: 'job',
  })
  const third = await open('2026年项目台账')
  expect(third.columns).toEqual(second.columns)
})

test('a value is traced past the column that was left out', async () => {
  const { request } = await open('2025年项目台账')
  await backend.ask('imports.apply', { ...request, corrections: LEFT_OUT, jobId: 'job' })
  const { rows } = await backend.ask('projects.list', { quarter: '2025Q4', filter: {} })
  const id = rows[0]?.id ?? ''
  const trace = await backend.ask('imports.trace', { table: 'project', id })
  expect(JSON.stringify(trace)).toContain('D3')
})

test('columns that contradict each other are asked about once, not again in the next sheet', async () => {
  const paidAboveReceived = async (title: string) => {
    const heads = ['项目学校', '项目名称', '累计到位资金（万元）', '累计支付资金（万元）']
    const rows = ['甲', '乙', '丙'].map((name) => [`${name}小学`, '教学楼', 80, 90])
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([[title], heads, ...rows]), '台账')
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const file = { fileName: `${title}.xlsx`, bytes, jobId: 'job' }
    const { fileId, sheets } = await backend.ask('imports.open', file)
    const codes = sheets[0]?.problems.map(({ code }) => code) ?? []
    const reasons = sheets[0]?.columns.slice(-2).map(({ reason }) => reason)
    return { fileId, reasons, isAsked: codes.includes('part_exceeds_whole') }
  }
  const first = await paidAboveReceived('2024年第四季度项目台账')
  const request = { fileId: first.fileId, sheet: '台账', asAt: '2024Q4' as const }
  await backend.ask('imports.apply', { ...request, jobId: 'job' })
  const second = await paidAboveReceived('2025年第一季度项目台账')
  expect([first, second]).toMatchObject([
    { reasons: ['contradicted', 'contradicted'], isAsked: true },
    { reasons: ['remembered', 'remembered'], isAsked: false },
  ])
})
