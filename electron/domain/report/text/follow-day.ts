import type { Span } from './report-text.ts'

/** 截至2020年5月20日, as composed sentences say it. */
const AS_AT = /截至(\d{4}年\d{1,2}月\d{1,2}日)/

/**
 * What a person made of a paragraph, as at the day the paragraph is composed for now: while a quarter
 * runs, its report is as at another day each day. A day somebody chose instead stays.
 *
 * @param spans what was made of it
 * @param before the paragraph as it was composed then
 * @param now as it is composed now
 */
export function followDay(
  spans: readonly Span[],
  before: readonly Span[],
  now: readonly Span[],
): readonly Span[] {
  const [was, is] = [dayIn(before), dayIn(now)]
  if (was === null || is === null || was === is) return spans
  return spans.map((span) => ({
    ...span,
    text: span.text.replaceAll(`截至${was}`, `截至${is}`),
  }))
}

function dayIn(spans: readonly Span[]): string | null {
  return AS_AT.exec(spans.map(({ text }) => text).join(''))?.[1] ?? null
}
