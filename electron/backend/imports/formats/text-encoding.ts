import { Refusal } from './refusal.ts'

/** Text of a file in the encodings offices use: a byte order mark, strict UTF-8, else GB18030. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return looksMistaken(text) ? decodeChinese(bytes) : text
  } catch {
    return decodeChinese(bytes)
  }
}

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
