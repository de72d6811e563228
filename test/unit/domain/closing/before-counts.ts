import type { Remark, ReportDataset } from '#domain/report/dataset.ts'
import type { Chapter } from '#domain/report/text/report-text.ts'

/** As it was frozen before the number of projects of a remark was a figure. */
export function beforeCounts(dataset: ReportDataset): ReportDataset {
  const uncounted = ({ text, projects }: Remark): Remark => ({ text, projects })
  const { text } = dataset
  return {
    ...dataset,
    problems: dataset.problems.map(uncounted),
    nextSteps: dataset.nextSteps.map(uncounted),
    text: { ...text, chapters: text.chapters.map(withWordsOnly) },
  }
}

function withWordsOnly(chapter: Chapter): Chapter {
  if (chapter.id !== 'problems' && chapter.id !== 'nextSteps') return chapter
  return {
    ...chapter,
    paragraphs: chapter.paragraphs.map((one) => ({
      ...one,
      spans: [{ text: one.spans.map(({ text }) => text).join('') }],
    })),
  }
}
