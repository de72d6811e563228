import { join } from 'node:path'
import type { Input, MethodName, Output } from '#contract/index.ts'
import { AppError } from '#contract/result.ts'
import { programFiles } from '#shell/program-files.ts'
import { startWorker } from '#shell/start-worker.ts'

/** Asks the backend. @throws AppError when it answers with an error */
export type Ask = <Name extends MethodName>(
  method: Name,
  input: Input<Name>,
) => Promise<Output<Name>>

/** Starts the backend on a data folder for one command and puts it away whatever happens. */
export async function withBackend<Value>(
  dataFolder: string,
  work: (ask: Ask) => Promise<Value>,
): Promise<Value> {
  const { backendWorker, resourcesFolder, version } = programFiles(import.meta.url)
  const backend = startWorker(backendWorker, {
    dataFolder,
    resourcesFolder,
    version,
    logFile: join(dataFolder, 'logs', 'backend.log'),
  })
  try {
    return await work(async (method, input) => {
      const result = await backend.call(method, input)
      if (!result.ok) throw new AppError(result.error)
      return result.value
    })
  } finally {
    await backend.close()
  }
}
