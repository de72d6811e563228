import { afterEach, expect, test, vi } from 'vitest'
import type { IssuedFile, IssuedFormat } from '#contract/reports/issues.ts'
import {
  keepInTemplates,
  keepIssue,
  putBackIssue,
} from '../../../../renderer/components/closing/keep-issue.ts'

afterEach(() => vi.unstubAllGlobals())

const kept = (format: IssuedFormat): IssuedFile => ({
  id: `id-${format}`,
  format,
  template: null,
  fileName: `报告.${format}`,
  size: 1,
  sha256: '',
  madeAt: '2020-07-05T02:00:00.000Z',
  madeBy: '王强',
})

const encode = (text: string) => new TextEncoder().encode(text)

const answers: Readonly<Record<string, unknown>> = {
  'reportOptions.read': { ok: true, value: { unit: 'yuan', annexes: [], charts: [] } },
  'reports.render': { ok: true, value: { fileName: '报告.html', bytes: encode('按现在的选项') } },
  'issues.read': { ok: true, value: { fileName: '报告.html', bytes: encode('当时存档的') } },
  'issues.keep': {
    ok: true,
    value: {
      kept: ['pdf'],
      leftOut: [],
      putBack: ['pdf'],
      putBackTemplates: 1,
      stillLost: ['报告.docx'],
    },
  },
}

const lost = (rule: string) => ({
  ok: false,
  error: { code: 'not_allowed', details: { rule, subject: '报告.html' } },
})

/** What is printed by an office whose options changed after the issue was kept. */
function printing(different: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  const printed: unknown[] = []
  const answer = { ...answers, ...different }
  vi.stubGlobal('window', {
    app: {
      call: (method: string) => Promise.resolve(answer[method]),
      desktop: (_method: string, { html }: { readonly html: string }) => {
        printed.push(html)
        return Promise.resolve({ ok: true, value: encode('%PDF') })
      },
    },
  })
  return printed
}

test('a PDF that is added later has the pages that were kept', async () => {
  const printed = printing()
  await keepIssue('2020Q2', 1, [kept('html'), kept('docx'), kept('xlsx')])
  await keepIssue('2020Q2', 1, [])
  expect(printed).toEqual(['当时存档的', '按现在的选项'])
})

test('a lost PDF is printed from the kept pages, and anew only where these are lost too', async () => {
  const files = [kept('html'), kept('pdf')]
  const printed = printing()
  await putBackIssue('2020Q2', 1, files)
  expect(printed).toEqual(['当时存档的'])
  for (const rule of ['issued_file_missing', 'issued_file_altered']) {
    const anew = printing({ 'issues.read': lost(rule) })
    await putBackIssue('2020Q2', 1, files)
    expect(anew).toEqual(['按现在的选项'])
  }
  printing({
    'issues.read': { ok: false, error: { code: 'internal', details: { reference: 'x' } } },
  })
  await expect(putBackIssue('2020Q2', 1, files)).rejects.toThrow('internal')
})

test('templates added later are kept in without printing a page', async () => {
  const printed = printing({
    'issues.keep': { ok: true, value: { keptTemplates: ['上报表'], leftOut: ['附表'] } },
  })
  expect(await keepInTemplates('2020Q2', 1)).toEqual({ kept: ['上报表'], leftOut: ['附表'] })
  expect(printed).toEqual([])
})

test('what was put back is counted, and what is still lost is named', async () => {
  printing()
  expect(await putBackIssue('2020Q2', 1, [kept('html'), kept('pdf')])).toEqual({
    count: 2,
    stillLost: ['报告.docx'],
  })
})
