import { parentPort } from 'node:worker_threads'
import { AppError } from '#contract/result.ts'
import type { ReaderAnswer, ReaderQuestion } from './messages.ts'
import { createSheetReader } from './sheet-reader.ts'

/**
 * A thread of its own for every open file: it has its own heap limit, can be ended at any moment, and
 * takes all its memory with it. Only this file knows that it runs in a thread.
 */
const port = parentPort
if (!port) throw new Error('reading-worker.ts is started as a worker thread')
const reader = createSheetReader()

port.on('message', (question: ReaderQuestion) => {
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
