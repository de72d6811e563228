import { describe, expect, it } from 'vitest'
import type { ProgressEntry } from '#contract/projects/progress.ts'
import {
  BLANK,
  beginDraft,
  draftedReports,
  draftOf,
  isSameDraft,
  settledDraft,
  toProgressInput,
  unreadPart,
} from '../../../../renderer/features/progress/typing/entry-draft.ts'

const reported: ProgressEntry = {
  projectId: 'p1',
  quarter: '2020Q1',
  phase: 'foundation',
  status: 'suspended',
  percent: 3000,
  completedInvestment: 1_000_000,
  problems: '雨季施工慢',
  nextSteps: null,
  enteredBy: '李明',
  updatedAt: '2020-04-01T00:00:00.000Z',
}

describe('beginDraft', () => {
  it('goes on in the phase last reported, but carries no figure over', () => {
    expect(beginDraft(null, reported)).toEqual({
      phase: 'foundation',
      status: 'suspended',
      percent: null,
      completedInvestment: null,
      problems: '',
      nextSteps: '',
    })
  })

  it('begins blank without an earlier report, and with the entry where there is one', () => {
    expect([beginDraft(null, null).phase, beginDraft(null, null).status]).toEqual([null, 'normal'])
    expect(beginDraft(reported, null)).toEqual(draftOf(reported))
  })
})

describe('a draft', () => {
  it('is sent as it was reported when nothing was changed', () => {
    expect(toProgressInput('p1', '2020Q1', draftOf(reported))).toEqual({
      projectId: 'p1',
      quarter: '2020Q1',
      phase: 'foundation',
      status: 'suspended',
      percent: 3000,
      completedInvestment: 1_000_000,
      problems: '雨季施工慢',
      nextSteps: null,
    })
  })

  it('keeps zero apart from blank', () => {
    const blank = beginDraft(null, null)
    expect(isSameDraft(blank, { ...blank, percent: 0 })).toBe(false)
  })

  it('names what cannot be read, and then is not sent', () => {
    const wrong = { ...draftOf(reported), percent: { unread: '一半', why: 'notNumber' as const } }
    expect(unreadPart(wrong)).toEqual({ unread: '一半', why: 'notNumber' })
    expect(() => toProgressInput('p1', '2020Q1', wrong)).toThrow('一半')
    expect(unreadPart(draftOf(reported))).toBeNull()
  })
})

describe('settledDraft', () => {
  const missing = { entry: null, previous: reported }

  it('is nothing once the row says again what is saved, or nothing at all', () => {
    expect([
      settledDraft({ entry: reported, previous: null }, draftOf(reported), ['percent']),
      settledDraft(missing, beginDraft(null, reported), ['percent']),
      settledDraft(missing, BLANK, ['phase']),
    ]).toEqual([null, null, null])
  })

  it('keeps the last phase chosen anew for a row not reported yet', () => {
    const same = beginDraft(null, reported)
    expect(settledDraft(missing, same, ['phase'])).toBe(same)
  })
})

describe('draftedReports', () => {
  it('takes what cannot be read as blank', () => {
    const unread = { unread: '一半', why: 'notNumber' } as const
    const draft = { ...draftOf(reported), percent: unread, status: unread }
    expect(draftedReports(new Map([['p1', draft]]))).toEqual([
      {
        projectId: 'p1',
        phase: 'foundation',
        status: 'normal',
        percent: null,
        completedInvestment: 1_000_000,
      },
    ])
  })
})
