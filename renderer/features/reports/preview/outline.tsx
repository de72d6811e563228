import { useTranslation } from 'react-i18next'
import type { OutlineEntry } from './read-outline.ts'

interface OutlineProps {
  readonly entries: readonly OutlineEntry[]
  /** The page in sight; its last heading is marked. */
  readonly page: number
  readonly onPage: (page: number) => void
}

/** The headings of the report; a click goes to the page. */
export function Outline({ entries, page, onPage }: OutlineProps) {
  const { t } = useTranslation()
  const present = entries.findLast((entry) => entry.page <= page)
  return (
    <nav className="pdf-outline" aria-label={t('reports.preview.outline')}>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.page} ${entry.level} ${entry.title}`}>
            <button
              type="button"
              aria-current={entry === present ? 'page' : undefined}
              style={{ paddingLeft: 10 + entry.level * 14 }}
              onClick={() => onPage(entry.page)}
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
