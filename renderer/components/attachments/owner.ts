import type { Attachment } from '#contract/projects/attachments.ts'
import { MILESTONE_KINDS, type MilestoneKind } from '#domain/project/milestone.ts'

/** What the files belong to: exactly one of the two. */
export interface AttachmentOwner {
  readonly projectId: string | null
  readonly documentId: string | null
}

/** A part of the owner a file can speak of, e.g. one milestone of the project. */
export interface OwnerPart {
  readonly value: string
  readonly label: string
}

/** The owner as a whole, among the parts. */
export const WHOLE = ''

export function milestonePart(kind: MilestoneKind): string {
  return `milestone:${kind}`
}

export function entryPart(entryId: string): string {
  return `entry:${entryId}`
}

/** The part as it is stored. */
export function readPart(part: string): Pick<Attachment, 'fundEntryId' | 'milestone'> {
  const milestone = MILESTONE_KINDS.find((kind) => milestonePart(kind) === part) ?? null
  const fundEntryId = part.startsWith('entry:') ? part.slice('entry:'.length) : null
  return { milestone, fundEntryId }
}

export function partOf({
  fundEntryId,
  milestone,
}: Pick<Attachment, 'fundEntryId' | 'milestone'>): string {
  if (fundEntryId !== null) return entryPart(fundEntryId)
  return milestone === null ? WHOLE : milestonePart(milestone)
}
