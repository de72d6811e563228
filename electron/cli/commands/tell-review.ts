import type { ClosingReview, EarlierOpenQuarter } from '#contract/quarter/closing.ts'
import type { CumulativeSum } from '#domain/closing/continuity.ts'
import type { Doubt } from '#domain/report/text/edit-mark.ts'
import { formatFen } from '#domain/money.ts'
import type { PhaseNames } from '#domain/project/phase.ts'
import { findingLine, say } from '../speech.ts'

/** Says 衔接审核单, all that the screen shows before a quarter is closed, to the person at the terminal. */
export function sayReview(review: ClosingReview, names: PhaseNames): void {
  for (const line of reviewLines(review, names)) say(line)
}

/** Says which open quarters are locked with the one that is closed. */
export function sayEarlier(earlier: readonly EarlierOpenQuarter[]): void {
  for (const { quarter, hard, unexplained } of earlier) {
    say(`${quarter}还没有结账，将一并锁定：必须改正${hard}条，没有说明的${unexplained}条。`)
  }
}

function reviewLines(review: ClosingReview, names: PhaseNames): string[] {
  const { hard, soft, unexplainedCount, projectCount, unreported, paragraphs } = review
  return [
    `项目${projectCount}个，本季度未填报${unreported.length}个。`,
    ...unreported.map(({ name }) => `未填报\t${name}`),
    `必须改正${hard.length}条；需要说明${soft.length}条，其中已说明${soft.length - unexplainedCount}条。`,
    ...[...hard, ...soft].map((finding) => findingLine(finding, { unit: 'wan', names })),
    ...continuityLines(review),
    `更正以前季度${review.corrections.length}条；审核以来的改动${review.changeCount}条。`,
    `报告文字中需要核对的${paragraphs.length}段。`,
    ...paragraphs.map(({ scope, report, heading, text, doubt }) =>
      [
        DOUBTS[doubt],
        scope === null ? '全县' : (report ?? '已不在台账里的范围'),
        heading ?? '',
        text,
      ].join('\t'),
    ),
  ]
}

function continuityLines({ follows, continuity }: ClosingReview): string[] {
  if (follows === null) return ['这是第一次结账，没有上一次的数可以衔接。']
  const broken = continuity.filter(({ difference }) => difference !== 0)
  return [
    `与${follows.quarter}第${follows.version}版衔接：` +
      (broken.length === 0 ? '相符。' : `${broken.length}项累计对不上。`),
    ...broken.map(
      ({ sum, difference }) => `衔接\t${SUMS[sum]}相差${formatFen(difference, 'wan')}万元`,
    ),
  ]
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  disagrees: '数与台账不一致',
  reworded: '台账改动后原文已变',
  stray: '不会印出',
}

const SUMS: Readonly<Record<CumulativeSum, string>> = {
  allocated: '累计下达',
  received: '累计到位',
  paid: '累计支付',
  completedInvestment: '累计完成投资',
}
