import type { Sentences } from '../typed-keys.ts'
import type { reports as source } from '../zh-CN/reports.ts'

export const reports: Sentences<typeof source> = { title: 'Reports' }
