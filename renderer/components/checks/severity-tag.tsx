import { useTranslation } from 'react-i18next'
import type { CheckSeverity } from '#domain/checks/check.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './checks.css'

interface SeverityTagProps {
  readonly severity: CheckSeverity
  readonly isExplained?: boolean
}

/** 必须改正, 需要说明 or 已说明, in the same word and colour on every screen. */
export function SeverityTag({ severity, isExplained = false }: SeverityTagProps) {
  const { t } = useTranslation()
  const kind = isExplained ? 'explained' : severity
  return <span className={`tag tag-${kind}`}>{t(`checks.${kind}`)}</span>
}
