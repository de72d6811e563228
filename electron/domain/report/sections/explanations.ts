import type { CheckRemarks } from '../dataset.ts'
import type { ReportScope } from '../form/report-scope.ts'
import { remarksOf } from './remarks.ts'

/** Why soft findings are all right: by check, and within it one remark for the same words. */
export function explanationsOf({ facts, now }: ReportScope): CheckRemarks[] {
  const { explanations = [] } = facts
  const groups = Map.groupBy(explanations, ({ checkId }) => checkId)
  return [...groups]
    .map(([checkId, group]) => {
      const sentences = new Map(group.map(({ projectId, sentence }) => [projectId, sentence]))
      return {
        checkId,
        remarks: remarksOf(now, ({ project }) => sentences.get(project.id) ?? null),
      }
    })
    .filter(({ remarks }) => remarks.length > 0)
}
