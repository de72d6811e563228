import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { programFiles } from '#shell/program-files.ts'
import { startWorker } from '#shell/start-worker.ts'
import { pathToFileURL } from 'node:url'
import { useTemporaryFolder } from '../helpers/temporary-folder.ts'
import { readFuses } from './fuse-wire.ts'
import { solveSmallCounty } from './solve-small-county.ts'
import { packageProgram, type PackagedProgram } from './package-program.ts'
import type { PackagedPlatform } from './stub-electron.ts'

/** What has no business on an office's computer. */
const FOREIGN =
  /browser-host|cli\.js|tools-|page-bridge|playwright|vitest|test|icons|\.tsx?$|\.map$/

const ENTRIES = [
  'index.js',
  'backend-worker.js',
  'reading-worker.js',
  'solve-worker.js',
  'join-worker.js',
]

/** `import … from "./x.js"` at the start of a line, and `import("./x.js")` anywhere. */
const IMPORTED = /^import\b[^;]*?["']\.\/([\w-]+\.js)["']|\bimport\(["']\.\/([\w-]+\.js)["']\)/gm

/** The scripts a folder's entries import, directly or by way of others, and the entries. */
function reachable(folder: string, entries: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const waiting = [...entries]
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const code = readFileSync(path.join(folder, name), 'utf8')
    for (const [, atStart, lazily] of code.matchAll(IMPORTED)) {
      waiting.push(atStart ?? lazily ?? '')
    }
  }
  return [...found].toSorted()
}

export interface PackageToDescribe {
  readonly platform: PackagedPlatform
  /** The program's file. */
  readonly executable: string
  /** Why it cannot be rehearsed on this machine, or null. */
  readonly leftOutBecause: string | null
}

/** Looks at the program packed for a platform, and starts it where it can run. */
export function describePackage(wanted: PackageToDescribe): void {
  const { platform, executable, leftOutBecause } = wanted
  const reason = leftOutBecause ? `: left out, ${leftOutBecause}` : ''
  describe.skipIf(leftOutBecause)(`packed for ${platform}${reason}`, () => {
    const workFolder = useTemporaryFolder()
    let packaged: PackagedProgram

    beforeAll(() => {
      packaged = packageProgram(workFolder(), platform)
    }, 240_000)

    test('only what the program needs is inside', () => {
      const ours = packaged.asarFiles.filter((file) => !file.startsWith('node_modules/'))
      const places = ours.map((file) => /^(out\/\w+|\w+)/.exec(file)?.[0])
      expect(new Set(places)).toEqual(
        new Set(['LICENSE', 'package', 'out/main', 'out/preload', 'out/renderer', 'resources']),
      )
      expect(ours.filter((file) => FOREIGN.test(file))).toEqual([])
    })

    test('every script inside is needed by an entry, and none that is needed is missing', () => {
      const scripts = packaged.asarFiles.filter((file) => /^out\/main\/.*\.js$/.test(file))
      const folder = path.join(packaged.extracted, 'out/main')
      expect(scripts.map((file) => path.basename(file))).toEqual(reachable(folder, ENTRIES))
    })

    test('the modules packed whole are the database engine, for this platform only, and the solver', () => {
      const modules = packaged.asarFiles.filter((file) => file.startsWith('node_modules/'))
      expect(new Set(modules.map((file) => file.split('/')[1]))).toEqual(
        new Set(['better-sqlite3', 'highs']),
      )
      expect(modules.filter((file) => file.endsWith('.node'))).toEqual([
        `node_modules/better-sqlite3/prebuilds/${platform}-x64.node`,
      ])
      expect(packaged.unpackedFiles).toContain(
        `node_modules/better-sqlite3/prebuilds/${platform}-x64.node`,
      )
    })

    test('the WebAssembly of the solver lies beside its script, as a file of its own', () => {
      const parts = ['highs.mjs', 'highs.wasm'].map((name) => `node_modules/highs/build/${name}`)
      expect(packaged.asarFiles).toEqual(expect.arrayContaining(parts))
      expect(packaged.unpackedFiles).toEqual(expect.arrayContaining(parts))
    })

    test('of the languages Electron brings, the two we speak are kept', () => {
      expect(readdirSync(path.join(packaged.folder, 'locales')).toSorted()).toEqual([
        'en-US.pak',
        'zh-CN.pak',
      ])
    })

    test('the fuses are blown', () => {
      expect(readFuses(path.join(packaged.folder, executable))).toEqual({
        runAsNode: false,
        enableCookieEncryption: false,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        loadBrowserProcessSpecificV8Snapshot: false,
        grantFileProtocolExtraPrivileges: false,
      })
    })

    test.runIf(platform === process.platform)(
      'the packed backend starts, reads a sample, and solves in its thread',
      async () => {
        const program = programFiles(
          pathToFileURL(path.join(packaged.extracted, 'out/main/index.js')).href,
        )
        const dataFolder = path.join(workFolder(), 'data')
        const backend = startWorker(program.backendWorker, {
          dataFolder,
          resourcesFolder: program.resourcesFolder,
          version: program.version,
          logFile: path.join(dataFolder, 'logs/backend.log'),
        })
        try {
          expect(await backend.call('app.status', {})).toMatchObject({
            ok: true,
            value: { dataFolder, version: program.version },
          })
          expect(
            await backend.call('imports.openSample', { sample: 'binchuan', jobId: 'job-1' }),
          ).toMatchObject({ ok: true, value: { sheets: [{ rowCount: 28 }] } })
          expect(await solveSmallCounty(backend.call)).toMatchObject({
            ok: true,
            value: { sketches: [{ index: 0, sourceId: 'central' }], value: 50 },
          })
        } finally {
          await backend.close()
        }
      },
    )
  })
}
