import { parse, stringify } from 'devalue'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Result } from '#contract/result.ts'
import type { PageFile } from '#shell/page-files.ts'
import type { EventStream } from './event-stream.ts'
import type { Gate } from './gate.ts'
import { readBody } from './request-body.ts'

/** Answers a method and an input as they came; never throws. */
type Answerer = (method: string, input: unknown) => Promise<Result<unknown>>

export interface RequestParts {
  readonly gate: Gate
  readonly files: ReadonlyMap<string, PageFile>
  readonly events: EventStream
  readonly answerers: Readonly<Record<string, Answerer>>
}

const BRIDGE_TAG = '<script type="module" src="/page-bridge.js"></script>'

/** Answers one request of the page, or says in one line why not. */
export async function answerRequest(
  parts: RequestParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?')[0] ?? '/'
  const cookie = parts.gate.cookieFor(request)
  if (cookie) {
    response.writeHead(303, { Location: '/', 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
    response.end()
    return
  }
  if (!parts.gate.admits(request)) {
    refuse(response, 403, 'Open the address that the program printed when it started.')
    return
  }
  const answerer = Object.hasOwn(parts.answerers, path) ? parts.answerers[path] : undefined
  if (answerer) {
    await answerCall(answerer, request, response)
  } else if (request.method !== 'GET') {
    refuse(response, 405, 'Only GET is answered here.')
  } else if (path === '/events') {
    parts.events.add(response)
  } else {
    await answerFile(parts.files.get(path), response)
  }
}

async function answerCall(
  answerer: Answerer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site can post without asking, but not without naming itself.
  if (request.method !== 'POST' || request.headers.origin === undefined) {
    refuse(response, 405, 'Only POST from the page is answered here.')
    return
  }
  const body = await readBody(request)
  if (body === null) {
    refuse(response, 413, 'The request is too large.')
    return
  }
  const call = readCall(body)
  if (!call) {
    refuse(response, 400, 'The request cannot be read.')
    return
  }
  const result = await answerer(call.method, call.input)
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(stringify(result))
}

function readCall(body: string): { method: string; input: unknown } | null {
  try {
    const call: unknown = parse(body)
    if (typeof call !== 'object' || call === null || !('method' in call)) return null
    const input = 'input' in call ? call.input : undefined
    return typeof call.method === 'string' ? { method: call.method, input } : null
  } catch {
    return null
  }
}

async function answerFile(page: PageFile | undefined, response: ServerResponse): Promise<void> {
  if (!page) {
    refuse(response, 404, 'There is nothing here.')
    return
  }
  const bytes = await readFile(page.file)
  response.writeHead(200, { ...page.headers })
  response.end(page.file.endsWith('.html') ? withBridge(bytes.toString('utf8')) : bytes)
}

/** Module scripts run in order: the bridge stands before the interface that needs it. */
function withBridge(html: string): string {
  return html.replace('<head>', () => `<head>\n    ${BRIDGE_TAG}`)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${sentence}\n`)
}
