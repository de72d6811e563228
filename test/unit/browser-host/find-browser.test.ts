import { describe, expect, test } from 'vitest'
import { findBrowser } from '../../../electron/browser-host/find-browser.ts'

const DOWNLOADED = '/home/u/.cache/ms-playwright/chromium-1/chrome'

function find(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string>>,
  ...installed: readonly string[]
): string | null {
  return findBrowser({
    platform,
    env,
    exists: (file) => installed.includes(file),
    playwrightChromium: DOWNLOADED,
  })
}

describe('findBrowser', () => {
  const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
  const chrome = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`
  const windows = {
    ProgramFiles: String.raw`C:\Program Files`,
    'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
  }

  test.each([
    ['the Edge of Windows', 'win32', windows, [edge], edge],
    ['a Chrome beside it', 'win32', windows, [edge, chrome], chrome],
    [
      'a Chromium on the path',
      'linux',
      { PATH: '/bin:/usr/bin' },
      ['/usr/bin/chromium'],
      '/usr/bin/chromium',
    ],
    ['what Playwright downloaded', 'linux', { PATH: '/usr/bin' }, [DOWNLOADED], DOWNLOADED],
    ['nothing', 'linux', {}, [], null],
    ['nothing', 'win32', {}, [edge], null],
  ] as const)('finds %s on %s', (_what, platform, env, installed, found) => {
    expect(find(platform, env, ...installed)).toBe(found)
  })
})
