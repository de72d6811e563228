import path from 'node:path'
import { programFiles } from '#shell/program-files.ts'
import { startWorker } from '#shell/start-worker.ts'
import { ENTRY, type OpenDoor } from './door.ts'

/** The worker thread itself, as the terminal uses it. */
export const openWorkerDoor: OpenDoor = ({ dataFolder, backendWorker }) => {
  const { version, resourcesFolder } = programFiles(ENTRY)
  const link = startWorker(backendWorker, {
    dataFolder,
    resourcesFolder,
    version,
    logFile: path.join(dataFolder, 'logs/backend.log'),
  })
  return Promise.resolve({
    call: link.callUnchecked,
    desktop: null,
    on: link.subscribe,
    close: link.close,
  })
}
