import { z } from 'zod'
import type { MediaType } from '#domain/attachments/media-type.ts'
import { MILESTONE_KINDS, type MilestoneKind } from '#domain/project/milestone.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import { deletion, id, optionalText, partialDate } from '../fields.ts'
import { method, returns } from '../method.ts'

/** The largest file that is kept, in megabytes. */
export const ATTACHMENT_MEGABYTES = 50

/** A document or photo: what it is, where it belongs, who brought it when. */
export interface Attachment {
  readonly id: string
  /** Null for a file of an allocation document. */
  readonly projectId: string | null
  /** Of the project's money or milestones it speaks of; both null for the project as a whole. */
  readonly fundEntryId: string | null
  readonly milestone: MilestoneKind | null
  readonly documentId: string | null
  readonly fileName: string
  /** bytes */
  readonly size: number
  readonly mediaType: MediaType
  /** When a photo was taken or a paper was written. */
  readonly takenOn: PartialDate | null
  readonly note: string | null
  /** ISO time, UTC */
  readonly addedAt: string
  readonly addedBy: string
  /** ISO time, UTC; null while it is not in the recycle bin. */
  readonly removedAt: string | null
}

export interface AttachmentContent {
  readonly fileName: string
  readonly mediaType: MediaType
  readonly bytes: Uint8Array<ArrayBuffer>
}

const optionalId = id.nullable().default(null)

/** Exactly one of project and document; entry and milestone are parts of the project. */
const belongs = z.object({
  projectId: optionalId,
  documentId: optionalId,
})

const part = {
  fundEntryId: optionalId,
  milestone: z.enum(MILESTONE_KINDS).nullable().default(null),
}

const about = { takenOn: partialDate.nullable().default(null), note: optionalText }

export const attachmentMethods = {
  /** By date taken, then by time added; removed ones are among them. */
  'attachments.list': method(belongs, returns<readonly Attachment[]>()),
  /**
   * Keeps the file and lists it. Errors: `not_found`, `already_exists` for the same content in the
   * same place, `not_allowed` attachment_empty, attachment_too_large, attachment_needs_owner.
   */
  'attachments.add': method(
    belongs.extend({
      ...part,
      ...about,
      fileName: z.string().min(1).max(1000),
      bytes: z.instanceof(Uint8Array),
    }),
    returns<{ readonly id: string }>(),
  ),
  /** Changes what is said of the file; the file itself never changes. */
  'attachments.describe': method(
    z.object({ id, ...part, ...about }),
    returns<{ readonly changed: boolean }>(),
  ),
  /** Moves it to the recycle bin; the file stays. */
  'attachments.remove': method(deletion, returns<{ readonly changed: boolean }>()),
  'attachments.restore': method(z.object({ id }), returns<{ readonly changed: boolean }>()),
  /** Errors: `not_allowed` attachment_missing, attachment_altered when the kept file is not as it was. */
  'attachments.read': method(z.object({ id }), returns<AttachmentContent>()),
} as const
