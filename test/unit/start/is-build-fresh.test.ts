import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { isBuildFresh } from '../../../electron/start/is-build-fresh.ts'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

const FILES = [
  'electron/main/index.ts',
  'renderer/app.tsx',
  'resources/sample/a.xlsx',
  'package-lock.json',
  'electron.vite.config.ts',
]
const BUILT = 'out/browser-host/page-bridge.js'
const OLD = new Date('2026-01-01')
const NEW = new Date('2026-02-01')
const NEWER = new Date('2026-03-01')

describe('isBuildFresh', () => {
  const folder = useTemporaryFolder()
  const touch = (file: string, time: Date): void => {
    const full = path.join(folder(), file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, '')
    for (let each = full; each !== folder(); each = path.dirname(each)) utimesSync(each, time, time)
  }

  beforeEach(() => {
    for (const file of FILES) touch(file, OLD)
    touch(BUILT, NEW)
  })

  test('yes when nothing changed since', () => expect(isBuildFresh(folder())).toBe(true))

  test.each([...FILES, 'renderer/features/new-screen.tsx'])('no when %s is newer', (file) => {
    touch(file, NEWER)
    expect(isBuildFresh(folder())).toBe(false)
  })
})
