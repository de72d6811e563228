import type { ReportDataset } from '#domain/report/dataset.ts'
import type { Paragraph } from '#domain/report/text/report-text.ts'

/** With words and figures too long for a line wherever a word or a figure can stand. */
export function withoutBreaks(dataset: ReportDataset): ReportDataset {
  const word = 'W'.repeat(60)
  const figure = '9'.repeat(60)
  const { titleLines, leadIn, chapters, labels } = dataset.text
  const longer = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    spans: [...paragraph.spans, { text: word }, { text: '合计' }, { text: figure }],
  })
  const text = {
    ...dataset.text,
    titleLines: [...titleLines, word],
    leadIn: longer(leadIn),
    chapters: chapters.map((chapter) => ({
      ...chapter,
      heading: chapter.heading + word,
      paragraphs: chapter.paragraphs.map(longer),
    })),
    labels: { ...labels, recipient: word, madeOn: word },
  }
  const tables = dataset.tables.map((table) => ({
    ...table,
    title: table.title + word,
    unitLine: word,
    rows: table.rows.map((row, index) =>
      index > 0 ? row : { ...row, cells: row.cells.map((cell) => ({ ...cell, text: figure })) },
    ),
  }))
  return { ...dataset, bureau: word, text, tables }
}
