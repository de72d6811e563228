import { Refusal } from './refusal.ts'

/**
 * Text of a file in the encodings offices use: UTF-16 with or without its mark, strict UTF-8, else
 * GB18030.
 */
export function decodeText(bytes: Buffer): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return looksMistaken(text) ? decodeChinese(bytes) : text
  } catch {
    return decodeChinese(bytes)
  }
}

/** How much of a file is looked at. */
const HEAD = 8192

/**
 * The order of bytes of a UTF-16 text, by its mark; without one by where the zero half of commas and
 * line ends stands. Null for anything else.
 */
export function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, Math.min(HEAD, bytes.length - (bytes.length % 2)))
  const zeros = [0, 0]
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) {
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  if (even === odd) return null
  // A few characters have a zero in their other half, 一 among them.
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  return NO_TEXT.test(new TextDecoder(encoding).decode(head)) ? null : encoding
}

/** Controls, half characters and what is no character: no text holds them but at a cut end. */
const NO_TEXT = /[\p{Cn}\p{Co}]|[^\P{Cc}\t\n\v\f\r]|\ufffd(?!$)/u

/**
 * A few Chinese words in GB18030 can be sound UTF-8 by chance (学校 becomes ѧУ): letters of half the
 * world and not one Chinese character.
 */
function looksMistaken(text: string): boolean {
  return /[\u0080-\u07ff]/.test(text) && !/\p{Script=Han}/u.test(text)
}

/** @throws Refusal `not_a_spreadsheet` when the bytes are no GB18030 text either */
function decodeChinese(bytes: Buffer): string {
  const text = new TextDecoder('gb18030').decode(bytes)
  const wrong = text.match(/\ufffd/g)?.length ?? 0
  if (wrong > text.length / 50) throw new Refusal('not_a_spreadsheet')
  return text
}
