import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { appError } from '#contract/result.ts'
import {
  type FundedChoice,
  fundedValue,
  type FundingModel,
  greedyChoices,
  mendChoices,
  wholeValue,
} from '#domain/planning/funding-model.ts'
import { type FundingProgram, fundingProgram } from '#domain/planning/funding-program.ts'
import type { ProgramAnswer, SolveLimits } from './solve-program.ts'
import type { SolveTask } from './solve-worker.ts'

/** The projects to build, and how good that is. */
export interface FundingAnswer {
  readonly choices: readonly FundedChoice[]
  /** As `fundedValue`; `bound` is proved to be out of reach of any choice above it. */
  readonly value: number
  readonly bound: number
  /** What the plain way reaches. */
  readonly greedyValue: number
}

export interface SolveOptions {
  readonly signal: AbortSignal
  readonly limits?: SolveLimits
}

/** Long enough for 500 candidates to be as good as solved, short enough to be waited for. */
const LIMITS: SolveLimits = { seconds: 15 }

/**
 * Chooses with the solver in a thread of its own. The answer is affordable to the fen and never
 * worse than the plain way.
 *
 * @throws AppError `cancelled`
 */
export async function solveFunding(
  model: FundingModel,
  { signal, limits = LIMITS }: SolveOptions,
): Promise<FundingAnswer> {
  const greedy = greedyChoices(model)
  const greedyValue = fundedValue(model, greedy)
  const program = fundingProgram(model)
  if (program.choices.length === 0 || model.lines.length === 0) {
    return { choices: [], value: 0, bound: 0, greedyValue }
  }
  const { columns, bound } = await solveInThread({ program, limits }, signal)
  const solved = columns === null ? greedy : mendChoices(model, chosenOf(program, columns))
  const best = fundedValue(model, solved) >= greedyValue ? solved : greedy
  const choices = withoutIdle(model, best)
  const value = fundedValue(model, choices)
  return {
    choices,
    value,
    bound: Math.max(value, Math.min(bound, wholeValue(model))),
    greedyValue,
  }
}

function chosenOf({ choices }: FundingProgram, columns: readonly number[]): FundedChoice[] {
  return choices.filter((_, column) => (columns[column] ?? 0) > 0.5)
}

/** The solver may build what closes nothing when there is money left; nobody should pay for it. */
function withoutIdle(
  model: FundingModel,
  choices: readonly FundedChoice[],
): readonly FundedChoice[] {
  let kept = choices
  for (const choice of choices) {
    const others = kept.filter((one) => one !== choice)
    if (fundedValue(model, others) >= fundedValue(model, kept)) kept = others
  }
  return kept
}

/** The thread ends by itself when it has answered, and is ended when the job is cancelled. */
function solveInThread(task: SolveTask, signal: AbortSignal): Promise<ProgramAnswer> {
  if (signal.aborted) throw appError('cancelled', {})
  const worker = new Worker(workerPath(), { workerData: task, execArgv: [] })
  return new Promise<ProgramAnswer>((resolve, reject) => {
    const onAbort = (): void => {
      void worker.terminate()
      reject(appError('cancelled', {}))
    }
    signal.addEventListener('abort', onAbort, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      signal.removeEventListener('abort', onAbort)
      reject(new Error('the solver ended without an answer'))
    })
  })
}

/** Beside this file in the source, beside the bundle (or the folder of its pieces) once built. */
function workerPath(): URL {
  const own = import.meta.url
  if (own.endsWith('.ts')) return new URL('./solve-worker.ts', own)
  const beside = new URL('./solve-worker.js', own)
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../solve-worker.js', own)
}
