import { expect, it } from 'vitest'
import {
  forgetFailure,
  presentJob,
  runJob,
} from '../../../../renderer/features/imports/wizard/running-job.ts'

it('keeps a job while it runs, whoever looks, and starts none beside it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const started: string[] = []
  const running = runJob('write', '台账.xlsx', (jobId) => {
    started.push(jobId)
    return promise
  })
  await runJob('write', '台账.xlsx', async (jobId) => void started.push(jobId))
  expect(started).toHaveLength(1)
  expect([presentJob('write'), presentJob('open')]).toEqual([
    { jobId: started[0], fileName: '台账.xlsx', isRunning: true, failure: null },
    null,
  ])
  resolve()
  await running
  expect(presentJob('write')).toBeNull()
})

it('keeps how a job failed until another begins or its file is left', async () => {
  const failure = new Error('unreadable')
  await runJob('open', '坏.xlsx', () => Promise.reject(failure))
  expect(presentJob('open')).toMatchObject({ isRunning: false, failure })
  forgetFailure('open')
  expect(presentJob('open')).toBeNull()
})
