import { comparable } from '#domain/text/comparable.ts'
import { CHINESE_NUMERALS, readChineseInteger } from './chinese-number.ts'

/** A running number as offices write it. */
export interface Sequence {
  readonly value: number
  /** 1 and 14. are plain; 一, (一) and 一、 usually number a group of rows. */
  readonly style: 'plain' | 'chinese' | 'bracketed'
}

/** 1, 14., (3), 一, (一), ①, 1-1; null for anything else. */
export function readSequence(text: string): Sequence | null {
  if (NEVER_SEQUENCE.test(text)) return null
  const clean = comparable(text)
  const plain = /^(\d{1,6})(?:[.、．)]|\.0+)?$/.exec(clean)
  if (plain) return { value: Number(plain[1]), style: 'plain' }
  const nested = /^\d{1,3}[-.](\d{1,4})$/.exec(clean)
  if (nested) return { value: Number(nested[1]), style: 'plain' }
  const bracketed = /^\((.{1,4})\)[、.]?$/.exec(clean)
  if (bracketed) {
    const inner = bracketed[1] ?? ''
    const value = /^\d+$/.test(inner) ? Number(inner) : readChineseInteger(inner)
    return value === null ? null : { value, style: 'bracketed' }
  }
  const chinese = /^([一二三四五六七八九十百〇零]{1,4})[、.．]?$/.exec(clean)
  if (!chinese) return null
  const value = readChineseInteger(chinese[1] ?? '')
  return value === null ? null : { value, style: 'chinese' }
}

/** A Chinese character that stands in no number: most texts need no closer look. */
const NEVER_SEQUENCE = new RegExp(`(?![${CHINESE_NUMERALS}])[\\u4e00-\\u9fff]`)
