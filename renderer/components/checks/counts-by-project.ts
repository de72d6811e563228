import type { CheckCounts, CheckFinding } from '#contract/quarter/checks.ts'

/** How many findings name each project, be it their own or another they speak of. */
export function countsByProject(findings: readonly CheckFinding[]): Map<string, CheckCounts> {
  const counts = new Map<string, CheckCounts>()
  for (const { projectId, otherProjectIds, severity, explanation } of findings) {
    for (const id of [projectId, ...otherProjectIds]) {
      const { hard, soft, explained } = counts.get(id) ?? { hard: 0, soft: 0, explained: 0 }
      counts.set(id, {
        hard: hard + Number(severity === 'hard'),
        soft: soft + Number(severity === 'soft'),
        explained: explained + Number(explanation !== null),
      })
    }
  }
  return counts
}
