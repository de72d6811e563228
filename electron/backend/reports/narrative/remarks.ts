import type { Remark } from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import type { EditedParagraph } from '#domain/report/text/paragraph-edit.ts'
import { bodyOf, listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill, join, shown as asField } from './template.ts'

const sentences = REPORT_SENTENCES.remarks

/** What concerns more projects than this is told with some of their names and their number. */
const MOST_NAMES = 20
const SOME_NAMES = 10

/**
 * 五、存在问题 and 六、下一步工作: a paragraph per remark with the projects it concerns. Its number comes
 * last, for it depends on what persons leave out or add.
 */
export function remarkParagraphs(
  part: 'problems' | 'nextSteps',
  remarks: readonly Remark[],
): Paragraph[] {
  return remarks.flatMap(({ text, projects, count }) => {
    const named = projects.length > MOST_NAMES ? projects.slice(0, SOME_NAMES) : projects
    const template = projects.length === 1 ? sentences.namedOne : sentences.named
    return bodyOf(
      `${part}.${text}`,
      fill(template, {
        text,
        projects: listOf(
          'item',
          named.map(({ label }) => label),
        ),
        count: count ? asField(count) : String(projects.length),
      }),
    )
  })
}

/**
 * Numbers what is printed of the remarks 1．2．… without a gap. A paragraph of a person's own counts
 * when it was written with a number.
 */
export function numberRemarks(remarks: readonly EditedParagraph[]): EditedParagraph[] {
  let number = 0
  return remarks.map((remark) => {
    const { composed, shown } = remark
    if (shown === null || (composed === null && !NUMBER.test(shown.spans[0]?.text ?? ''))) {
      return remark
    }
    number += 1
    return { ...remark, shown: { ...shown, spans: numbered(shown.spans, number) } }
  })
}

/** Numbers every note that is printed; one of a person's own with or without a number of its own. */
export function numberNotes(notes: readonly EditedParagraph[]): EditedParagraph[] {
  let number = 0
  return notes.map((note) => {
    const { shown } = note
    if (shown === null) return note
    number += 1
    return { ...note, shown: { ...shown, spans: numbered(shown.spans, number) } }
  })
}

/** As composed, a date behind it or not, or as somebody types it; 3.5 is no number and a word. */
const NUMBER = /^\d+(?:．|[.、](?!\d))\s*/

function numbered(spans: readonly Span[], number: number): Span[] {
  const words = spans.map((span, index) =>
    index === 0 && span.figure === undefined
      ? { ...span, text: span.text.replace(NUMBER, '') }
      : span,
  )
  return join([fill(sentences.number, { number: String(number) }), words], '') ?? []
}
