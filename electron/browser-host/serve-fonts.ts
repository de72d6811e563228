import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listFontFiles } from '#shell/page-files.ts'

export interface FontServer {
  /** `http://127.0.0.1:4711`; the fonts lie under `/fonts/`. */
  readonly origin: string
  readonly close: () => void
}

/**
 * Hands out the program's own fonts on this machine, and nothing else. Megabytes that the browser fetches by
 * itself come far quicker than those put into its hands through the debugging protocol.
 */
export async function serveFonts(resourcesFolder: string): Promise<FontServer> {
  const fonts = listFontFiles(resourcesFolder)
  const server = createServer((request, response) => {
    const font = fonts.get(request.url ?? '')
    if (!font) {
      response.writeHead(404).end()
      return
    }
    readFile(font.file).then(
      (bytes) => response.writeHead(200, { ...font.headers }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
