import type { Sentences } from '../typed-keys.ts'
import type { project as source } from '../zh-CN/project.ts'

export const project: Sentences<typeof source> = { title: 'Project' }
