import { useTranslation } from 'react-i18next'
import type { Disagreement } from '#domain/report/text/edit-mark.ts'

/** Typed numbers that are not what the ledger says, each in a sentence. */
export function Disagreements({ of }: { readonly of: readonly Disagreement[] }) {
  const { t } = useTranslation()
  if (of.length === 0) return null
  return (
    <ul className="report-disagreements">
      {of.map(({ typed, says }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- The same number may be typed twice.
        <li key={`${typed} ${index}`}>
          {says === null
            ? t('reports.text.figureGone', { typed })
            : t('reports.text.disagrees', { typed, says })}
        </li>
      ))}
    </ul>
  )
}
