/**
 * The only file that touches `window.app`. Everything the interface knows or changes goes through
 * `call`, everything it asks of the window's owner through `desktop`.
 */
import type {
  AppBridge,
  DesktopInput,
  DesktopMethodName,
  DesktopOutput,
  Input,
  MethodName,
  Output,
} from '#contract/index.ts'
import type { AppEvent } from '#contract/events.ts'
import { AppError, type Result } from '#contract/result.ts'

declare global {
  interface Window {
    /** Put there by the preload script or by the browser host, before any of this runs. */
    readonly app: AppBridge
  }
}

/** Asks the backend. @throws AppError with the backend's reason as data. */
export async function call<Name extends MethodName>(
  method: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  return unwrap(await window.app.call(method, input))
}

/** What a change answers, with the step it was in the change log; null when nothing changed. */
export interface Told<Value> {
  readonly value: Value
  readonly actionId: string | null
}

/** The same for a change that somebody may want to take back. @throws AppError */
export async function tell<Name extends MethodName>(
  method: Name,
  input: Input<Name>,
): Promise<Told<Output<Name>>> {
  const result = await window.app.call(method, input)
  const value = unwrap(result)
  return { value, actionId: (result.ok && result.actionId) || null }
}

/** Asks the window's owner: paper, files, folders. @throws AppError. */
export async function desktop<Name extends DesktopMethodName>(
  method: Name,
  input: DesktopInput<Name>,
): Promise<DesktopOutput<Name>> {
  return unwrap(await window.app.desktop(method, input))
}

/** Listens to what the backend tells unasked; returns the function that stops listening. */
export function on(listener: (event: AppEvent) => void): () => void {
  return window.app.on(listener)
}

function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new AppError(result.error)
}
