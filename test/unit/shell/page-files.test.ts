import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { PAGE_POLICY } from '#shell/content-security-policy.ts'
import { listFontFiles, listPageFiles } from '#shell/page-files.ts'
import { useTemporaryFolder } from '../../helpers/temporary-folder.ts'

describe('listPageFiles', () => {
  const folder = useTemporaryFolder()
  beforeAll(() => {
    const at = (...parts: string[]): string => path.join(folder(), ...parts)
    mkdirSync(at('page/assets'), { recursive: true })
    writeFileSync(at('secret.json'), '{}')
    writeFileSync(at('page/index.html'), '')
    writeFileSync(at('page/licenses.md'), '')
    writeFileSync(at('page/assets/index-1a2b.js'), '')
    symlinkSync(at('secret.json'), at('page/linked.json'))
    symlinkSync(folder(), at('page/up'))
  })

  test('lists what a page is made of, and neither links nor other files', () => {
    const files = listPageFiles(path.join(folder(), 'page'))
    expect([...files.keys()].toSorted()).toEqual(['/', '/assets/index-1a2b.js', '/index.html'])
  })

  test('lists the fonts that are there, under an address of their own', () => {
    mkdirSync(path.join(folder(), 'fonts'))
    writeFileSync(path.join(folder(), 'fonts/song.woff2'), '')
    writeFileSync(path.join(folder(), 'fonts/README.md'), '')
    const fonts = listFontFiles(folder())
    expect([...fonts.keys()]).toEqual(['/fonts/song.woff2'])
    expect(fonts.get('/fonts/song.woff2')?.headers).toMatchObject({ 'Content-Type': 'font/woff2' })
  })

  test('files with a hash in their name may be kept, the start page never', () => {
    const files = listPageFiles(path.join(folder(), 'page'))
    expect(files.get('/')?.headers).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PAGE_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    expect(files.get('/assets/index-1a2b.js')?.headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'max-age=31536000',
    })
  })
})
