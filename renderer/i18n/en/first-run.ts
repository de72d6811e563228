import type { Sentences } from '../typed-keys.ts'
import type { firstRun as source } from '../zh-CN/first-run.ts'

export const firstRun: Sentences<typeof source> = { title: 'Getting started' }
