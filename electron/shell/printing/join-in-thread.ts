import { Worker } from 'node:worker_threads'

/**
 * Joins the printed parts of one document in a thread of its own, so that the program answers meanwhile.
 * A single part comes back as it is.
 */
export async function joinInThread(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only] = parts
  if (only && parts.length === 1) return only
  const own = import.meta.url
  // A copy each: what the browser engine handed over may lie in memory that cannot be given away.
  const copies = parts.map((part) => Uint8Array.from(part))
  const file = own.endsWith('.ts') ? './join-worker.ts' : './join-worker.js'
  const worker = new Worker(new URL(file, own), {
    workerData: copies,
    transferList: copies.map(({ buffer }) => buffer),
    execArgv: [],
  })
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('joining the parts ended without an answer')))
  })
}
