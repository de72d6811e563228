/**
 * Keeps drafts of one project, one after the other as fast as they are taken, in the data folder
 * given, and tells after each how many there have been. Runs until it is killed.
 */
import { createBackend } from '#backend/create-backend.ts'
import { silentLog } from '#backend/log.ts'
import { RESOURCES_FOLDER } from './test-backend.ts'

const [dataFolder = '', projectId = ''] = process.argv.slice(2)
const backend = await createBackend({
  dataFolder,
  resourcesFolder: RESOURCES_FOLDER,
  version: '0.0.0-test',
  clock: () => new Date('2020-07-05T02:00:00.000Z'),
  newId: () => crypto.randomUUID(),
  log: silentLog,
})
for (let count = 1; ; count += 1) {
  const draft = {
    phase: 'structure',
    status: 'normal',
    percent: { unread: '一半', why: 'notNumber' },
    completedInvestment: count,
    problems: '',
    nextSteps: '',
  } as const
  await backend.call('progressDrafts.keep', {
    quarter: '2020Q2',
    drafts: [{ projectId, draft }],
  })
  process.stdout.write(`kept ${count}\n`)
}
