import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { FUSE_SENTINEL } from './fuse-wire.ts'

export type PackagedPlatform = 'linux' | 'win32'

/** Locales that a real Electron brings, of which only two are to be kept. */
const LOCALES = ['en-US', 'de', 'zh-CN', 'zh-TW']

/** Version 1, nine fuses as Electron 45 has them, all in the state Electron ships them in. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from(FUSE_SENTINEL),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

/**
 * Makes a folder that electron-builder takes for an unpacked Electron: the files it copies or
 * reads, and a program that carries a fuse wire to be flipped.
 */
export function makeStubElectron(folder: string, platform: PackagedPlatform): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'))
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) {
    writeFileSync(path.join(folder, name), 'stand-in')
  }
  for (const locale of LOCALES) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
  const program = path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
  if (platform === 'win32') makeWindowsProgram(folder, program)
  else writeFileSync(program, '#!/bin/sh\nexit 0\n')
  appendFileSync(program, FUSE_WIRE)
  chmodSync(program, 0o755)
}

export function canMakeWindowsProgram(): boolean {
  return spawnSync('makensis', ['-VERSION']).status === 0
}

/** The integrity of the asar is written into a real PE file that has version information. */
function makeWindowsProgram(folder: string, program: string): void {
  const script = path.join(folder, 'stub.nsi')
  const keys = ['FileVersion', 'ProductName', 'FileDescription', 'LegalCopyright']
  writeFileSync(
    script,
    [
      'Unicode true',
      `OutFile "${program}"`,
      'VIProductVersion 1.0.0.0',
      ...keys.map((key) => `VIAddVersionKey ${key} "1.0.0.0"`),
      'Section',
      'SectionEnd',
    ].join('\n'),
  )
  const { status, stdout } = spawnSync('makensis', ['-V2', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`makensis: ${stdout}`)
}
