import { chineseNumber } from '#domain/report/tables/layout/chinese-number.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { type Field, fill, join, plainText } from './template.ts'

/**
 * A body paragraph of sentences; none when no sentence has anything to say. Its id must not change
 * with the figures: what a person makes of the paragraph is kept under it.
 */
export function bodyOf(id: string, ...sentences: readonly Field[]): Paragraph[] {
  const spans = join(sentences, '')
  return spans === null ? [] : [{ id, kind: 'body', spans }]
}

/** （一）… */
export function subheading(id: string, number: number, name: string): Paragraph {
  const fields = { number: chineseNumber(number), name }
  return { id, kind: 'subheading', spans: fill(REPORT_SENTENCES.subheading, fields) ?? [] }
}

/** Sub-headings with nothing left behind them go; the rest is numbered （一）（二）… without a gap. */
export function numberSubheadings(paragraphs: readonly Paragraph[]): Paragraph[] {
  let number = 0
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.kind === 'body') return [paragraph]
    if (paragraphs[index + 1]?.kind !== 'body') return []
    number += 1
    const name = plainText(paragraph.spans).replace(/^（[^）]*）/, '')
    return [{ ...paragraph, spans: subheading('', number, name).spans }]
  })
}

/** Items joined by 、 , ， or ； */
export function listOf(
  separator: keyof typeof REPORT_SENTENCES.separators,
  items: readonly Field[],
): Span[] | null {
  return join(items, REPORT_SENTENCES.separators[separator])
}
