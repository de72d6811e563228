import { execFileSync } from 'node:child_process'
import { expect, test } from './fixtures/app-page.ts'

/** What the page asks of whoever owns its window, in the real thing. */
test.describe('the owner of the window', () => {
  test('says which kind of program this is', async ({ askDesktop, shell }) => {
    expect(await askDesktop('desktop.info', {})).toEqual({ shell })
  })

  test('prints html on the paper it names, without running its scripts', async ({ askDesktop }) => {
    const html = `<!doctype html><title>报告</title>
      <style>@page { size: A4 landscape }</style>
      <h1>第一季度</h1>
      <img src="https://example.com/tracker.png">
      <script>document.body.innerHTML = '<h2>changed by a script</h2>'</script>`
    const bytes = Buffer.from(await askDesktop('desktop.printToPdf', { html }))
    const pdf = bytes.toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/)
    // Headings become bookmarks and the text is tagged for screen readers.
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('/StructTreeRoot')
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes })
    expect(text.toString('utf8').trim()).toBe('第一季度')
  })

  test('saves bytes under the name that was suggested', async ({ askDesktop, savedBy }) => {
    const saved = await savedBy(async () => {
      await askDesktop('desktop.saveFile', {
        suggestedName: '宾川县2020年第二季度报告.docx',
        bytes: Uint8Array.from([80, 75, 3, 4]),
      })
    })
    expect(saved).toEqual({
      name: '宾川县2020年第二季度报告.docx',
      bytes: Buffer.from([80, 75, 3, 4]),
    })
  })

  test('opens the print dialog and says when it is done', async ({ askDesktop, shell }) => {
    test.skip(shell === 'electron', 'the dialog of the system cannot be answered by a test')
    expect(await askDesktop('desktop.print', { html: '<h1>第一季度</h1>' })).toEqual({
      printed: true,
    })
  })

  test('every open page hears what changed', async ({ appPage, ask }) => {
    const heard = appPage.evaluate(
      () =>
        new Promise((resolve) => {
          ;(globalThis as unknown as { app: { on: (f: (e: unknown) => void) => void } }).app.on(
            resolve,
          )
        }),
    )
    await ask('app.saveOffice', { county: '宾川县', bureau: '教育体育局', operator: '李会计' })
    expect(await heard).toMatchObject({ type: 'changed' })
  })
})
