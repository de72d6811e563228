import type { TFunction } from 'i18next'
import type { CheckFinding } from '#contract/quarter/checks.ts'
import { checkMendText, checkNameText, findingText } from '../../../components/checks/check-text.ts'
import type { ShownMoneyUnit } from '../../../preferences.ts'
import { gravityOf } from './grid-row.ts'

/** A square for what must be corrected, a ring for what must be explained, a tick once it is. */
const SIGNS = { hard: '■', soft: '○', explained: '✓' } as const

/** The sign of what the checks found, so that colour is not the only one. */
export function CellMark({ findings }: { readonly findings: readonly CheckFinding[] }) {
  const gravity = gravityOf(findings)
  if (gravity === null) return null
  return (
    <span aria-hidden className={`cell-mark cell-mark-${gravity}`}>
      {SIGNS[gravity]}
    </span>
  )
}

/** What does not add up, what can be done about it, and why it is all right where that is said. */
export function reasonText(
  findings: readonly CheckFinding[],
  unit: ShownMoneyUnit,
  t: TFunction,
): string {
  return findings
    .map((finding) => {
      const name = checkNameText(finding.checkId, t)
      const sentence = `${name}${t('progress.reason.colon')}${findingText(finding, unit, t)}`
      return finding.explanation
        ? `${sentence} ${t('progress.reason.explained', { sentence: finding.explanation.sentence })}`
        : `${sentence} ${checkMendText(finding.checkId, t)}`
    })
    .join('\n')
}
