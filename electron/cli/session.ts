import { join } from 'node:path'
import type { Input, MethodName, Output } from '#contract/index.ts'
import { AppError } from '#contract/result.ts'
import { programFiles } from '#shell/program-files.ts'
import { startWorker } from '#shell/start-worker.ts'
import { say } from './speech.ts'

/** Asks the backend. @throws AppError when it answers with an error */
export type Ask = <Name extends MethodName>(
  method: Name,
  input: Input<Name>,
) => Promise<Output<Name>>

/** Starts the backend on a data folder for one command and puts it away whatever happens. */
export async function withBackend<Value>(
  dataFolder: string,
  work: (ask: Ask) => Promise<Value>,
  logFile = join(dataFolder, 'logs', 'backend.log'),
): Promise<Value> {
  const { backendWorker, resourcesFolder, version } = programFiles(import.meta.url)
  const backend = startWorker(backendWorker, {
    dataFolder,
    resourcesFolder,
    version,
    logFile,
  })
  try {
    return await work(async (method, input) => {
      const result = await backend.call(method, input)
      if (result.ok) return result.value
      if (result.error.code === 'internal') say(logFile)
      throw new AppError(result.error)
    })
  } finally {
    await backend.close()
  }
}

/** Whoever is named signs what follows, here and in the program. @throws AppError not_set_up */
export async function signAs(ask: Ask, operator: string | undefined): Promise<void> {
  if (operator !== undefined) await ask('operators.switch', { name: operator })
}
