import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { PRINT_POLICY } from '#shell/content-security-policy.ts'
import type { PageFile } from '#shell/page-files.ts'

export const SCHEME = 'app'

const HOST = 'ledger'

/** Where the page lives. A scheme of our own has an origin, which file addresses lack. */
export const PAGE_ADDRESS = `${SCHEME}://${HOST}/`

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** True for addresses of the interface itself, whichever of its routes they show. */
export function isPageAddress(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${SCHEME}:` && url.host === HOST
}

/** Answers a request of a window: a file of the built interface, or a paper waiting for print. */
export async function answerPage(
  files: ReadonlyMap<string, PageFile>,
  findPaper: (pathname: string) => string | null,
  request: Pick<Request, 'method' | 'url'>,
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  const { host, pathname } = new URL(request.url)
  if (host !== HOST) return new Response(null, { status: 404 })
  const page = files.get(pathname)
  if (page) return new Response(await readFile(page.file), { headers: { ...page.headers } })
  const html = findPaper(pathname)
  if (html === null) return new Response(null, { status: 404 })
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PRINT_POLICY,
      'Cache-Control': 'no-store',
    },
  })
}
