import {
  desktopContract,
  type DesktopInput,
  type DesktopMethodName,
  type DesktopOutput,
} from '#contract/index.ts'
import { AppError, type ErrorData, type Result } from '#contract/result.ts'

/** What a window's owner does for its page; a door may leave to the page what it does itself. */
export type DesktopHandlers = {
  readonly [Name in DesktopMethodName]?: (
    input: DesktopInput<Name>,
  ) => Promise<DesktopOutput<Name>> | DesktopOutput<Name>
}

/** Answers a method name and an input as they came through the door; never throws. */
export type DesktopRouter = (method: string, input: unknown) => Promise<Result<unknown>>

/**
 * Checks what the page asks of its window's owner and answers it.
 *
 * @param reportUnexpected writes an error to the log and returns the reference to find it by
 */
export function createDesktopRouter(
  handlers: DesktopHandlers,
  reportUnexpected: (error: unknown) => string,
): DesktopRouter {
  return async (method, input) => {
    const name = isHandled(handlers, method) ? method : null
    const handle = name ? handlers[name] : undefined
    if (!name || !handle) return refuse({ code: 'unknown_method', details: { method } })
    const parsed = desktopContract[name].input.safeParse(input)
    if (!parsed.success) {
      const issues = parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: issue.message,
      }))
      return refuse({ code: 'invalid_input', details: { issues } })
    }
    try {
      // Name and input belong together: the schema of that very name accepted the input.
      return { ok: true, value: await (handle as (data: unknown) => unknown)(parsed.data) }
    } catch (error) {
      if (error instanceof AppError) return refuse(error.data)
      return refuse({ code: 'internal', details: { reference: reportUnexpected(error) } })
    }
  }
}

function isHandled(handlers: DesktopHandlers, method: string): method is DesktopMethodName {
  return Object.hasOwn(handlers, method)
}

function refuse(error: ErrorData): Result<never> {
  return { ok: false, error }
}
