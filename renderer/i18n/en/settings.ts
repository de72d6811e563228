import type { Sentences } from '../typed-keys.ts'
import type { settings as source } from '../zh-CN/settings.ts'

export const settings: Sentences<typeof source> = { title: 'Settings' }
