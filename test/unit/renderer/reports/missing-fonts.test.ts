import { describe, expect, test } from 'vitest'
import { missingFonts } from '../../../../renderer/features/reports/fonts/missing-fonts.ts'

/** A computer with these fonts: the first family of a list that is there decides the width. */
function measuring(...installed: readonly string[]): (families: string) => number {
  const widths = new Map([
    ['monospace', 240],
    ['serif', 231],
    ...installed.map((name) => [name, 200] as const),
  ])
  return (families) =>
    families
      .split(', ')
      .map((name) => widths.get(name.replaceAll("'", '')))
      .find((width) => width !== undefined) ?? 0
}

describe('missingFonts', () => {
  test('names each standard font of which no name is installed', () => {
    expect(missingFonts(measuring('KaiTi', 'SimHei'))).toEqual(['xiaobiaosong', 'fangsong'])
  })

  test('takes any of the names a font is installed under', () => {
    expect(missingFonts(measuring('FZXiaoBiaoSong-B05S', '仿宋_GB2312', '楷体', '黑体'))).toEqual(
      [],
    )
  })

  test('says nothing where it cannot tell', () => {
    expect(missingFonts(() => 100)).toEqual([])
  })
})
