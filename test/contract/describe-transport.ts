import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AppEvent } from '#contract/events.ts'
import type { Door, OpenDoor } from '../helpers/doors/door.ts'
import { useTemporaryFolder } from '../helpers/temporary-folder.ts'

const ECHO = new URL('echo-worker.ts', import.meta.url)

/** Whatever a door does to values, order and failures, every door does the same. */
export function describeTransport(name: string, open: OpenDoor): void {
  describe(`${name}: the way to the backend`, () => {
    const folder = useTemporaryFolder()
    let door: Door

    beforeAll(async () => {
      door = await open({ dataFolder: folder(), backendWorker: ECHO })
    })
    afterAll(() => door.close())

    test('values arrive as they were sent, both ways', async () => {
      const input = {
        blank: null,
        missing: undefined,
        zero: 0,
        negativeZero: -0,
        big: 9_007_199_254_740_991n,
        day: new Date('2020-06-30T00:00:00.000Z'),
        map: new Map([['中央', 1]]),
        set: new Set(['省级']),
        list: [1, undefined, null],
        text: '共28个，涉及教学综合楼12栋\r\n\u2028"</script>',
        bytes: Uint8Array.from([0, 1, 255]),
      }
      expect(await door.call('echo', input)).toEqual({
        ok: true,
        value: { method: 'echo', input },
      })
    })

    test('bytes stay bytes when they are many', async () => {
      const bytes = new Uint8Array(24_000_000).fill(7)
      const answer = await door.call('echo', { bytes })
      const { input } = (answer.ok ? answer.value : null) as { input: { bytes: Uint8Array } }
      expect(Buffer.compare(input.bytes, bytes)).toBe(0)
    })

    test('a part of a larger buffer arrives as that part', async () => {
      const bytes = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4)
      expect(await door.call('echo', bytes)).toEqual({
        ok: true,
        value: { method: 'echo', input: Uint8Array.from([1, 2, 3]) },
      })
    })

    test('an error is an answer, not an exception', async () => {
      expect(await door.call('fail', {})).toEqual({
        ok: false,
        error: { code: 'cancelled', details: {} },
      })
    })

    test('calls that overtake each other each get their own answer', async () => {
      const waits = [60, 10, 30, 0, 20]
      const answers = await Promise.all(waits.map((wait) => door.call('after', wait)))
      expect(answers).toEqual(waits.map((value) => ({ ok: true, value })))
    })

    test('events arrive in order, without anything of the door, until nobody listens', async () => {
      const heard: AppEvent[] = []
      const enough = Promise.withResolvers<void>()
      const stop = door.on((event) => {
        heard.push(event)
        if (heard.length === 2) enough.resolve()
      })
      await door.call('tell', {})
      await enough.promise
      expect(stop()).not.toBeInstanceOf(Object)
      await door.call('tell', {})
      await door.call('after', 50)
      expect(heard).toEqual([
        { type: 'progress', jobId: 'j', step: 'reading', done: 1, total: null },
        { type: 'changed', topics: ['projects', 'funds'] },
      ])
    })

    // Last: nothing answers afterwards.
    test('a crash answers what waits and what comes later', async () => {
      const waiting = door.call('after', 60_000)
      const crashed = await door.call('crash', {})
      const stopped = {
        ok: false,
        error: {
          code: 'backend_stopped',
          details: { reason: expect.stringContaining('asked to crash') as string },
        },
      }
      expect(crashed).toEqual(stopped)
      expect(await waiting).toEqual(stopped)
      expect(await door.call('echo', {})).toEqual(stopped)
    })
  })
}
