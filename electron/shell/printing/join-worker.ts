import { parentPort, workerData } from 'node:worker_threads'
import { joinPdfs } from './join-pdfs.ts'

/** Given the parts of one document, answers once with the whole and ends. */
const whole = await joinPdfs(workerData as readonly Uint8Array[])
parentPort?.postMessage(whole, [whole.buffer as ArrayBuffer])
