import { stringify } from 'devalue'
import type { ServerResponse } from 'node:http'
import type { AppEvent } from '#contract/events.ts'

/** Sends the backend's events to every open page as server-sent events. */
export interface EventStream {
  readonly add: (response: ServerResponse) => void
  readonly send: (event: AppEvent) => void
  readonly close: () => void
}

export function createEventStream(): EventStream {
  const pages = new Set<ServerResponse>()
  return {
    add: (response) => {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      })
      // The first bytes tell the page that the stream stands.
      response.write(':\n\n')
      pages.add(response)
      response.on('close', () => pages.delete(response))
    },
    send: (event) => {
      // devalue escapes line breaks inside texts, so one line holds one event.
      const line = `data: ${stringify(event)}\n\n`
      for (const page of pages) page.write(line)
    },
    close: () => {
      for (const page of pages) page.end()
    },
  }
}
