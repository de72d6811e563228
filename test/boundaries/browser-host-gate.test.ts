import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGE_POLICY } from '#shell/content-security-policy.ts'
import { programFiles } from '#shell/program-files.ts'
import { startHost, type Host } from '../../electron/browser-host/start-host.ts'
import { ENTRY } from '../helpers/doors/door.ts'
import { useTemporaryFolder } from '../helpers/temporary-folder.ts'

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answered {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

const ECHO = new URL('../contract/echo-worker.ts', import.meta.url)

describe('the gate of the browser host', () => {
  const folder = useTemporaryFolder()
  let host: Host
  let port: string
  let token: string
  let cookie: string

  beforeAll(async () => {
    host = await startHost({
      program: { ...programFiles(ENTRY), backendWorker: ECHO },
      dataFolder: folder(),
      port: 0,
      report: (line) => process.stderr.write(`${line}\n`),
    })
    const address = new URL(host.address)
    port = address.port
    token = address.searchParams.get('token') ?? ''
    const entrance = await ask({ path: `/?token=${token}` })
    cookie = String(entrance.headers['set-cookie']?.[0]?.split(';')[0])
  })
  afterAll(() => host.close())

  /** Asks as no browser would let a page ask: with any Host and Origin. */
  const ask = async (asked: Asked): Promise<Answered> => {
    const { method = 'GET', path = '/', headers = {}, body = '' } = asked
    const asking = request({ host: '127.0.0.1', port, method, path, headers })
    asking.end(body)
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    let text = ''
    for await (const part of response) text += String(part)
    return { status: response.statusCode ?? 0, headers: response.headers, body: text }
  }
  const post = (headers: Readonly<Record<string, string>>, body: string): Promise<Answered> =>
    ask({ method: 'POST', path: '/call', headers, body })
  const origin = (): string => `http://127.0.0.1:${port}`

  test('the token is exchanged for a cookie that scripts and other sites cannot use', async () => {
    const entrance = await ask({ path: `/?token=${token}` })
    expect(entrance).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(entrance.headers['set-cookie']).toEqual([
      expect.stringMatching(/^ledger-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ])
  })

  test('the page is handed out with the same policy as in Electron, its bridge before it', async () => {
    const page = await ask({ headers: { cookie } })
    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff' },
    })
    expect(page.body.indexOf('page-bridge.js')).toBeGreaterThan(0)
    expect(page.body.indexOf('page-bridge.js')).toBeLessThan(page.body.indexOf('/assets/'))
  })

  test('nothing is answered without the cookie', async () => {
    const guesses: readonly Asked[] = [
      {},
      { path: '/?token=' },
      { path: `/?token=${token}x` },
      { path: '/?token=x' },
      { headers: { cookie: `ledger-${port}=guess` } },
      { headers: { cookie: 'ledger-1=x' } },
      { path: '/events' },
      { path: '/page-bridge.js' },
      { path: '/call', method: 'POST', headers: { origin: origin() } },
    ]
    const answers = await Promise.all(guesses.map(ask))
    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 403))
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toEqual([])
  })

  test('a name that was made to point here does not pass, token or not', async () => {
    const hosts = ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port}.x`]
    const answers = hosts.flatMap((name) => [
      ask({ headers: { cookie, host: name } }),
      ask({ path: `/?token=${token}`, headers: { host: name } }),
    ])
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 403))
  })

  test('a page of another site does not pass, even with the cookie', async () => {
    const origins = [
      'https://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1',
    ]
    const answers = await Promise.all(
      origins.map((foreign) => post({ cookie, origin: foreign }, '["x"]')),
    )
    expect(answers.map(({ status }) => status)).toEqual(origins.map(() => 403))
  })

  test('calls are posts that name their origin', async () => {
    const answers = await Promise.all([
      post({ cookie }, '[]'),
      ask({ path: '/call', headers: { cookie, origin: origin() } }),
      ask({ path: '/', method: 'DELETE', headers: { cookie } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([405, 405, 405])
  })

  test('what cannot be read is refused', async () => {
    const bodies = ['', '{', '[]', '[{"input":1},2]', '[{"method":1},7]', '"text"']
    const answers = await Promise.all(
      bodies.map((body) => post({ cookie, origin: origin() }, body)),
    )
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(() => 400))
  })

  test('only listed files are handed out', async () => {
    const paths = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/..%5cpackage.json',
      '/C:/Windows/win.ini',
      '/index.html%00',
      '/assets/',
      '//index.html',
      '/licenses.md',
    ]
    const answers = await Promise.all(paths.map((path) => ask({ path, headers: { cookie } })))
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
  })

  test('other machines cannot reach it', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((network) => network && !network.internal && network.family === 'IPv4')
    if (!outward) return
    const asking = request({ host: outward.address, port, timeout: 2000 })
    asking.end()
    const [error] = (await once(asking, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })
})
