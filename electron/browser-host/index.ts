import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#shell/data-folder.ts'
import { programFiles } from '#shell/program-files.ts'
import { openOutside } from './open-outside.ts'
import { startHost } from './start-host.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: process.env['PORT'] ?? '0' },
    /** Do not open the browser. */
    quiet: { type: 'boolean', default: false },
  },
})

const dataFolder = path.resolve(
  values.data ??
    defaultDataFolder({
      platform: process.platform,
      env: process.env,
      homeFolder: homedir(),
    }),
)
mkdirSync(path.join(dataFolder, 'logs'), { recursive: true })

const host = await startHost({
  program: programFiles(import.meta.url),
  dataFolder,
  port: Number(values.port),
  report: (line) => process.stderr.write(`${line}\n`),
})

process.stdout.write(`${host.address}\n`)
if (!values.quiet) openOutside(host.address)

const stop = async (): Promise<void> => {
  await host.close()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())

// The page tells the user; whoever watches the terminal is told here.
process.stderr.write(`${await host.backendStopped}\n`)
