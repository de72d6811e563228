import { describe, expect, test } from 'vitest'
import { holdsA3 } from '../../../../renderer/components/printing/paper.ts'
import { frontOf } from '../../../../renderer/features/reports/front-of.ts'

const front = '<html><body><main>正文</main>\n'
const annex = (length: number) =>
  `<section class="annex A4" id="annex-1">${'表'.repeat(length)}</section>`

describe('frontOf', () => {
  test('is the long report up to its first annex, closed again', () => {
    const whole = `${front}${annex(300_000)}${annex(10)}</body></html>`
    expect(frontOf(whole)).toEqual({ html: `${front}</body></html>`, widest: 297 })
    expect(frontOf(whole.replace('annex A4', 'annex A3'))?.widest).toBe(420)
  })

  test('is nothing for a short report, or one without annexes', () => {
    expect(frontOf(`${front}${annex(10)}</body></html>`)).toBeNull()
    expect(frontOf(`${front}${'文'.repeat(300_000)}</body></html>`)).toBeNull()
  })
})

test('a report holds A3 where an annex is on it, whatever its text speaks of', () => {
  const held = ['A4', 'A3'].map((paper) =>
    holdsA3(`${front}${annex(10).replace('annex A4', `annex ${paper}`)}</body></html>`),
  )
  expect([...held, holdsA3(`${front}A3纸</body></html>`)]).toEqual([false, true, false])
})
