/**
 * The fonts of official documents. The first ones are the standard's own; Windows ships FangSong,
 * KaiTi, SimHei and SimSun; the free Noto and Source Han fonts stand in elsewhere, so that no
 * character turns into a box.
 */
const SERIF_FALLBACK = "'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', SimSun, serif"
const SANS_FALLBACK = "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif"

export const CSS_FONTS = {
  xiaobiaosong: `'方正小标宋简体', '方正小标宋_GBK', FZXiaoBiaoSong-B05S, FZXiaoBiaoSong-B05, STZhongsong, '华文中宋', ${SERIF_FALLBACK}`,
  fangsong: `'仿宋_GB2312', FangSong_GB2312, FangSong, '仿宋', STFangsong, ${SERIF_FALLBACK}`,
  kai: `'楷体_GB2312', KaiTi_GB2312, KaiTi, '楷体', STKaiti, 'LXGW WenKai', 'AR PL UKai CN', ${SERIF_FALLBACK}`,
  hei: `SimHei, '黑体', STHeiti, ${SANS_FALLBACK}`,
  song: `SimSun, '宋体', STSong, ${SERIF_FALLBACK}`,
} as const

/** One name each for Word, which substitutes by itself. */
export const WORD_FONTS = {
  xiaobiaosong: '方正小标宋简体',
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
} as const
