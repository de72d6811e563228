import { Worker } from 'node:worker_threads'

/**
 * Joins the parts of one document in a thread of its own, each as soon as it is printed: the program answers
 * meanwhile, and little is left to do behind the last. A single part comes back as it is.
 *
 * @param print prints the document and hands over its parts in their order
 * @throws what `print` throws; Error when the parts cannot be joined
 */
export async function joinInThread(
  print: (take: (part: Uint8Array) => void) => Promise<void>,
): Promise<Uint8Array> {
  const own = import.meta.url
  const file = own.endsWith('.ts') ? './join-worker.ts' : './join-worker.js'
  const worker = new Worker(new URL(file, own), { execArgv: [] })
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('joining the parts ended without an answer')))
  })
  const printing = print((part) => {
    // A copy: what the browser engine handed over may lie in memory that cannot be given away.
    const copy = Uint8Array.from(part)
    worker.postMessage(copy, [copy.buffer])
  })
  try {
    // Neither waits for the other to fail.
    await Promise.race([printing, whole])
    worker.postMessage(null)
    return await whole
  } finally {
    void worker.terminate()
  }
}
