import { useTranslation } from 'react-i18next'
import type { CheckCounts as Counts } from '#contract/quarter/checks.ts'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './checks.css'

/**
 * How many findings wait to be settled: those to correct, those still to explain. Draws nothing
 * when there are none. The title says in words what the two figures are.
 */
export function CheckCounts({ counts: { hard, soft, explained } }: { readonly counts: Counts }) {
  const { t } = useTranslation()
  const open = soft - explained
  if (hard === 0 && open === 0) return null
  const words = t('checks.badge', { hard, open })
  return (
    <span className="check-counts" title={words}>
      <span className="visually-hidden">{words}</span>
      {hard > 0 && (
        <span aria-hidden className="check-count check-count-hard">
          {shown(hard)}
        </span>
      )}
      {open > 0 && (
        <span aria-hidden className="check-count">
          {shown(open)}
        </span>
      )}
    </span>
  )
}

/**
 * The same as one figure, where there is little room: square as soon as something is to be
 * corrected, a ring while all that waits is an explanation.
 */
export function CheckTotal({ counts: { hard, soft, explained } }: { readonly counts: Counts }) {
  const { t } = useTranslation()
  const open = soft - explained
  if (hard + open === 0) return null
  const words = t('checks.badge', { hard, open })
  return (
    <span className="check-counts" title={words}>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden className={hard > 0 ? 'check-count check-count-hard' : 'check-count'}>
        {shown(hard + open)}
      </span>
    </span>
  )
}

/** More than three digits do not fit a badge, and nobody settles them one by one. */
function shown(count: number): string {
  return count > 999 ? '999+' : String(count)
}
