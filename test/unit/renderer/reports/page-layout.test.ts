import { describe, expect, it } from 'vitest'
import {
  layPages,
  nextZoom,
  pageAt,
  pagesAround,
  topOf,
} from '../../../../renderer/features/reports/preview/page-layout.ts'

const A4 = { width: 794, height: 1123 }
const A4_LANDSCAPE = { width: 1123, height: 794 }

describe('layPages', () => {
  it('puts pages of any size below each other', () => {
    expect(layPages([A4, A4_LANDSCAPE], 50, 600)).toEqual({
      pages: [
        { number: 1, top: 12, width: 397, height: 562 },
        { number: 2, top: 586, width: 562, height: 397 },
      ],
      height: 995,
      scale: 0.5,
    })
  })

  it('fits the widest page into the window', () => {
    const { pages } = layPages([A4, A4_LANDSCAPE], 'width', 824)
    expect(pages.map(({ width }) => width)).toEqual([566, 800])
  })
})

describe('finding pages', () => {
  const layout = layPages([A4, A4, A4, A4], 100, 1000)

  it('names the page that fills the upper half of the window', () => {
    expect([0, 700, 900, 9000].map((top) => pageAt(layout, top, 600))).toEqual([1, 1, 2, 4])
  })

  it('finds a heading by its page and how far down it stands', () => {
    const places = [
      { page: 1, depth: 0 },
      { page: 2, depth: 0.5 },
      { page: 9, depth: 0 },
    ]
    expect(places.map((place) => topOf(layout, place))).toEqual([12, 1147 + 561.5, 0])
  })

  it('draws only pages near the window', () => {
    expect(pagesAround(layout, 1200, 600).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(pagesAround(layout, 0, 300).map(({ number }) => number)).toEqual([1])
  })
})

describe('layPages, while wider pages are still to come', () => {
  it('gives the pages the size they will keep', () => {
    const upright = { width: 794, height: 1123 }
    const across = { width: 1123, height: 794 }
    expect(layPages([upright], 'width', 900, 1123).scale).toBe(
      layPages([upright, across], 'width', 900).scale,
    )
  })
})

describe('nextZoom', () => {
  it('steps to the next round percentage and stops at the ends', () => {
    expect([
      nextZoom(92.4, 1),
      nextZoom(92.4, -1),
      nextZoom(100, 1),
      nextZoom(200, 1),
      nextZoom(50, -1),
    ]).toEqual([100, 75, 125, 200, 50])
  })
})
