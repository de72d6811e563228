import { describe, expect, it } from 'vitest'
import type { Topic } from '#contract/events.ts'
import { dependsOn, queryKey } from '../../../renderer/asking.ts'

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

  it('of others are left alone', () => {
    expect(dependsOn(['projects', 'no.such'], new Set<Topic>(['projects']))).toBe(false)
  })
})
