import type { Figure } from '#domain/report/dataset.ts'
import type { Span } from '#domain/report/text/report-text.ts'

/**
 * Sentence templates: text with `{fields}`, and `[parts]` that are left out when a field in them
 * has nothing to say. A sentence whose own field has nothing to say is left out as a whole.
 */

/** What a field shows; null when there is nothing to say. */
export type Field = readonly Span[] | string | null

export type Fields = Readonly<Record<string, Field>>

/** A figure as a field that stays tied to it; null while it is not known. */
export function shown(figure: Figure): Span[] | null {
  return figure.value === null ? null : [{ text: figure.text, figure: figure.id }]
}

/** The same, and null for 0: an empty group is not mentioned. */
export function shownUnlessZero(figure: Figure): Span[] | null {
  return figure.value === 0 ? null : shown(figure)
}

/** The share of some parts; null where it rounds to 0 and the parts are not nothing. */
export function shownShare(share: Figure, ...parts: readonly Figure[]): Span[] | null {
  return parts.some(({ value }) => value !== 0) ? shownUnlessZero(share) : shown(share)
}

/**
 * Fills a template.
 *
 * @returns null when a field outside all brackets has nothing to say
 * @throws RangeError when the template names a field that is not given
 */
export function fill(template: string, fields: Fields): Span[] | null {
  const spans: Span[] = []
  for (const part of template.split(/(\[[^\]]*\])/)) {
    const optional = part.startsWith('[')
    const filled = fillPart(optional ? part.slice(1, -1) : part, fields)
    if (filled) spans.push(...filled)
    else if (!optional) return null
  }
  return mergePlain(spans)
}

/** Joins lists with a separator; null when all of them have nothing to say. */
export function join(items: readonly (Field | undefined)[], separator: string): Span[] | null {
  const said = items.filter((item) => item !== null && item !== undefined && item.length > 0)
  if (said.length === 0) return null
  const spans = said.flatMap((item, index) => [
    ...(index === 0 ? [] : [{ text: separator }]),
    ...toSpans(item ?? []),
  ])
  return mergePlain(spans)
}

/** The plain text of spans. */
export function plainText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}

function fillPart(part: string, fields: Fields): Span[] | null {
  const spans: Span[] = []
  for (const piece of part.split(/(\{\w+\})/)) {
    if (!piece.startsWith('{')) {
      if (piece !== '') spans.push({ text: piece })
      continue
    }
    const name = piece.slice(1, -1)
    const field = fields[name]
    if (field === undefined) throw new RangeError(`the template names an unknown field: ${name}`)
    if (field === null || field.length === 0) return null
    spans.push(...toSpans(field))
  }
  return spans
}

function toSpans(field: readonly Span[] | string): readonly Span[] {
  return typeof field === 'string' ? [{ text: field }] : field
}

/** Neighbouring plain pieces become one, so that outputs draw as few runs as possible. */
function mergePlain(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && last.figure === undefined && span.figure === undefined) {
      merged[merged.length - 1] = { text: last.text + span.text }
    } else {
      merged.push(span)
    }
  }
  return merged
}
