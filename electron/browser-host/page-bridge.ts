/**
 * Runs in the page before the interface and gives it the same `window.app` that the preload gives
 * it in Electron, over fetch and server-sent events.
 */
import { parse, stringify } from 'devalue'
import type { AppEvent } from '#contract/events.ts'
import type { AppBridge, DesktopInput } from '#contract/index.ts'
import type { Result } from '#contract/result.ts'
import { offerDownload, printInPage } from './page-desktop.ts'

async function ask(path: string, method: string, input: unknown): Promise<Result<unknown>> {
  let body: string
  try {
    body = stringify({ method, input })
  } catch (error) {
    const issues = [{ path: '', message: String(error) }]
    return { ok: false, error: { code: 'invalid_input', details: { issues } } }
  }
  try {
    const response = await fetch(path, { method: 'POST', body })
    if (response.ok) return parse(await response.text()) as Result<unknown>
    return stopped(`HTTP ${response.status}: ${await response.text()}`)
  } catch (error) {
    return stopped(String(error))
  }
}

function stopped(reason: string): Result<never> {
  return { ok: false, error: { code: 'backend_stopped', details: { reason } } }
}

async function askDesktop(method: string, input: unknown): Promise<Result<unknown>> {
  // Paper and downloads are the browser's own business; the rest is asked of the host.
  if (method === 'desktop.print') {
    return { ok: true, value: await printInPage((input as DesktopInput<'desktop.print'>).html) }
  }
  if (method === 'desktop.saveFile') {
    return { ok: true, value: offerDownload(input as DesktopInput<'desktop.saveFile'>) }
  }
  return ask('/desktop', method, input)
}

const listeners = new Set<(event: AppEvent) => void>()
const news = new EventSource('/events')
news.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const event = parse(data) as AppEvent
  for (const listener of listeners) listener(event)
})

/**
 * The first answer waits until news can arrive: a change between the two would never be heard of.
 * A stream that cannot stand must not hold up the page.
 */
const newsStand = new Promise<unknown>((resolve) => {
  news.addEventListener('open', resolve, { once: true })
  news.addEventListener('error', resolve, { once: true })
})

async function askBackend(method: string, input: unknown): Promise<Result<unknown>> {
  await newsStand
  return ask('/call', method, input)
}

const bridge: AppBridge = {
  // The host answers each method with the type the contract declares for it.
  call: askBackend as AppBridge['call'],
  desktop: askDesktop as AppBridge['desktop'],
  on: (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

Object.defineProperty(globalThis, 'app', { value: Object.freeze(bridge) })
