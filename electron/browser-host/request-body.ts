import type { IncomingMessage } from 'node:http'

/** A printed report with its photos is the largest thing a page sends. */
const MAX_BODY_BYTES = 280_000_000

/** Reads the whole body as text, or answers null when it is larger than any honest request. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MAX_BODY_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
