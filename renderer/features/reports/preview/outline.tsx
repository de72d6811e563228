import { useTranslation } from 'react-i18next'
import type { OutlineEntry } from './read-outline.ts'

interface OutlineProps {
  readonly entries: readonly OutlineEntry[]
  /** The heading whose part is in sight. */
  readonly present: OutlineEntry | undefined
  readonly onChoose: (entry: OutlineEntry) => void
}

/** The headings of the report; a click goes there. */
export function Outline({ entries, present, onChoose }: OutlineProps) {
  const { t } = useTranslation()
  return (
    <nav className="pdf-outline" aria-label={t('reports.preview.outline')}>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.page} ${entry.depth} ${entry.title}`}>
            <button
              type="button"
              aria-current={entry === present ? 'location' : undefined}
              style={{ paddingLeft: 10 + entry.level * 14 }}
              onClick={() => onChoose(entry)}
            >
              <span>{entry.title}</span>
              <span className="figure">{entry.page}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
