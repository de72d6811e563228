import type { CheckFinding } from '#contract/quarter/checks.ts'

/** Names a finding within its quarter. */
export function findingKey({
  checkId,
  projectId,
}: Pick<CheckFinding, 'checkId' | 'projectId'>): string {
  return `${checkId} ${projectId}`
}
