import type { TemplateProblem } from '#domain/report/fields/check-tags.ts'
import { isKnownName } from '#domain/report/fields/template-values.ts'

/** Characters shown on either side of a field, for finding it. */
const AROUND = 10
/** Characters of the field itself that are shown. */
const LONGEST = 60

/** Braces typed with a Chinese input method: they look the same and are no field. */
export function wideBraces(text: string): TemplateProblem[] {
  return [...text.matchAll(/[{｛]{2}[^{}｛｝]{1,40}[}｝]{2}/g)]
    .filter(([found]) => /[｛｝]/.test(found))
    .map((match) => ({
      fault: 'braces_wide',
      written: match[0],
      near: around(text, match.index, match[0].length),
      suggestion: match[0].normalize('NFKC'),
    }))
}

/** A name that is known between one brace and another, which would stay as it stands. */
export function singleBraces(text: string): TemplateProblem[] {
  return [...text.matchAll(/(?<![{｛])[{｛]([#^/]?)([^{}｛｝]{1,40})[}｝](?![}｝])/g)]
    .filter(([, , name = '']) => isKnownName(name))
    .map((match) => ({
      fault: 'braces_open',
      written: match[0],
      near: around(text, match.index, match[0].length),
      suggestion: `{${match[0].normalize('NFKC')}}`,
    }))
}

/** Two braces without the two that belong to them. */
export function openBraces(text: string): TemplateProblem[] {
  const rest = text.replace(/\{\{[^{}]*\}\}/g, (field) => '\0'.repeat(field.length))
  return [...rest.matchAll(/\{\{|\}\}/g)].map((match) => ({
    fault: 'braces_open',
    written: text.slice(match.index, match.index + 40),
    near: around(text, match.index, 2),
    suggestion: null,
  }))
}

/** Some words before and behind a place in a text. */
export function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND)
  const end = Math.min(text.length, at + Math.min(length, LONGEST) + AROUND)
  return `${from > 0 ? '…' : ''}${text.slice(from, end).trim()}${end < text.length ? '…' : ''}`
}
