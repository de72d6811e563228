import { afterEach, expect, test, vi } from 'vitest'
import type { IssuedFile, IssuedFormat } from '#contract/reports/issues.ts'
import { keepIssue } from '../../../../renderer/components/closing/keep-issue.ts'

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

/** What is printed by an office whose options changed after the issue was kept. */
async function printedOf(files: readonly IssuedFile[]): Promise<unknown[]> {
  const printed: unknown[] = []
  const answers: Record<string, unknown> = {
    'reportOptions.read': { unit: 'yuan', annexes: [], charts: [] },
    'reports.render': { fileName: '报告.html', bytes: new TextEncoder().encode('按现在的选项') },
    'issues.read': { fileName: '报告.html', bytes: new TextEncoder().encode('当时存档的') },
    'issues.keep': { kept: ['pdf'], leftOut: [] },
  }
  vi.stubGlobal('window', {
    app: {
      call: (method: string) => Promise.resolve({ ok: true, value: answers[method] }),
      desktop: (_method: string, { html }: { readonly html: string }) => {
        printed.push(html)
        return Promise.resolve({ ok: true, value: new TextEncoder().encode('%PDF') })
      },
    },
  })
  await keepIssue('2020Q2', 1, files)
  return printed
}

test('a PDF that is added later has the pages that were kept', async () => {
  expect(await printedOf([kept('html'), kept('docx'), kept('xlsx')])).toEqual(['当时存档的'])
  expect(await printedOf([])).toEqual(['按现在的选项'])
})
