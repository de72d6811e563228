import { pinyin } from 'pinyin-pro'

/** Spelling of a Chinese name without tones, for search: shuitiangaojizhongxue and stgjzx. */
export interface Spelling {
  readonly pinyin: string
  readonly initials: string
}

export function spell(name: string): Spelling {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
  const clean = syllables.map((syllable) => syllable.toLowerCase().replace(/\s+/g, ''))
  return {
    pinyin: clean.join(''),
    initials: clean.map((syllable) => syllable.slice(0, 1)).join(''),
  }
}
