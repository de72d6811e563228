import type { Frame, WebContents } from './web-contents.ts'

export interface InvokeEvent {
  readonly sender: WebContents
  readonly senderFrame: Frame | null
}

type Handler = (event: InvokeEvent, ...args: readonly unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

export const channels = (): readonly string[] => [...handlers.keys()]

/** What `ipcRenderer.invoke` does, with a sender of the test's choice. */
export async function invoke(
  event: InvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const sent = structuredClone(args)
  const handler = handlers.get(channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(event, ...sent))
  } catch (error) {
    // The real one keeps the message only.
    // oxlint-disable-next-line preserve-caught-error -- keeping the cause would be untrue
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
  }
}
