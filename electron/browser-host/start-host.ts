import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { appError } from '#contract/result.ts'
import { createDesktopRouter } from '#shell/desktop-router.ts'
import { listFontFiles, listPageFiles, pageFile } from '#shell/page-files.ts'
import type { ProgramFiles } from '#shell/program-files.ts'
import { startWorker } from '#shell/start-worker.ts'
import { answerRequest } from './answer-request.ts'
import { createEventStream } from './event-stream.ts'
import { createGate } from './gate.ts'
import { openOutside } from './open-outside.ts'
import { printHtmlToPdf } from './print-html-to-pdf.ts'

export interface HostOptions {
  readonly program: ProgramFiles
  readonly dataFolder: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** Takes what belongs into the log, as one line of text. */
  readonly report: (line: string) => void
}

export interface Host {
  /** The address to open, token included. */
  readonly address: string
  /** Resolves with the reason when the backend ended by itself. */
  readonly backendStopped: Promise<string>
  readonly close: () => Promise<void>
}

/** Starts the backend and serves it with the built interface on 127.0.0.1. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { program, dataFolder, report } = options
  const backend = startWorker(program.backendWorker, {
    dataFolder,
    resourcesFolder: program.resourcesFolder,
    version: program.version,
    logFile: path.join(dataFolder, 'logs', 'backend.log'),
  })
  const reportUnexpected = (error: unknown): string => {
    const reference = randomUUID().slice(0, 8)
    report(`${reference} ${error instanceof Error ? error.stack : String(error)}`)
    return reference
  }
  const closing = new AbortController()
  const desktop = createDesktopRouter(
    {
      'desktop.info': () => ({ shell: 'browser' }),
      'desktop.printToPdf': ({ html }) => printHtmlToPdf(html, { signal: closing.signal }),
      'desktop.openDataFolder': () => ({ opened: openOutside(dataFolder) }),
    },
    reportUnexpected,
  )
  const events = createEventStream()
  backend.subscribe(events.send)

  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const gate = createGate(port)
  const files = new Map([
    ...listPageFiles(program.pageFolder),
    ...listFontFiles(program.resourcesFolder),
  ])
  files.set('/page-bridge.js', pageFile(program.pageBridge))
  files.set('/favicon.ico', pageFile(path.join(program.resourcesFolder, 'icons', 'icon.ico')))
  const answerers = { '/call': backend.callUnchecked, '/desktop': desktop }
  server.on('request', (request, response) => {
    answerRequest({ gate, files, events, answerers }, request, response).catch((error: unknown) => {
      reportUnexpected(error)
      response.destroy()
    })
  })

  return {
    address: `http://127.0.0.1:${port}${gate.startPath}`,
    backendStopped: backend.stopped,
    close: async () => {
      closing.abort(appError('backend_stopped', { reason: 'the program was closed' }))
      events.close()
      server.close()
      server.closeAllConnections()
      await backend.close()
    },
  }
}
