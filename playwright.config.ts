import { chromium, defineConfig } from '@playwright/test'
import { existsSync } from 'node:fs'
import { findBrowser } from './electron/browser-host/find-browser.ts'
import { findElectron } from './electron/start/find-electron.ts'
import type { ShellOption } from './test/e2e/fixtures/app-page.ts'
import { temporaryFolder } from './test/helpers/temporary-folder-in-memory.ts'

const browser = findBrowser({
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  playwrightChromium: chromium.executablePath(),
})

/**
 * A Chromium with all its windows loads pages for the list under its address bar into each of them,
 * which nobody sees here and which takes as long as a page of the program. The other names are those
 * Playwright itself gives that matter to pages: of two such lists the browser heeds the last.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'TcpPortRandomizationWin',
]

process.env['TMPDIR'] = temporaryFolder()

/** Every journey runs in a real Chromium against the browser host, and in Electron where it is. */
export default defineConfig<ShellOption>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/fixtures/say-what-is-left-out.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      // On a bare Linux the file names of downloads would lose their Chinese characters.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      args: [
        '--disable-background-networking',
        '--no-first-run',
        '--disable-gpu',
        `--disable-features=${DISABLED_FEATURES.join(',')}`,
      ],
    },
  },
  projects: [
    { name: 'browser-host', use: { shell: 'browser' } },
    // Asking for this project by name fails where the binary is missing, as it should in CI.
    ...(findElectron(import.meta.dirname)
      ? [{ name: 'electron', use: { shell: 'electron' as const } }]
      : []),
  ],
})
