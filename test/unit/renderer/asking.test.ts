import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { Topic } from '#contract/events.ts'
import {
  createQueryClient,
  dependsOn,
  invalidateChanged,
  queryKey,
} from '../../../renderer/asking.ts'

const list = queryKey('projects.list', { quarter: '2020Q2', filter: {} })

describe('query keys', () => {
  it('begin with the topic of their method', () => {
    expect([list.slice(0, 2), queryKey('safety.backups', {})]).toEqual([
      ['projects', 'projects.list'],
      ['safety', 'safety.backups', {}],
    ])
  })

  it('grow old by every topic their answer is made of, and by no other', () => {
    const topics: readonly Topic[] = [
      'projects',
      'progress',
      'funds',
      'dictionaries',
      'safety',
      'app',
    ]
    expect(topics.filter((topic) => dependsOn(list, new Set([topic])))).toEqual([
      'projects',
      'progress',
      'funds',
      'dictionaries',
    ])
  })

  it('of the recycle bin grow old with deleted words of a report too', () => {
    expect(dependsOn(queryKey('recycleBin.list', {}), new Set<Topic>(['reports']))).toBe(true)
  })

  it('of others are left alone', () => {
    expect(dependsOn(['projects', 'no.such'], new Set<Topic>(['projects']))).toBe(false)
  })
})

describe('invalidateChanged', () => {
  it('asks again when a change arrives while the first answer is on its way', async () => {
    const client = createQueryClient()
    const answers: ((value: string) => void)[] = []
    const key = queryKey('app.status', {})
    const shown = new QueryObserver<string>(client, {
      queryKey: key,
      queryFn: () => new Promise((resolve) => answers.push(resolve)),
    })
    const stopShowing = shown.subscribe(() => undefined)

    const invalidated = invalidateChanged(client, { type: 'changed', topics: ['app'] })
    await expect.poll(() => answers.length).toBe(2)
    answers[0]?.('before the change')
    answers[1]?.('after the change')
    await invalidated
    expect(client.getQueryData(key)).toBe('after the change')
    stopShowing()
  })

  it('leaves alone what does not depend on the change, and news of jobs', async () => {
    const client = createQueryClient()
    const key = queryKey('safety.backups', {})
    client.setQueryData(key, [])
    await invalidateChanged(client, { type: 'changed', topics: ['funds'] })
    await invalidateChanged(client, {
      type: 'progress',
      jobId: 'j',
      step: 'reading',
      done: 1,
      total: null,
    })
    expect(client.getQueryState(key)?.isInvalidated).toBe(false)
    await invalidateChanged(client, { type: 'changed', topics: ['safety'] })
    expect(client.getQueryState(key)?.isInvalidated).toBe(true)
  })
})
