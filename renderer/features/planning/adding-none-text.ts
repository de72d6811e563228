import type { TFunction } from 'i18next'
import type { WorkType } from '#domain/project/work-type.ts'

/** 加固不增加面积，不计入 */
export function addingNoneText(work: WorkType, t: TFunction): string {
  return t('planning.gaps.addingNone', { work: t(`domain.workType.${work}`) })
}
