import type { importMethods } from '#contract/imports.ts'
import type { Handlers } from '../context.ts'

export const importHandlers = {} as Handlers<keyof typeof importMethods>
