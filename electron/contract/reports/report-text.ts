import { z } from 'zod'
import type { Span } from '#domain/report/text/report-text.ts'
import type { Disagreement } from '#domain/report/text/edit-mark.ts'
import { TEXT_PARTS, type TextPart } from '#domain/report/text/paragraph-edit.ts'
import { quarter } from '../fields.ts'
import { method, returns } from '../method.ts'
import { reportRequest } from './reports.ts'

/** A paragraph as it stands in the report, and what was made of it. */
export interface EditableParagraph {
  readonly id: string
  readonly kind: 'body' | 'subheading'
  /** Null for an own paragraph, and for one the report does not compose any more. */
  readonly composed: readonly Span[] | null
  /** As printed; null when it is left out. */
  readonly shown: readonly Span[] | null
  /** `stray` is an edit whose paragraph the report does not have: it is not printed. */
  readonly state: 'composed' | 'edited' | 'rewritten' | 'own' | 'leftOut' | 'stray'
  readonly disagreeing: readonly Disagreement[]
  /** Edited, and composed of other words since. */
  readonly isReworded: boolean
  readonly editedBy: string | null
  /** ISO time, UTC */
  readonly editedAt: string | null
}

export interface EditablePart {
  readonly part: TextPart
  /** 一、总体情况; without its number while the chapter has no word. Null for what is no chapter. */
  readonly heading: string | null
  /** The same without its number, to be written over; null once the quarter is closed. */
  readonly headingText: EditableParagraph | null
  readonly paragraphs: readonly EditableParagraph[]
}

/** The text of a report for editing. */
export interface EditableText {
  /** The quarter is closed: its report is frozen. */
  readonly isClosed: boolean
  readonly title: string
  readonly parts: readonly EditablePart[]
  /** What the figures of the text say now. */
  readonly figures: Readonly<Record<string, string>>
}

const paragraph = z.string().min(1).max(6000)
const place = { quarter, scope: reportRequest.shape.scope }
const spans = z
  .array(
    z.object({
      text: z.string().min(1).max(20_000),
      figure: z.string().max(300).optional(),
      typedOver: z.string().max(300).optional(),
    }),
  )
  .max(2000)
const written = {
  /** Money in it is written in. */
  unit: z.enum(['wan', 'yuan']),
  spans,
}

export const reportTextMethods = {
  /** The paragraphs of the report with what was made of them. Errors: as `reports.dataset`. */
  'reportText.read': method(reportRequest, returns<EditableText>()),
  /** Puts text in the place of a paragraph; no spans leave it out. Errors: `quarter_closed`. */
  'reportText.write': method(
    z.object({
      ...place,
      ...written,
      part: z.enum(TEXT_PARTS),
      paragraph,
      /** The composed paragraph as it read when it was opened; null for an own one. */
      composed: spans.nullable().default(null),
    }),
    returns<{ readonly paragraph: string }>(),
  ),
  /** Adds an own paragraph behind another one, or first in its chapter. Errors: `quarter_closed`. */
  'reportText.add': method(
    z.object({
      ...place,
      ...written,
      part: z.enum(TEXT_PARTS).exclude(['title', 'headings', 'leadIn']),
      after: paragraph.nullable(),
    }),
    returns<{ readonly paragraph: string }>(),
  ),
  /** The composed text stands again; an own paragraph goes. Errors: `quarter_closed`. */
  'reportText.reset': method(
    z.object({ ...place, paragraph }),
    returns<{ readonly removed: boolean }>(),
  ),
} as const
