import type { reportMethods } from '#contract/reports.ts'
import type { Handlers } from '../context.ts'

export const reportHandlers = {} as Handlers<keyof typeof reportMethods>
