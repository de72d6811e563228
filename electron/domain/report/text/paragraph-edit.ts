import type { Chapter, Paragraph, Span } from './report-text.ts'
import type { PrintUnit } from '../form/print-form.ts'

/**
 * A part of the text paragraphs stand in: the lines of the title, the lead-in, a chapter, the notes; and
 * the headings of the chapters, a paragraph each.
 */
export type TextPart = 'title' | 'headings' | 'leadIn' | Chapter['id'] | 'notes'

export const TEXT_PARTS: readonly TextPart[] = [
  'title',
  'headings',
  'leadIn',
  'overview',
  'progress',
  'funds',
  'targets',
  'problems',
  'nextSteps',
  'notes',
]

/** What a person wrote in place of a composed paragraph, or as one of their own. */
export interface ParagraphEdit {
  /** The composed paragraph's id, or the own one's. */
  readonly paragraph: string
  readonly part: TextPart
  /** A paragraph of the person's own, standing behind `after`; null puts it first. */
  readonly isOwn: boolean
  readonly after: string | null
  /** Money in it is written in this unit. */
  readonly unit: PrintUnit
  /** Figures in it stay fields; none at all leave the paragraph out. */
  readonly spans: readonly Span[]
  /**
   * The composed paragraph as it read when it was edited. Null for an own one; missing in what was
   * closed before it was kept.
   */
  readonly composed?: readonly Span[] | null
}

/** Which part of the county a report speaks of; undefined is all of it. */
export type EditScope =
  { readonly by: 'township' | 'programme' | 'category'; readonly id: string } | undefined

/** An edit of the report of the county or of a part of it. */
export interface ScopedEdit {
  readonly scope: EditScope | null
  readonly edit: ParagraphEdit
}

/** The edits of one scope's report. */
export function editsOf(edits: readonly ScopedEdit[], scope: EditScope): ParagraphEdit[] {
  return edits.flatMap((one) =>
    one.scope?.by === scope?.by && one.scope?.id === scope?.id ? [one.edit] : [],
  )
}

/** A paragraph before and after its edit. */
export interface EditedParagraph {
  /** Null for an own paragraph. */
  readonly composed: Paragraph | null
  /** Null when it is left out. */
  readonly shown: Paragraph | null
  readonly edit: ParagraphEdit | null
}
