import { chineseNumber } from '#domain/report/tables/chinese-number.ts'
import type { Paragraph, Span } from '#domain/report/dataset.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { type Field, fill, join } from './template.ts'

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

/** Items joined by 、 , ， or ； */
export function listOf(
  separator: keyof typeof REPORT_SENTENCES.separators,
  items: readonly Field[],
): Span[] | null {
  return join(items, REPORT_SENTENCES.separators[separator])
}
