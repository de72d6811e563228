import path from 'node:path'

/** What decides which browsers may be there; `process` and `fs.existsSync` in the program. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (file: string) => boolean
  /** Where Playwright keeps the Chromium it downloaded. */
  readonly playwrightChromium: string
}

const WINDOWS_BROWSERS = [
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
]

const MAC_BROWSERS = [
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const LINUX_BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Finds a Chromium, Chrome or Edge to print with, or null when there is none. */
export function findBrowser(search: BrowserSearch): string | null {
  const candidates = [...installedBrowsers(search), search.playwrightChromium]
  return candidates.find((file) => file !== '' && search.exists(file)) ?? null
}

function installedBrowsers({ platform, env }: BrowserSearch): readonly string[] {
  if (platform === 'darwin') return MAC_BROWSERS
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) =>
      root ? WINDOWS_BROWSERS.map((browser) => path.win32.join(root, browser)) : [],
    )
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return LINUX_BROWSERS.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))
}
