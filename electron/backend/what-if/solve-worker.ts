import { parentPort, workerData } from 'node:worker_threads'
import type { FundingProgram } from '#domain/planning/funding-program.ts'
import { type SolveLimits, solveProgram } from './solve-program.ts'

/** What the solving thread is given; it answers once with a ProgramAnswer and ends. */
export interface SolveTask {
  readonly program: FundingProgram
  readonly limits: SolveLimits
}

/** A thread of its own, so that the ledger answers meanwhile and a cancelled job stops at once. */
const { program, limits } = workerData as SolveTask
parentPort?.postMessage(await solveProgram(program, limits))
