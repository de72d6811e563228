import type { Sentences } from '../typed-keys.ts'
import type { progress as source } from '../zh-CN/progress.ts'

export const progress: Sentences<typeof source> = { title: 'Quarterly progress' }
