import { on } from 'node:events'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { joinPdfs } from './join-pdfs.ts'

/** Given the parts of one document one by one, and null behind the last, answers once with the whole and ends. */
if (!parentPort) throw new Error('join-worker.ts is started as a worker thread')
const whole = await joinPdfs(partsFrom(parentPort))
parentPort.postMessage(whole, [whole.buffer as ArrayBuffer])

async function* partsFrom(port: MessagePort): AsyncGenerator<Uint8Array> {
  const messages = on(port, 'message') as AsyncIterable<[Uint8Array | null]>
  for await (const [part] of messages) {
    if (!part) return
    yield part
  }
}
