import { STANDARD_FONTS } from '#domain/report/form/standard-fonts.ts'

/**
 * Free fonts that come with the program, under names of their own so that no installed font is taken
 * for them. What even they lack is left to whatever is installed.
 */
const OWN_FONTS = {
  song: 'Ledger Song',
  title: 'Ledger Title',
  hei: 'Ledger Hei',
  kai: 'Ledger Kai',
} as const

/**
 * How much of a line's type stands above and below its base line: that of the standard's own fonts, for
 * all alike. As drawn they differ, and a heading in one would stand 0.7 mm nearer to the text in another.
 */
const METRICS = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%;'

/** They are fetched from the door that hands out the page, and only where a standard font is missing. */
export const FONT_FACES = Object.entries(OWN_FONTS)
  .map(
    ([file, name]) =>
      `@font-face { font-family: '${name}'; src: url('/fonts/${file}.woff2') format('woff2'); ${METRICS} }`,
  )
  .join('\n')

const SERIF = ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'SimSun']
const SANS = ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC']

/** The standard's own fonts first, then ours, then what else may be installed. */
export const CSS_FONTS = {
  xiaobiaosong: `${stack(STANDARD_FONTS.xiaobiaosong, [OWN_FONTS.title], SERIF)}, serif`,
  fangsong: `${stack(STANDARD_FONTS.fangsong, [OWN_FONTS.song], SERIF)}, serif`,
  kai: `${stack(STANDARD_FONTS.kai, [OWN_FONTS.kai], SERIF)}, serif`,
  hei: `${stack(STANDARD_FONTS.hei, [OWN_FONTS.hei], SANS)}, sans-serif`,
  song: `${stack(['SimSun', '宋体', 'STSong'], [OWN_FONTS.song], SERIF)}, serif`,
} as const

/** One name each for Word, which substitutes by itself. */
export const WORD_FONTS = {
  xiaobiaosong: '方正小标宋简体',
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
} as const

function stack(...names: readonly (readonly string[])[]): string {
  return names
    .flat()
    .map((name) => `'${name}'`)
    .join(', ')
}
