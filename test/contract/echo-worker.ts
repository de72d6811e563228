import { parentPort } from 'node:worker_threads'
import type { WorkerMessage, WorkerRequest } from '#contract/worker-messages.ts'

/**
 * Stands in the backend's place where only the way to it is tested: answers with what it was
 * asked, so that nothing a door does to a value goes unseen.
 */
const port = parentPort
if (!port) throw new Error('echo-worker.ts is started as a worker thread')
const send = (message: WorkerMessage): void => port.postMessage(message)

port.on('message', (request: WorkerRequest) => {
  if ('close' in request) {
    port.close()
    return
  }
  const { id, method, input } = request
  if (method === 'crash') throw new Error('the echo was asked to crash')
  if (method === 'fail') {
    send({ id, result: { ok: false, error: { code: 'cancelled', details: {} } } })
  } else if (method === 'tell') {
    send({ event: { type: 'progress', jobId: 'j', step: 'reading', done: 1, total: null } })
    send({ event: { type: 'changed', topics: ['projects', 'funds'] } })
    send({ id, result: { ok: true, value: null } })
  } else if (method === 'after') {
    setTimeout(() => send({ id, result: { ok: true, value: input } }), Number(input))
  } else {
    send({ id, result: { ok: true, value: { method, input } } })
  }
})
