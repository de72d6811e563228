import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const LOCK_FILE = path.resolve(import.meta.dirname, '../../package-lock.json')

describe('the lock file', () => {
  // npm leaves the binaries of other systems out when it adds a package to an installed folder;
  // `npm ci` then refuses the lock file on every machine but the one that wrote it. Written anew
  // by `npm install --package-lock-only` beside no node_modules, it is complete.
  test('names the binaries of every system, not only of the one it was written on', () => {
    const { packages } = JSON.parse(readFileSync(LOCK_FILE, 'utf8')) as {
      packages: Readonly<Record<string, LockedPackage>>
    }
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
      ),
    )
    expect(missing).toEqual([])
  })
})
