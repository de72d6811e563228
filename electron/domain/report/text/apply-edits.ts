import { type Fen, fenPerUnit, formatFen, toFen } from '../../money.ts'
import type { Figure } from '../dataset.ts'
import type { Paragraph, Span } from './report-text.ts'
import { PRINT_UNIT_NAMES, type PrintUnit } from '../form/print-form.ts'
import { isSameNumber } from './keep-fields.ts'
import type { Disagreement, EditMark } from './edit-mark.ts'
import { isReworded } from './is-reworded.ts'
import { followDay } from './follow-day.ts'
import { figuresBelowZero, type SaysLess, signedAsEdited } from './keep-sign.ts'
import type { EditedParagraph, ParagraphEdit } from './paragraph-edit.ts'

/** What edits are put into: the figures of the report, the unit it prints money in, and its verbs. */
export interface EditScene {
  readonly figures: ReadonlyMap<string, Figure>
  readonly unit: PrintUnit
  readonly saysLess: SaysLess
}

/**
 * The paragraphs of one part with what persons made of them: rewritten ones in their places, own
 * ones behind the paragraph they were added after, or last when that is gone. Figures are written as
 * the report has them now. Edits of paragraphs that are not composed any more are left aside.
 *
 * @param edits those of the part, in the order they were made
 */
export function applyEdits(
  composed: readonly Paragraph[],
  edits: readonly ParagraphEdit[],
  scene: EditScene,
): EditedParagraph[] {
  const rewritten = new Map(edits.filter(({ isOwn }) => !isOwn).map((one) => [one.paragraph, one]))
  const all = composed.map((paragraph): EditedParagraph => {
    const edit = (paragraph.id !== undefined && rewritten.get(paragraph.id)) || null
    return { composed: paragraph, edit, shown: edit ? written(edit, paragraph, scene) : paragraph }
  })
  for (const edit of edits) if (edit.isOwn) insertOwn(all, edit, scene)
  return all
}

/** The edits of a part whose paragraph the report does not compose any more, as they would read. */
export function strayEdits(
  composed: readonly Paragraph[],
  edits: readonly ParagraphEdit[],
  scene: EditScene,
): EditedParagraph[] {
  const known = new Set(composed.map(({ id }) => id))
  return edits
    .filter(({ isOwn, paragraph }) => !isOwn && !known.has(paragraph))
    .map((edit) => ({ composed: null, edit, shown: written(edit, null, scene) }))
}

function insertOwn(all: EditedParagraph[], edit: ParagraphEdit, scene: EditScene): void {
  const own = { composed: null, edit, shown: written(edit, null, scene) }
  const before = all.findIndex(
    (one) => (one.edit?.paragraph ?? one.composed?.id) === edit.after && edit.after !== null,
  )
  if (before === -1 && edit.after !== null) {
    all.push(own)
    return
  }
  // Behind those added at the same place before.
  let place = before + 1
  while (all[place]?.edit?.isOwn && all[place]?.edit?.after === edit.after) place += 1
  all.splice(place, 0, own)
}

/** The paragraph as it is printed; null when nothing is left of it. */
function written(
  edit: ParagraphEdit,
  composed: Paragraph | null,
  scene: EditScene,
): Paragraph | null {
  if (edit.spans.length === 0) return null
  const then = edit.composed ?? null
  const followed = (some: readonly Span[]) =>
    composed && then ? followDay(some, then, composed.spans) : some
  const spans = followed(inUnit(edit, scene))
  const kept = new Set(spans.map(({ figure }) => figure))
  // What became a figure after it was edited was not lost.
  const offered = new Set((edit.composed ?? composed?.spans ?? []).map(({ figure }) => figure))
  const lost = composed?.spans.some(
    ({ figure }) => figure !== undefined && offered.has(figure) && !kept.has(figure),
  )
  const kind: EditMark['kind'] = edit.isOwn ? 'own' : lost ? 'rewritten' : 'edited'
  return {
    id: edit.paragraph,
    kind: composed?.kind ?? 'body',
    spans: spans.map(({ text, figure, typedOver }) => ({
      text,
      ...(figure !== undefined && scene.figures.has(figure) && { figure }),
      ...(typedOver !== undefined && { typedOver }),
    })),
    edit: {
      kind,
      disagreeing: disagreements(spans, scene),
      ...(composed && then && isReworded(followed(then), composed.spans)
        ? { isReworded: true }
        : {}),
    },
  }
}

function disagreements(spans: readonly Span[], { figures }: EditScene): Disagreement[] {
  return spans.flatMap(({ text, figure, typedOver }): Disagreement[] => {
    if (figure !== undefined) return figures.has(figure) ? [] : [{ typed: text, says: null }]
    if (typedOver === undefined) return []
    const says = figures.get(typedOver)?.text ?? null
    return says !== null && isSameNumber(says, text) ? [] : [{ typed: text, says }]
  })
}

/**
 * Figures as the report has them, and money in its unit: the name of the unit behind an amount
 * changes with it. An amount without that name keeps the unit it was written in and is no field then.
 */
function inUnit(
  { spans, unit, composed }: ParagraphEdit,
  { figures, unit: wanted, saysLess }: EditScene,
): Span[] {
  const [from, to] = [PRINT_UNIT_NAMES[unit], PRINT_UNIT_NAMES[wanted]]
  const belowZero = figuresBelowZero(composed ?? [], saysLess)
  const signed = (figure: Figure, text: string, edited: string): string => {
    const wasLess = belowZero.get(figure.id)
    return wasLess === undefined ? text : signedAsEdited(figure, text, edited, wasLess)
  }
  let changesName = false
  return spans.map((span, index): Span => {
    const text = changesName ? to + span.text.slice(from.length) : span.text
    changesName = false
    const id = span.figure ?? span.typedOver
    if (id === undefined) return { text }
    const figure = figures.get(id)
    if (!figure) return span
    if (figure.kind !== 'money' || unit === wanted) {
      return span.figure === undefined
        ? span
        : { text: signed(figure, figure.text, span.text), figure: id }
    }
    changesName = spans[index + 1]?.text.startsWith(from) ?? false
    if (span.figure !== undefined) {
      if (changesName) return { text: signed(figure, figure.text, span.text), figure: id }
      const amount = figure.value === null ? figure.text : formatFen(figure.value, unit)
      return { text: signed(figure, amount, span.text) }
    }
    if (!changesName) return { text: span.text }
    const amount = amountOf(span.text, unit)
    changesName = amount !== null
    return amount === null ? span : { text: formatFen(amount, wanted), typedOver: id }
  })
}

/** A typed amount; null for what is none, such as 1234.56.78 or 12%, which stays as it was typed. */
function amountOf(typed: string, unit: PrintUnit): Fen | null {
  if (!/^-?\d+(?:,\d{3})*(?:\.\d+)?$/.test(typed)) return null
  const plain = typed.replace(/,/g, '')
  const isExact = Math.abs(Number(plain)) * fenPerUnit(unit) < Number.MAX_SAFE_INTEGER
  return isExact ? toFen(plain, unit) : null
}
