import type { Sentences } from '../typed-keys.ts'
import type { imports as source } from '../zh-CN/imports.ts'

export const imports: Sentences<typeof source> = { title: 'Import' }
