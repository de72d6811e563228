import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorData } from '#contract/result.ts'
import type { WorkerMessage, WorkerRequest, WorkerStart } from '#contract/worker-messages.ts'
import { createBackend } from './create-backend.ts'
import { createFileLog } from './file-log.ts'

/** The only file that knows it runs in a worker thread. */
const port = parentPort
if (!port) throw new Error('worker.ts is started as a worker thread')
const { logFile, ...start } = workerData as WorkerStart
const log = createFileLog(logFile)
const send = (message: WorkerMessage): void => port.postMessage(message)

const starting = createBackend({
  ...start,
  clock: () => new Date(),
  newId: randomUUID,
  log,
})

starting.then(
  (backend) => backend.subscribe((event) => send({ event })),
  (error: unknown) => log.error('the backend did not start', error),
)

port.on('message', (request: WorkerRequest) => {
  if ('close' in request) {
    void close()
    return
  }
  void answer(request.id, request.method, request.input)
})

async function answer(id: number, method: string, input: unknown): Promise<void> {
  try {
    const backend = await starting
    // The router checks method and input; here they are still what came through the door.
    const result = await backend.call(method as 'app.status', input as Record<string, never>)
    send({ id, result })
  } catch (error) {
    send({ id, result: { ok: false, error: startFailure(error) } })
  }
}

function startFailure(error: unknown): ErrorData {
  if (error instanceof AppError) return error.data
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'backend_stopped', details: { reason } }
}

async function close(): Promise<void> {
  const backend = await starting.catch(() => null)
  await backend?.close()
  port?.close()
}
