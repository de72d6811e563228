import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { findElectron } from './find-electron.ts'
import { isBuildFresh } from './is-build-fresh.ts'
import { WORDS } from './words.ts'

/** An office without network should not wait for a download that cannot come. */
const DOWNLOAD_TIMEOUT_MS = 90_000

const ROOT = path.resolve(import.meta.dirname, '../..')
const given = process.argv.slice(2)

if (!isBuildFresh(ROOT)) {
  process.stdout.write(`${WORDS.building}\n`)
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write(`${WORDS.buildFailed}\n`)
    process.exit(1)
  }
}

const electron = findElectron(ROOT) ?? (await downloadElectron())
if (!electron) process.stdout.write(`${WORDS.inBrowser}\n`)

const program = electron
  ? spawn(electron, [ROOT, ...given], { stdio: 'inherit' })
  : spawn(process.execPath, [path.join(ROOT, 'out/main/browser-host.js'), ...given], {
      stdio: 'inherit',
    })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => program.kill(signal))
program.on('exit', (code) => process.exit(code ?? 0))

/** Asks Electron's own installer, and gives up quietly when the network does not answer. */
async function downloadElectron(): Promise<string | null> {
  if (!(await isReachable('https://github.com'))) return null
  spawnSync(process.execPath, [path.join(ROOT, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_TIMEOUT_MS,
  })
  return findElectron(ROOT)
}

async function isReachable(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    return true
  } catch {
    return false
  }
}
