import type { Sentences } from '../typed-keys.ts'
import type { projects as source } from '../zh-CN/projects.ts'

export const projects: Sentences<typeof source> = { title: 'Projects' }
