import { withoutControls } from '../plain-characters.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for element content and quoted attributes; control characters have no place on paper. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** Longer words than this, such as addresses, may break; no amount of money is as long. */
const LONG_WORD = /([\w./:?=&%#+-]{25,})/
const PIECES = /.{1,4}/g

/**
 * The same with places to break in words too long for a line. Without them the whole word goes to the
 * next line, and the one before is filled up with white.
 */
export function escapeWithBreaks(text: string): string {
  return text
    .split(LONG_WORD)
    .map((piece, index) =>
      index % 2 === 0
        ? escapeHtml(piece)
        : (piece.match(PIECES) ?? []).map((part) => escapeHtml(part)).join('<wbr>'),
    )
    .join('')
}
