import { describe, expect, test } from 'vitest'
import { printInParts, putAnnexesAside, type PrintPage } from '#shell/printing/print-in-parts.ts'

const ANNEX = '<section class="annex A4"><table></table></section>'
const pdfOf = (pages: number): Uint8Array =>
  new TextEncoder().encode(
    `<</Type /Pages\n/Count ${pages}>> ${'<</Type /Page\n/Parent 1 0 R>>'.repeat(pages)}`,
  )

/** A page that prints as many pages as given for each part, and what was asked of it. */
function pageOf(pageCounts: readonly number[]): { page: PrintPage; asked: unknown[] } {
  const asked: unknown[] = []
  const left = pageCounts.map(pdfOf)
  const page: PrintPage = {
    run: <Input, Output>(work: (input: Input) => Output | Promise<Output>, input: Input) => {
      asked.push([work.name, input])
      return Promise.resolve(pageCounts.length as Output)
    },
    print: (pageRanges) => {
      asked.push(pageRanges)
      return Promise.resolve(left.shift() ?? pdfOf(0))
    },
    freeMemory: () => {
      asked.push('freeMemory')
      return Promise.resolve()
    },
  }
  return { page, asked }
}

describe('printing in parts', () => {
  test('leaves out of each part as many pages as were printed before, whose memory it frees first', async () => {
    const { page, asked } = pageOf([35, 30, 12])
    const parts: Uint8Array[] = []
    await printInParts(page, (part) => parts.push(part))
    expect(parts).toEqual([35, 30, 12].map(pdfOf))
    expect(asked).toEqual([
      ['layOutText', null],
      ['layOutAnnexes', 30],
      '',
      ['takePart', 35],
      'freeMemory',
      '36-',
      ['takePart', 65],
      'freeMemory',
      '66-',
    ])
  })

  test('prints what has few annexes once', async () => {
    const { page, asked } = pageOf([9])
    await printInParts(page, () => {})
    expect(asked).toEqual([['layOutText', null], ['layOutAnnexes', 30], ''])
  })

  test('puts the annexes of a document aside, and nothing of one without', () => {
    expect(putAnnexesAside(`<body><main></main>${ANNEX}${ANNEX}</body>`)).toBe(
      `<body><main></main><template id="annexes">${ANNEX}${ANNEX}</template></body>`,
    )
    expect(putAnnexesAside('<body><h1>核对</h1></body>')).toBe('<body><h1>核对</h1></body>')
  })
})
