import { randomUUID } from 'node:crypto'
import { contract, type MethodName } from '#contract/index.ts'
import { AppError, type ErrorData, type Result } from '#contract/result.ts'
import { explainLockedWrite } from './closing/refuse-locked.ts'
import { type Action, type Context, type Handlers, startAction } from './context.ts'
import { hasChanges } from './database/repositories/history/actions.ts'

/**
 * The one door to the data: is the method known, does its input fit, what does the service answer.
 * Never throws: an error becomes data, an unexpected one becomes `internal` with a reference to
 * the log.
 */
export function createRouter(
  contextOf: (action: Action) => Context,
  handlers: Handlers<MethodName>,
): (method: string, input: unknown) => Promise<Result<unknown>> {
  return async (method, input) => {
    const context = contextOf(startAction(() => context.newId()))
    if (!isMethod(method)) return failure({ code: 'unknown_method', details: { method } })
    const parsed = contract[method].input.safeParse(input)
    if (!parsed.success) {
      const issues = parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: issue.message,
      }))
      return failure({ code: 'invalid_input', details: { issues } })
    }
    try {
      return await context.store.use(async () => {
        const value = await answer(context, handlers, method, parsed.data)
        return { ok: true, value, ...(await writtenBy(context)) } as const
      })
    } catch (error) {
      return failure(await toErrorData(context, method, error))
    }
  }
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(contract, method)
}

/** The action of a call that changed something, for taking it back. */
async function writtenBy({ action, store }: Context): Promise<{ readonly actionId?: string }> {
  const actionId = action.idSoFar()
  if (actionId === null || !store.isOpen) return {}
  return (await hasChanges(store.db, actionId)) ? { actionId } : {}
}

/** The table's type ties each method to its input; over a method name at run time it cannot. */
function answer(
  context: Context,
  handlers: Handlers<MethodName>,
  method: MethodName,
  input: unknown,
): Promise<unknown> {
  const handler = handlers[method] as (context: Context, input: unknown) => Promise<unknown>
  return handler(context, input)
}

async function toErrorData(context: Context, method: string, error: unknown): Promise<ErrorData> {
  if (error instanceof AppError) return error.data
  // A store that is not open has no database to ask, and its error is an AppError already.
  const refused = context.store.isOpen ? await explainLockedWrite(context.db, error) : null
  if (refused) return refused.data
  const reference = randomUUID().slice(0, 8)
  context.log.error(`${reference} ${method}`, error)
  return { code: 'internal', details: { reference } }
}

function failure(error: ErrorData): Result<never> {
  return { ok: false, error }
}
