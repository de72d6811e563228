import { describe, expect, test } from 'vitest'
import { appError } from '#contract/result.ts'
import { createDesktopRouter } from '#shell/desktop-router.ts'

describe('createDesktopRouter', () => {
  const reported: unknown[] = []
  const failure = new Error('the printer is on fire')
  const route = createDesktopRouter(
    {
      'desktop.info': () => ({ shell: 'electron' }),
      'desktop.printToPdf': () => Promise.reject(failure),
      'desktop.print': () => {
        throw appError('no_browser', {})
      },
    },
    (error) => {
      reported.push(error)
      return 'ref-1'
    },
  )

  test('answers what is handled', async () => {
    expect(await route('desktop.info', {})).toEqual({ ok: true, value: { shell: 'electron' } })
  })

  test('does not know what is not handled here', async () => {
    expect(await route('desktop.saveFile', {})).toEqual({
      ok: false,
      error: { code: 'unknown_method', details: { method: 'desktop.saveFile' } },
    })
  })

  test('hands on what the handler says is wrong', async () => {
    expect(await route('desktop.print', { html: '' })).toEqual({
      ok: false,
      error: { code: 'no_browser', details: {} },
    })
  })

  test('writes the unexpected down and answers with the reference only', async () => {
    expect(await route('desktop.printToPdf', { html: '' })).toEqual({
      ok: false,
      error: { code: 'internal', details: { reference: 'ref-1' } },
    })
    expect(reported).toEqual([failure])
  })
})
