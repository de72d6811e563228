import { extractAll } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeStubElectron, type PackagedPlatform } from './stub-electron.ts'

export interface PackagedProgram {
  /** The folder that an installer would install. */
  readonly folder: string
  /** Paths inside the asar, without folders: `out/main/index.js`. */
  readonly asarFiles: readonly string[]
  /** Paths of what lies beside the asar because it cannot be loaded from inside. */
  readonly unpackedFiles: readonly string[]
  /** The asar's content as files again. */
  readonly extracted: string
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const OUTPUT_NAME: Readonly<Record<PackagedPlatform, string>> = {
  linux: 'linux-unpacked',
  win32: 'win-unpacked',
}

/** Packs the built program for the platform around a stand-in for Electron. */
export function packageProgram(workFolder: string, platform: PackagedPlatform): PackagedProgram {
  const stub = path.join(workFolder, 'electron')
  const output = path.join(workFolder, 'dist')
  makeStubElectron(stub, platform)
  const { version } = JSON.parse(
    readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/electron-builder/cli.js'),
      platform === 'win32' ? '--win' : '--linux',
      'dir',
      '--x64',
      `--config.electronDist=${stub}`,
      `--config.electronVersion=${version}`,
      `--config.directories.output=${output}`,
      // Signing and icons need tools that come from the network.
      '--config.win.signAndEditExecutable=false',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`electron-builder: ${stdout}\n${stderr}`)
  const folder = path.join(output, OUTPUT_NAME[platform])
  const asar = path.join(folder, 'resources/app.asar')
  const extracted = path.join(workFolder, 'extracted')
  extractAll(asar, extracted)
  return {
    folder,
    asarFiles: filesOf(extracted).toSorted(),
    unpackedFiles: filesOf(`${asar}.unpacked`).toSorted(),
    extracted,
  }
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
}
