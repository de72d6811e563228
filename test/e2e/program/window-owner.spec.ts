import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from '../fixtures/app-page.ts'

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
    const data = await askDesktop('desktop.printToPdf', { html })
    const pdf = await getDocument({ data, verbosity: 0 }).promise
    const page = await pdf.getPage(1)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    expect({
      pages: pdf.numPages,
      millimetres: [width, height].map((points) => Math.round((points / 72) * 25.4)),
      // Some fonts draw a character and its radical with one glyph; NFKC makes it a word again.
      text: text.normalize('NFKC'),
      bookmarks: (await pdf.getOutline())?.map(({ title }) => title),
      isTagged: JSON.stringify(await page.getStructTree()).includes('"H1"'),
    }).toEqual({
      pages: 1,
      millimetres: [297, 210],
      text: '第一季度',
      bookmarks: ['第一季度'],
      isTagged: true,
    })
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
