import { wideEncoding } from './text-encoding.ts'

/** What the bytes are, whatever the file is called. */
export type FileType =
  'zip' | 'compoundFile' | 'biffStream' | 'html' | 'spreadsheetXml' | 'text' | 'binary'

/** Recognises a file by its first bytes. */
export function detectFileType(bytes: Buffer): FileType {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    return 'zip'
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compoundFile'
  if (isBareBiff(bytes)) return 'biffStream'
  const start = textStart(bytes)
  if (/^<\?xml[^]*?<(\w+:)?Workbook[\s>]/.test(start)) return 'spreadsheetXml'
  if (/<(html|table|head|body|meta)[\s>]/i.test(start) && start.trimStart().startsWith('<')) {
    return 'html'
  }
  return looksBinary(bytes) ? 'binary' : 'text'
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** BIFF2–5 without a container begins with a BOF record: 09 00, 09 02, 09 04 or 09 08. */
function isBareBiff(bytes: Buffer): boolean {
  return (
    bytes.length > 8 &&
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) &&
    [4, 6, 8, 16].includes(bytes.readUInt16LE(2))
  )
}

/** The first characters, readable enough to find a tag in any of the usual encodings. */
function textStart(bytes: Buffer): string {
  const head = bytes.subarray(0, 4096)
  const isWide = startsWith(head, [0xff, 0xfe]) || (head[0] === 0x3c && head[1] === 0)
  return isWide
    ? head.toString('utf16le')
    : head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
}

/** Control bytes that no text file holds, unless it is UTF-16. */
function looksBinary(bytes: Buffer): boolean {
  if (wideEncoding(bytes) !== null) return false
  const head = bytes.subarray(0, 8192)
  let controls = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls += 1
  return controls > 0 && (head.includes(0) || controls / head.length > 0.01)
}
