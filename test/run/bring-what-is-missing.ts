import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '../../electron/browser-host/find-browser.ts'

/** A Debian package and how to see that what it brings is there already. */
interface Need {
  readonly debian: string
  readonly isThere: () => boolean
}

const NEEDS: readonly Need[] = [
  { debian: 'chromium', isThere: () => hasBrowser() },
  // Pages are laid out by the width of Chinese characters.
  { debian: 'fonts-noto-cjk', isThere: hasChineseFont },
  // Makes the stand-in for electron.exe, so that packaging for Windows is rehearsed too.
  { debian: 'nsis', isThere: () => isOnPath('makensis') },
]

/**
 * Installs a browser, a Chinese font and a small tool where they are missing and may be
 * installed: from Debian when root on Debian, otherwise only the browser, by Playwright.
 */
export function bringWhatIsMissing(say: (line: string) => void): void {
  const missing = NEEDS.filter((need) => !need.isThere()).map((need) => need.debian)
  if (missing.length === 0) return
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    say(`installing ${missing.join(', ')} from Debian`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['-qq', 'update'], env)
    run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], env)
  } else if (!hasBrowser()) {
    say('downloading Chromium through Playwright')
    run('npx', ['playwright', 'install', 'chromium'], process.env)
  }
  const stillMissing = NEEDS.filter((need) => !need.isThere()).map((need) => need.debian)
  if (stillMissing.length > 0) say(`still missing: ${stillMissing.join(', ')}`)
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  spawnSync(program, args, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
}

function hasBrowser(): boolean {
  const browser = findBrowser({
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightChromium: chromium.executablePath(),
  })
  return browser !== null
}

/** Windows and macOS bring theirs. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true
  const folder = '/usr/share/fonts'
  if (!existsSync(folder)) return false
  return readdirSync(folder, { recursive: true }).some((file) =>
    /CJK|wqy|SimSun/i.test(String(file)),
  )
}

function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]
  return folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))))
}
