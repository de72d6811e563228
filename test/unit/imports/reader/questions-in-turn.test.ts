import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { questionsInTurn } from '#backend/imports/reader/questions-in-turn.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The turns, and what came of them in its order. */
function handing(cannotPost: number | null = null) {
  const log: string[] = []
  const turns = questionsInTurn({
    post: ({ id }) => {
      if (id === cannotPost) throw new Error('cannot be copied')
      log.push(`asked ${id}`)
    },
    onRefused: (id) => log.push(`refused ${id}`),
    onLate: () => log.push('late'),
  })
  const add = (id: number): void => turns.add({ id, name: 'read', input: [] }, 100)
  return { log, turns, add }
}

test('the time of a question begins when its turn comes', () => {
  const { log, turns, add } = handing()
  for (const id of [1, 2, 3]) add(id)
  for (let answers = 0; answers < 2; answers += 1) {
    vi.advanceTimersByTime(90)
    turns.answered()
  }
  vi.advanceTimersByTime(90)
  expect(log).toEqual(['asked 1', 'asked 2', 'asked 3'])
  vi.advanceTimersByTime(20)
  expect(log.at(-1)).toBe('late')
})

test('a question dropped before its turn is never asked', () => {
  const { log, turns, add } = handing()
  for (const id of [1, 2, 3]) add(id)
  turns.drop(2)
  turns.answered()
  expect(log).toEqual(['asked 1', 'asked 3'])
})

test('one that cannot be handed over makes room for the next', () => {
  const { log, turns, add } = handing(2)
  for (const id of [1, 2, 3]) add(id)
  turns.answered()
  expect(log).toEqual(['asked 1', 'refused 2', 'asked 3'])
})

test('after the end nothing is asked, and nothing is late', () => {
  const { log, turns, add } = handing()
  for (const id of [1, 2]) add(id)
  turns.end()
  turns.answered()
  vi.advanceTimersByTime(1000)
  expect(log).toEqual(['asked 1'])
})
