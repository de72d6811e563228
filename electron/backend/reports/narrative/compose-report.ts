/**
 * Puts a computed report into words. One file per chapter; templates come from
 * resources/report-sentences, figures stay fields, and what is empty is not mentioned.
 */
import { formatPartialDate } from '#domain/partial-date.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type {
  Chapter,
  Paragraph,
  ReportDataset,
  ReportFigures,
  Span,
} from '#domain/report/dataset.ts'
import { chineseNumber } from '#domain/report/tables/chinese-number.ts'
import { fundsParagraphs } from './funds.ts'
import { notesOf } from './notes.ts'
import { overviewParagraphs } from './overview.ts'
import { progressParagraphs } from './progress.ts'
import { remarkParagraphs } from './remarks.ts'
import { REPORT_SENTENCES, RULE_SENTENCES } from './sentences.ts'
import { targetParagraphs } from './targets.ts'
import { fill, plainText } from './template.ts'

/** The complete dataset: the figures and the text that states them. */
export function composeReport(figures: ReportFigures): ReportDataset {
  const { labels } = REPORT_SENTENCES
  const frame = {
    county: figures.county,
    quarter: quarterLabel(figures.quarter),
    asOf: formatPartialDate(figures.asOf),
    recipient: figures.recipient,
  }
  const titleLines = REPORT_SENTENCES.titleLines.map((line) => plainText(fill(line, frame) ?? []))
  const recipient = fill(labels.recipient, frame)
  return {
    ...figures,
    text: {
      title: titleLines.join(''),
      titleLines,
      leadIn: paragraph(fill(REPORT_SENTENCES.leadIn, frame) ?? []),
      chapters: numberedChapters(figures),
      notes: notesOf(figures),
      labels: {
        ...labels,
        recipient: recipient && plainText(recipient),
        madeOn: formatPartialDate(figures.madeOn),
      },
    },
    rules: RULE_SENTENCES,
  }
}

function paragraph(spans: readonly Span[]): Paragraph {
  return { kind: 'body', spans }
}

/** Chapters without a word are left out; the rest is numbered 一、二、… without a gap. */
function numberedChapters(figures: ReportFigures): Chapter[] {
  const chapters: readonly (readonly [Chapter['id'], readonly Paragraph[]])[] = [
    ['overview', overviewParagraphs(figures)],
    ['progress', progressParagraphs(figures)],
    ['funds', fundsParagraphs(figures)],
    ['targets', targetParagraphs(figures)],
    ['problems', remarkParagraphs(figures.problems)],
    ['nextSteps', remarkParagraphs(figures.nextSteps)],
  ]
  return chapters
    .filter(([, paragraphs]) => paragraphs.length > 0)
    .map(([id, paragraphs], index) => ({
      id,
      heading: plainText(
        fill(REPORT_SENTENCES.chapterHeading, {
          number: chineseNumber(index + 1),
          name: REPORT_SENTENCES.chapters[id],
        }) ?? [],
      ),
      paragraphs,
    }))
}
