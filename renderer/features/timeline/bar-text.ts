import type { TFunction } from 'i18next'
import type { ProjectBars } from './bars.ts'

/** The same as the bars say, in words: 计划 2020-03 至 2020-12；实际 2020-03-28 至 未完；逾期. */
export function barText({ project, late }: ProjectBars, t: TFunction): string {
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
  return t(late ? 'timeline.lateBar' : 'timeline.bar', { planned, actual })
}
