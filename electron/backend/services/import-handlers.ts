import type { importMethods } from '#contract/imports.ts'
import type { Handlers } from '../context.ts'

// Being written by the lead right now, together with imports/planning/ and the session store.
export const importHandlers = {} as Handlers<keyof typeof importMethods>
