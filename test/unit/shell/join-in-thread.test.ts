import { describe, expect, test } from 'vitest'
import { joinInThread } from '#shell/printing/join-in-thread.ts'

const PART = new TextEncoder().encode('%PDF-1.7, not looked into as long as it is alone')

describe('joining parts in a thread', () => {
  test('gives back a single part as it is', async () => {
    const whole = await joinInThread((take) => Promise.resolve(take(PART)))
    expect(Buffer.from(whole)).toEqual(Buffer.from(PART))
  })

  test('fails with what the print fails with', async () => {
    const failed = joinInThread((take) => {
      take(PART)
      return Promise.reject(new Error('the printer is gone'))
    })
    await expect(failed).rejects.toThrow('the printer is gone')
  })

  test('fails at the part that is no PDF, without waiting for a print that goes on', async () => {
    const failed = joinInThread((take) => {
      take(PART)
      take(PART)
      return new Promise(() => {})
    })
    await expect(failed).rejects.toBeInstanceOf(Error)
  })
})
