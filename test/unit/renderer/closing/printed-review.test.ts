import { expect, test } from 'vitest'
import type { ClosingReview, Correction } from '#contract/quarter/closing.ts'
import { printedReview } from '../../../../renderer/features/closing/review/printed-review.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'
import { finding, inChinese } from '../checks/finding.ts'

const EMPTY: ClosingReview = {
  quarter: '2020Q3',
  state: 'review',
  hard: [],
  soft: [],
  unexplainedCount: 0,
  projectCount: 2,
  unreported: [],
  follows: null,
  continuity: [],
  corrections: [],
  paragraphs: [],
  changes: [],
  changeCount: 0,
  obstacles: [],
}

const CORRECTION: Correction = {
  id: 'c1',
  quarter: '2020Q3',
  correctsQuarter: '2020Q2',
  projectId: 'p1',
  projectName: '石门完小食堂',
  schoolName: '石门完小',
  workflow: 'construction',
  figure: 'paid',
  fundingSourceId: 'central',
  before: 200_000_000,
  after: 180_000_000,
  difference: -20_000_000,
  reason: '凭证重复 <两次>',
  fundEntryId: 'f1',
  enteredBy: '王强',
  enteredAt: '2020-10-08T00:00:00.000Z',
}

const print = (review: Partial<ClosingReview>) =>
  printedReview(
    { ...EMPTY, ...review },
    {
      t: inChinese,
      moneyUnit: 'wan',
      county: '盐津县',
      today: '2020-10-09',
      sources: [{ id: 'central', name: '中央资金', level: 'central' }],
    },
  )

test('a quarter without anything to say says so under every heading', () => {
  const page = print({})
  expect(page).toContain('盐津县2020年第三季度衔接审核单')
  expect(page).toContain('打印日期：2020-10-09')
  for (const text of ['noFindings', 'noCorrections', 'allReported'] as const) {
    expect(page).toContain(zhCN.closing.printed[text])
  }
  expect(page).toContain('负责人：')
})

test('findings with their explanations, sums that do not carry on, corrections and the unreported', () => {
  const page = print({
    hard: [finding()],
    soft: [
      finding({
        severity: 'soft',
        projectName: '豆沙完小公厕',
        explanation: {
          quarter: '2020Q3',
          checkId: 'paidAboveReceived',
          projectId: 'p2',
          sentence: '县级先行垫付',
          explainedBy: '王强',
          explainedAt: '2020-10-08T00:00:00.000Z',
        },
      }),
    ],
    unreported: [{ projectId: 'p9', name: '中堡完小围墙' }],
    follows: { quarter: '2020Q2', version: 2 },
    continuity: [
      {
        sum: 'paid',
        closed: 100_000_000,
        entered: 0,
        corrected: null,
        now: 90_000_000,
        difference: -10_000_000,
        broken: [],
      },
    ],
    corrections: [CORRECTION],
  })
  const rows = [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell),
  )
  expect(rows.find(([, , name]) => name === '豆沙完小公厕')?.[4]).toBe('县级先行垫付')
  expect(rows.find(([, , name]) => name === '石门完小教学综合楼')?.[4]).toBe('')
  expect(rows.find((row) => row.length === 6)?.slice(1)).toEqual(['100', '0', '—', '90', '-10'])
  expect(rows.find(([, , name]) => name === '石门完小食堂')?.slice(3)).toEqual([
    `${zhCN.closing.correction.figures.paid}（中央资金）`,
    '200 万元',
    '180 万元',
    '凭证重复 &lt;两次&gt;',
  ])
  expect(page).toContain('中堡完小围墙')
})
