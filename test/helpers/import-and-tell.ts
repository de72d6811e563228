/**
 * A process of its own that imports a spreadsheet and tells its parent how far it is, so that a test
 * can kill it in the middle: `node import-and-tell.ts DATA_FOLDER FILE SHEET`.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createBackend } from '#backend/create-backend.ts'
import { silentLog } from '#backend/log.ts'
import { RESOURCES_FOLDER } from './test-backend.ts'

const [dataFolder = '', path = '', sheet = ''] = process.argv.slice(2)
const backend = await createBackend({
  dataFolder,
  resourcesFolder: RESOURCES_FOLDER,
  version: '0.0.0-test',
  clock: () => new Date(),
  newId: randomUUID,
  log: silentLog,
})
backend.subscribe((event) => {
  if (event.type === 'progress') process.stdout.write(`${event.step}\n`)
})
const file = await backend.call('imports.open', {
  fileName: basename(path),
  bytes: new Uint8Array(readFileSync(path)),
  jobId: 'job',
})
if (!file.ok) throw new Error(JSON.stringify(file.error))
const outcome = await backend.call('imports.apply', {
  fileId: file.value.fileId,
  sheet,
  asAt: '2020Q2',
  jobId: 'job',
})
process.stdout.write(`${JSON.stringify(outcome)}\n`)
await backend.close()
