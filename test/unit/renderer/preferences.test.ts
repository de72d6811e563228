import { describe, expect, it } from 'vitest'
import { defaultQuarter } from '../../../renderer/app-status.ts'
import { parsePreferences } from '../../../renderer/preferences.ts'

const DEFAULTS = {
  quarter: null,
  moneyUnit: 'wan',
  landUnit: 'squareMetre',
  language: 'zh-CN',
  theme: 'system',
  staleDays: 92,
  closedFontNotice: '',
}

describe('parsePreferences', () => {
  it('takes what it knows and falls back for the rest', () => {
    const text = JSON.stringify({
      quarter: '2020Q2',
      moneyUnit: 'yi',
      landUnit: 'mu',
      theme: 'dark',
      staleDays: 0,
    })
    expect(parsePreferences(text)).toEqual({
      ...DEFAULTS,
      quarter: '2020Q2',
      landUnit: 'mu',
      theme: 'dark',
    })
  })

  it('survives whatever stands in the storage', () => {
    for (const text of [null, '', 'null', '[]', '3', '{', '{"quarter":"2020Q5"}']) {
      expect(parsePreferences(text)).toEqual(DEFAULTS)
    }
  })
})

describe('defaultQuarter', () => {
  it('is the latest quarter with data, else the present one', () => {
    expect([
      defaultQuarter({ latestQuarter: '2020Q2', today: '2026-11-22' }),
      defaultQuarter({ latestQuarter: null, today: '2026-11-22' }),
    ]).toEqual(['2020Q2', '2026Q4'])
  })
})
