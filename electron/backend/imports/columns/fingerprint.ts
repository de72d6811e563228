import { createHash } from 'node:crypto'
import type { HeaderColumn } from '../regions/header-paths.ts'
import { headerKey } from './header-key.ts'

/** The same for two sheets with the same headers in the same columns, whatever their titles. */
export function headerFingerprint(columns: readonly HeaderColumn[]): string {
  const shape = columns.map(({ column, path }) => `${column}:${path.map(headerKey).join('>')}`)
  return createHash('sha256').update(shape.join('\n')).digest('hex').slice(0, 32)
}
