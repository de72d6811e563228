import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from './use-findings.ts'

interface FindingListProps {
  readonly list: readonly Finding[]
  readonly current: number
  readonly onChoose: (finding: Finding) => void
}

/** The answers below the search box; the keyboard stays in the box and moves `current`. */
export function FindingList({ list, current, onChoose }: FindingListProps) {
  const { t } = useTranslation()
  return (
    <div
      id="search-findings"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The list of a combobox, as the pattern asks.
      role="listbox"
      aria-label={t('app.search.open')}
      className="search-findings"
    >
      {list.map((finding, index) => (
        <FindingLine
          key={`${finding.kind}-${finding.key}`}
          finding={finding}
          id={`finding-${index}`}
          isCurrent={index === current}
          heading={list[index - 1]?.kind === finding.kind ? null : headingOf(finding)}
          onChoose={onChoose}
        />
      ))}
    </div>
  )

  function headingOf(finding: Finding): string | null {
    if (finding.kind === 'more') return null
    if (finding.kind === 'screen') return t('app.search.screens')
    return finding.kind === 'school' ? t('app.search.schools') : t('app.search.projects')
  }
}

interface FindingLineProps {
  readonly finding: Finding
  readonly id: string
  readonly isCurrent: boolean
  readonly heading: string | null
  readonly onChoose: (finding: Finding) => void
}

function FindingLine({ finding, id, isCurrent, heading, onChoose }: FindingLineProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <>
      {heading !== null && (
        <div className="search-heading" role="presentation">
          {heading}
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- The keyboard works through the search box, as the combobox pattern asks. */}
      <div
        ref={line}
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A line of that list.
        role="option"
        aria-selected={isCurrent}
        className="search-finding"
        onClick={() => onChoose(finding)}
      >
        {finding.kind === 'more' ? (
          <span>{t('app.search.moreProjects', { count: finding.count })}</span>
        ) : (
          <span>{finding.text}</span>
        )}
        {finding.kind === 'project' && <span className="search-detail">{finding.detail}</span>}
        {finding.kind === 'school' && (
          <span className="search-detail">
            {t('app.search.schoolProjects', { count: finding.projectCount })}
          </span>
        )}
      </div>
    </>
  )
}
