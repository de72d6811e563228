import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBlock, splitBlock, spread } from '../../../../renderer/components/grid/block.ts'

/** A cell as Excel and WPS copy it: quoted when it holds a tab, a line break or a quote. */
function copied(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

describe('splitBlock', () => {
  it('gives back any block that was copied', () => {
    const cell = fc.string({
      unit: fc.constantFrom('甲', '1', ' ', ',', '"', '\t', '\n', '.'),
      maxLength: 6,
    })
    const block = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        const text = rows.map((cells) => `${cells.map(copied).join('\t')}\r\n`).join('')
        expect(splitBlock(text)).toEqual(rows)
        expect(splitBlock(joinBlock(rows))).toEqual(rows)
      }),
    )
  })

  it('takes the text of one cell as a block of one', () => {
    expect([splitBlock('35.5\r\n'), splitBlock('"雨季\n施工慢"')]).toEqual([
      [['35.5']],
      [['雨季\n施工慢']],
    ])
  })
})

describe('spread', () => {
  it('fills the cells chosen with one copied cell, and leaves a block as it is', () => {
    const chosen = { top: 0, bottom: 1, left: 2, right: 3 }
    expect(spread([['小学']], chosen)).toEqual([
      ['小学', '小学'],
      ['小学', '小学'],
    ])
    expect(spread([['小学', '1']], chosen)).toEqual([['小学', '1']])
  })
})
