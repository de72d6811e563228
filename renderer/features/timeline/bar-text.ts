import type { TFunction } from 'i18next'
import type { ProjectBars } from './bars.ts'

const SENTENCES = {
  inTime: 'timeline.bar',
  overdue: 'timeline.lateBar',
  finishedLate: 'timeline.finishedLateBar',
} as const

/** The same as the bars say, in words: 计划 2020-03 至 2020-12；实际 2020-03-28 至 未完；逾期. */
export function barText({ project, lateness }: ProjectBars, t: TFunction): string {
  const { plannedStart, plannedFinish, actualStart, actualFinish } = project
  const unknown = t('timeline.unknown')
  const planned =
    plannedStart === null && plannedFinish === null
      ? unknown
      : t('timeline.period', { from: plannedStart ?? unknown, to: plannedFinish ?? unknown })
  const actual =
    actualStart === null && actualFinish === null
      ? unknown
      : t('timeline.period', {
          from: actualStart ?? unknown,
          to: actualFinish ?? t('timeline.open'),
        })
  return t(SENTENCES[lateness ?? 'inTime'], { planned, actual })
}
