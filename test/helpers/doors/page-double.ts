/** As much of a browser's page as the bridge needs: fetch with cookies, and an event stream. */
export interface PageDouble {
  readonly globals: Record<string, unknown>
  /** Resolves when the event stream stands. */
  readonly streaming: Promise<void>
  readonly close: () => void
}

/** Opens the address the host printed and keeps the cookie it is given. */
export async function openPageDouble(address: string): Promise<PageDouble> {
  const { origin } = new URL(address)
  const entrance = await fetch(address, { redirect: 'manual' })
  const cookie = entrance.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const closing = new AbortController()
  const streaming = Promise.withResolvers<void>()
  const ask = (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, origin), {
      ...options,
      headers: { cookie, origin },
      signal: closing.signal,
    })

  class EventSource extends EventTarget {
    constructor(path: string) {
      super()
      void this.#read(path)
    }

    async #read(path: string): Promise<void> {
      try {
        const response = await ask(path)
        this.dispatchEvent(new Event('open'))
        let rest = ''
        for await (const text of (response.body ?? []) as AsyncIterable<Uint8Array>) {
          streaming.resolve()
          const lines = (rest + Buffer.from(text).toString('utf8')).split('\n\n')
          rest = lines.pop() ?? ''
          for (const line of lines.filter((each) => each.startsWith('data: '))) {
            this.dispatchEvent(new MessageEvent('message', { data: line.slice('data: '.length) }))
          }
        }
      } catch {
        // The test closed the page.
      }
    }
  }

  return {
    globals: Object.assign(Object.create(globalThis) as Record<string, unknown>, {
      EventSource,
      fetch: ask,
    }),
    streaming: streaming.promise,
    close: () => closing.abort(),
  }
}
