import { describe, expect, test } from 'vitest'
import { fitWindowState } from '../../../electron/main/window/window-state.ts'

const SMALL = { width: 1366, height: 728 }

describe('fitWindowState', () => {
  test.each([
    [null, SMALL, { width: 1366, height: 728, maximized: false }],
    [
      { width: 1200, height: 710, maximized: true },
      SMALL,
      { width: 1200, height: 710, maximized: true },
    ],
    [{ width: 3840, height: 2160, maximized: false }, SMALL, { ...SMALL, maximized: false }],
    [
      { width: 10, height: -5, maximized: false },
      SMALL,
      { width: 1100, height: 700, maximized: false },
    ],
    [{ width: 'x', height: 700, maximized: false }, SMALL, { ...SMALL, maximized: false }],
    [{ width: Number.NaN, height: 700, maximized: false }, SMALL, { ...SMALL, maximized: false }],
    [[], { width: 2560, height: 1400 }, { width: 1440, height: 900, maximized: false }],
    [null, { width: 1024, height: 600 }, { width: 1100, height: 700, maximized: false }],
  ])('%j on a screen of %j', (remembered, screen, state) => {
    expect(fitWindowState(remembered, screen)).toEqual(state)
  })
})
