import type { CheckFinding } from '#contract/quarter/checks.ts'
import { CHECK_IDS, type CheckId } from '#domain/checks/check.ts'
import { findingKey } from '../../components/checks/finding-key.ts'

/** Which findings are listed: all, those still to settle, or those explained. */
export type ShownFindings = 'all' | 'open' | 'explained'

export const SHOWN_FINDINGS: readonly ShownFindings[] = ['all', 'open', 'explained']

/** Still to settle: hard, or soft without an explanation. */
function isOpenFinding({ explanation }: Pick<CheckFinding, 'explanation'>): boolean {
  return explanation === null
}

/**
 * The findings of one check, or of all, as chosen. Those kept stay in sight although they were
 * settled meanwhile, so that the list does not run away under the pointer.
 */
export function shownFindings(
  findings: readonly CheckFinding[],
  shown: ShownFindings,
  checkId: CheckId | null,
  kept: ReadonlySet<string>,
): CheckFinding[] {
  return findings.filter((finding) => {
    if (checkId !== null && finding.checkId !== checkId) return false
    if (shown === 'all' || kept.has(findingKey(finding))) return true
    return isOpenFinding(finding) === (shown === 'open')
  })
}

/** The check an address names, or null for all of them. */
export function checkOfAddress(text: string | null): CheckId | null {
  return CHECK_IDS.find((id) => id === text) ?? null
}
