import { createHash } from 'node:crypto'

/** SHA-256 of a frozen dataset's text, hexadecimal. */
export function sha256Of(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex')
}
