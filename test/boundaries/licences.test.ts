import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const OUT = path.resolve(import.meta.dirname, '../../out')

/** Licences that let the program be given away with nothing but their text beside it. */
const PERMITTED = new Set([
  'MIT',
  'MIT/X11',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  '0BSD',
  'Unlicense',
  'Zlib',
])

/** `(MIT OR GPL-3.0-or-later)` is permitted by its first choice, `MIT AND ISC` by both parts. */
function isPermitted(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => PERMITTED.has(part.trim())))
}

describe('the licences of what is bundled', () => {
  test.each(['main', 'renderer'])('lie beside out/%s and permit giving it away', (part) => {
    const text = readFileSync(path.join(OUT, part, 'licenses.md'), 'utf8')
    const packages = [...text.matchAll(/^## (\S+ - \d\S*)(?: \((.+)\))?$/gm)]
    expect(packages.length).toBeGreaterThan(5)
    expect(
      packages.filter(([, , licence]) => !isPermitted(licence ?? '')).map(([, name]) => name),
    ).toEqual([])
  })
})
