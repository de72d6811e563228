import type { TFunction } from 'i18next'
import { escaped, paperPage, paperTable } from '../../components/printing/paper.ts'
import type { ChangeRow } from './change-row.ts'

interface PaperSurroundings {
  readonly t: TFunction
  readonly county: string
  /** YYYY-MM-DD */
  readonly today: string
  /** How many fit the filter; the rows may be the latest of them only. */
  readonly count: number
}

/** The log for A4 across. */
export function printedHistory(
  rows: readonly ChangeRow[],
  { t, county, today, count }: PaperSurroundings,
): string {
  const facts =
    rows.length < count
      ? t('history.printed.first', { count, shown: rows.length })
      : t('history.printed.shown', { count })
  const columns = ['at', 'operator', 'what', 'project', 'changes', 'reason'] as const
  return paperPage({
    title: t('history.printed.title', { county }),
    parts: [
      `<p class="facts">${escaped(facts)}`,
      `<span>${escaped(t('history.printed.made', { date: today }))}</span></p>`,
      paperTable(
        columns.map((column) => t(`history.column.${column}`)),
        rows.map((row) => [
          row.at,
          row.operator,
          row.what,
          row.project,
          row.changes.join('；'),
          row.reason || row.source,
        ]),
        'log',
      ),
    ],
    style: STYLE,
  })
}

const STYLE = `
.log th:nth-child(1) { width: 27mm; }
.log th:nth-child(2) { width: 20mm; }
.log th:nth-child(3) { width: 26mm; }
.log th:nth-child(4) { width: 50mm; }
.log th:nth-child(6) { width: 40mm; }
`
