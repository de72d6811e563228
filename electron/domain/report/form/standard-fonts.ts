/**
 * The fonts that official documents are set in (GB/T 9704-2012 5.2.2), by the names under which they
 * are installed. Windows brings FangSong, KaiTi and SimHei with its Chinese supplemental fonts;
 * 方正小标宋 has to be installed.
 */
export const STANDARD_FONTS = {
  xiaobiaosong: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  fangsong: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti'],
  hei: ['SimHei', '黑体', 'STHeiti'],
} as const

export type StandardFont = keyof typeof STANDARD_FONTS

/** In the order in which they are spoken of. */
export const STANDARD_FONT_IDS = Object.keys(STANDARD_FONTS) as readonly StandardFont[]
