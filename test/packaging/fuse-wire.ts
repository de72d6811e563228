import { readFileSync } from 'node:fs'

/** Electron marks the place of its fuses in its program with these characters. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** In the order of the wire; what follows them is not ours to set. */
const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]

/** Reads the fuses out of a program: after the sentinel a version, a length, a sign per fuse. */
export function readFuses(program: string): Record<string, boolean> {
  const bytes = readFileSync(program)
  const start = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2
  return Object.fromEntries(
    FUSES.map((name, index) => [
      name,
      bytes.toString('latin1', start + index, start + index + 1) === '1',
    ]),
  )
}
