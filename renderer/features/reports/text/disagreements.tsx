import { useTranslation } from 'react-i18next'
import type { Span } from '#domain/report/text/report-text.ts'
import type { Disagreement } from '#domain/report/text/edit-mark.ts'

interface DisagreementsProps {
  readonly of: readonly Disagreement[]
  /** What is composed now, where it is of other words than it was. */
  readonly rewordedAs?: readonly Span[] | null
}

/** What of a paragraph is not what the ledger says, each in a sentence. */
export function Disagreements({ of, rewordedAs = null }: DisagreementsProps) {
  const { t } = useTranslation()
  if (of.length === 0 && rewordedAs === null) return null
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
      {rewordedAs !== null && (
        <li>{t('reports.text.reworded', { now: rewordedAs.map(({ text }) => text).join('') })}</li>
      )}
    </ul>
  )
}
