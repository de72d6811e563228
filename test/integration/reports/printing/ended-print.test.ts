import { expect, it } from 'vitest'
import { appError } from '#contract/result.ts'
import { printHtmlToPdf } from '../../../../electron/browser-host/print-html-to-pdf.ts'

it('ends a print at any moment with the reason why, not with the complaint of a browser lost', async () => {
  const reason = appError('backend_stopped', { reason: 'the program was closed' })
  for (const afterMs of [0, 30, 200, 500]) {
    const ended = new AbortController()
    const print = printHtmlToPdf('<h1>表</h1>', { signal: ended.signal }).then(
      () => 'printed',
      (error: unknown) => error,
    )
    setTimeout(() => ended.abort(reason), afterMs)
    expect([reason, 'printed']).toContain(await print)
  }
  const ended = AbortSignal.abort(reason)
  await expect(printHtmlToPdf('<h1>表</h1>', { signal: ended })).rejects.toBe(reason)
})
