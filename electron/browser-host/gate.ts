import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Decides which requests are the user's own page; everything else on this machine is a stranger. */
export interface Gate {
  /** The path to open first: it carries the token. */
  readonly startPath: string
  /** The cookie to set when the request brings the token of the start address. */
  readonly cookieFor: (request: IncomingMessage) => string | null
  readonly admits: (request: IncomingMessage) => boolean
}

/**
 * Host and Origin are compared with the address itself, so that a foreign site cannot ask through
 * a name that points here; the cookie keeps out other users and programs of this machine.
 */
export function createGate(port: number): Gate {
  const token = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  // Cookies ignore the port; the name keeps two hosts on one machine apart.
  const cookieName = `ledger-${port}`
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])

  const isAddressedHere = ({ headers }: IncomingMessage): boolean => {
    if (!hosts.has(headers.host ?? '')) return false
    return headers.origin === undefined || headers.origin === `http://${headers.host}`
  }

  return {
    startPath: `/?token=${token}`,
    cookieFor: (request) => {
      const query = (request.url ?? '').split('?')[1]
      const given = new URLSearchParams(query).get('token')
      if (!isAddressedHere(request) || given === null || !isSame(given, token)) return null
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits: (request) => {
      const cookies = (request.headers.cookie ?? '').split('; ')
      const given = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))
      return isAddressedHere(request) && isSame(given ?? '', `${cookieName}=${secret}`)
    },
  }
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
