import { parentPort, workerData } from 'node:worker_threads'
import { AppError, appError } from '#contract/result.ts'
import type { ReaderAnswer, ReaderQuestion, ReadingStart } from './messages.ts'
import { createSheetReader } from './sheet-reader.ts'

/**
 * A thread of its own for every open file: it has its own heap limit, can be ended at any moment, and
 * takes all its memory with it. Only this file knows that it runs in a thread.
 */
const port = parentPort
if (!port) throw new Error('reading-worker.ts is started as a worker thread')
const { givenUp } = workerData as ReadingStart
/** Milliseconds between two reports of how far a question is. */
const REPORT_EVERY = 100
let atWork = 0
let reportedAt = 0

const reader = createSheetReader((step) => (done, total) => {
  if (Atomics.load(givenUp, 0) === atWork) throw appError('cancelled', {})
  const now = performance.now()
  if (now - reportedAt < REPORT_EVERY) return
  reportedAt = now
  port.postMessage({ id: atWork, progress: { step, done, total } } satisfies ReaderAnswer)
})

port.on('message', (question: ReaderQuestion) => {
  atWork = question.id
  void answer(question).then((message) => port.postMessage(message))
})

async function answer({ id, name, input }: ReaderQuestion): Promise<ReaderAnswer> {
  try {
    // The asking side's types tie the name to its input; over a name at run time they cannot.
    const question = reader[name] as (...values: readonly unknown[]) => unknown
    return { id, value: await question(...input) }
  } catch (error) {
    if (error instanceof AppError) return { id, error: error.data }
    return { id, fault: error }
  }
}
