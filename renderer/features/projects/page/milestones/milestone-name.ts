import type { TFunction } from 'i18next'
import { isProjectDate, type MilestoneKind } from '#domain/project/milestone.ts'
import type { Workflow } from '#domain/project/phase.ts'

/** Start and finish are called by what they are in the workflow: 采购 starts a purchase. */
export function milestoneName(kind: MilestoneKind, workflow: Workflow, t: TFunction): string {
  return isProjectDate(kind) ? t(`milestones.${kind}Of.${workflow}`) : t(`milestones.kinds.${kind}`)
}
