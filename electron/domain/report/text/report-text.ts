import type { EditMark } from './edit-mark.ts'

/** The words, composed from the figures. */
export interface ReportText {
  readonly title: string
  /** The title where it breaks when it is set in large type. */
  readonly titleLines: readonly string[]
  readonly leadIn: Paragraph
  readonly chapters: readonly Chapter[]
  readonly notes: readonly Paragraph[]
  readonly labels: ReportLabels
}

/** 一、… with its paragraphs; a sub-heading （一）… is a paragraph of its own kind. */
export interface Chapter {
  readonly id: 'overview' | 'progress' | 'funds' | 'targets' | 'problems' | 'nextSteps'
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
}

export interface Paragraph {
  /** Names it in its report, whatever its figures are; missing in what was closed before edits. */
  readonly id?: string
  readonly kind: 'body' | 'subheading'
  readonly spans: readonly Span[]
  /** Set when a person wrote it. */
  readonly edit?: EditMark
}

/** A piece of text; `figure` names the figure it shows, so that an edit keeps the field. */
export interface Span {
  readonly text: string
  readonly figure?: string
  /** The figure a person typed this number over. */
  readonly typedOver?: string
}

/** Fixed words of the form around the text. */
export interface ReportLabels {
  readonly recipient: string | null
  readonly annexHeading: string
  /** 负责人, 审核人, 填表人 */
  readonly signatures: readonly string[]
  /** Their names in the same order, empty ones to be signed; missing in what was closed before. */
  readonly signedBy?: readonly string[]
  /** （盖章）; empty when no room is left for a seal. */
  readonly seal: string
  readonly notesHeading: string
  readonly madeOn: string
}
