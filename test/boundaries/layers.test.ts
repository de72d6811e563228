import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { useTemporaryFolder } from '../helpers/temporary-folder.ts'

interface Rule {
  readonly name: string
  readonly comment: string
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs')
const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: readonly Rule[] }

/** A file that breaks each rule, and what it imports to break it. */
const OFFENCES: Readonly<Record<string, readonly [file: string, code: string]>> = {
  'no-circles': ['electron/domain/a.ts', "import './b.ts'"],
  'domain-stands-alone': ['electron/domain/c.ts', "import '../contract/x.ts'"],
  'contract-knows-domain-and-zod': ['electron/contract/d.ts', "import '../backend/x.ts'"],
  'backend-without-electron': ['electron/backend/e.ts', "import '../main/x.ts'"],
  'shell-for-every-door': ['electron/shell/f.ts', "import type { X } from '../backend/x.ts'"],
  'main-only-relays': ['electron/main/g.ts', "import type { X } from '../backend/x.ts'"],
  'preload-is-thin': ['electron/preload/h.ts', "import '../shell/x.ts'"],
  'renderer-in-the-browser': ['renderer/i.ts', "import '../electron/backend/x.ts'"],
  'renderer-without-node': ['renderer/j.ts', "import 'node:fs'"],
  'components-below-features': ['renderer/components/k.ts', "import '../features/one/x.ts'"],
  'features-side-by-side': ['renderer/features/two/l.ts', "import '../one/x.ts'"],
  'nothing-imports-tests': ['electron/cli/m.ts', "import '../../test/x.ts'"],
}

/** What the offenders reach for. */
const REACHED = [
  'electron/domain/b.ts',
  'electron/contract/x.ts',
  'electron/backend/x.ts',
  'electron/main/x.ts',
  'electron/shell/x.ts',
  'renderer/features/one/x.ts',
  'test/x.ts',
]

describe('the layers', () => {
  const folder = useTemporaryFolder()

  test('each rule, broken, says its sentence about the file that broke it', () => {
    const write = (file: string, code: string): void => {
      mkdirSync(path.join(folder(), path.dirname(file)), { recursive: true })
      writeFileSync(path.join(folder(), file), `${code}\nexport interface X {}\n`)
    }
    for (const file of REACHED) write(file, file.endsWith('b.ts') ? "import './a.ts'" : '')
    for (const [file, code] of Object.values(OFFENCES)) write(file, code)
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        'electron',
        'renderer',
        `--config=${CONFIG}`,
        '--output-type=json',
      ],
      { cwd: folder(), encoding: 'utf8', maxBuffer: 100_000_000 },
    )
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: readonly { from: string; rule: { name: string } }[] }
    }
    const broken = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
    expect(broken).toEqual(
      expect.arrayContaining(Object.entries(OFFENCES).map(([name, [file]]) => `${name}: ${file}`)),
    )
    expect(Object.keys(OFFENCES).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted())
    expect(forbidden.filter(({ comment }) => !/^[A-Z].+\.$/.test(comment))).toEqual([])
  })
})
