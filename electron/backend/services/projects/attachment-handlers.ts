import {
  type Attachment,
  ATTACHMENT_MEGABYTES,
  type attachmentMethods,
} from '#contract/projects/attachments.ts'
import { appError } from '#contract/result.ts'
import { mediaTypeOf } from '#domain/attachments/media-type.ts'
import { plainFileName } from '#domain/attachments/plain-file-name.ts'
import type { MilestoneKind } from '#domain/project/milestone.ts'
import { keepFile, readKept } from '../../attachments/kept-files.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import type { AttachmentTable } from '../../database/tables/attachments.ts'
import { type Author, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'

const MEGABYTE = 1024 * 1024

/** Documents and photos: what is said of them is in the ledger, the files lie beside it. */
export const attachmentHandlers: Handlers<keyof typeof attachmentMethods> = {
  'attachments.list': async ({ db }, { projectId, documentId }) => {
    const rows = await db
      .selectFrom('attachment')
      .selectAll()
      .where('project_id', 'is', projectId)
      .where('document_id', 'is', documentId)
      .orderBy('taken_on')
      .orderBy('added_at')
      .orderBy('id')
      .execute()
    return rows.map(toAttachment)
  },

  'attachments.add': async (context, { bytes, ...input }) => {
    const fileName = plainFileName(input.fileName)
    refuseSize(fileName, bytes.length)
    const author = await authorOf(context)
    const id = context.newId()
    const place = {
      project_id: input.projectId,
      fund_entry_id: input.fundEntryId,
      milestone: input.milestone,
      document_id: input.documentId,
    }
    // The file first: whatever the ledger names is there.
    const sha256 = keepFile(context.dataFolder, bytes)
    await context.db.transaction().execute(async (trx) => {
      await requireOwner(trx, place, fileName)
      await refuseTwice(trx, place, sha256)
      await insertRecorded(trx, author, 'attachment', [
        {
          id,
          ...place,
          sha256,
          file_name: fileName,
          size: bytes.length,
          media_type: mediaTypeOf(bytes),
          taken_on: input.takenOn,
          note: input.note,
          added_at: author.at,
          added_by: author.operator,
          removed_at: null,
        },
      ])
    })
    announce(context)
    return { id }
  },

  'attachments.describe': (context, { id, fundEntryId, milestone, takenOn, note }) =>
    change(context, id, {
      fund_entry_id: fundEntryId,
      milestone,
      taken_on: takenOn,
      note,
    }),

  'attachments.remove': (context, { id, reason }) =>
    change(
      context,
      id,
      { removed_at: context.clock().toISOString() },
      { action: 'delete', reason },
    ),

  'attachments.restore': async (context, { id }) => {
    const author = await authorOf(context)
    const changed = await context.db
      .transaction()
      .execute((trx) => restoreAttachment(trx, author, id))
    announce(context)
    return { changed }
  },

  'attachments.read': async ({ db, dataFolder }, { id }) => {
    const row = await db
      .selectFrom('attachment')
      .select(['sha256', 'file_name', 'media_type'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw appError('not_found', { what: 'attachment', id })
    const kept = readKept(dataFolder, row.sha256)
    if (kept.state !== 'sound') {
      const rule = kept.state === 'missing' ? 'attachment_missing' : 'attachment_altered'
      throw appError('not_allowed', { rule, subject: row.file_name })
    }
    return { fileName: row.file_name, mediaType: row.media_type, bytes: kept.bytes }
  },
}

/**
 * Puts a removed file back where it was.
 *
 * @returns whether it was removed
 * @throws AppError `not_found`, `already_exists` when the same file was added there again
 */
export async function restoreAttachment(trx: Trx, author: Author, id: string): Promise<boolean> {
  await refuseTwin(trx, id)
  return updateRecorded(trx, author, 'attachment', id, { removed_at: null }, { action: 'restore' })
}

/** @throws AppError `not_found`, `already_exists` when the same file stands at the same place */
export async function refuseTwin(trx: Trx, id: string): Promise<void> {
  const row = await trx.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw appError('not_found', { what: 'attachment', id })
  if (row.removed_at !== null) await refuseTwice(trx, row, row.sha256)
}

type Place = Pick<AttachmentTable, 'project_id' | 'fund_entry_id' | 'milestone' | 'document_id'>

function refuseSize(fileName: string, size: number): void {
  if (size === 0) throw appError('not_allowed', { rule: 'attachment_empty', subject: fileName })
  if (size > ATTACHMENT_MEGABYTES * MEGABYTE) {
    throw appError('not_allowed', { rule: 'attachment_too_large', subject: fileName })
  }
}

/** The owner exists, and an entry of money is the project's own. */
async function requireOwner(trx: Trx, place: Place, fileName: string): Promise<void> {
  if ((place.project_id === null) === (place.document_id === null)) {
    throw appError('not_allowed', { rule: 'attachment_needs_owner', subject: fileName })
  }
  const { table, id } =
    place.project_id === null
      ? { table: 'allocation_document' as const, id: place.document_id ?? '' }
      : { table: 'project' as const, id: place.project_id }
  const owner = await trx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  if (!owner)
    throw appError('not_found', {
      what: table === 'project' ? 'project' : 'allocationDocument',
      id,
    })
  if (place.fund_entry_id !== null) {
    await requireEntry(trx, place.project_id, place.fund_entry_id)
  }
}

async function requireEntry(trx: Trx, projectId: string | null, entryId: string): Promise<void> {
  const entry = await trx
    .selectFrom('fund_entry')
    .select('id')
    .where('id', '=', entryId)
    .where('project_id', 'is', projectId)
    .executeTakeFirst()
  if (!entry) throw appError('not_found', { what: 'fundEntry', id: entryId })
}

async function refuseTwice(trx: Trx, place: Place, sha256: string): Promise<void> {
  const twin = await trx
    .selectFrom('attachment')
    .select('file_name')
    .where('sha256', '=', sha256)
    .where('project_id', 'is', place.project_id)
    .where('fund_entry_id', 'is', place.fund_entry_id)
    .where('milestone', 'is', place.milestone)
    .where('document_id', 'is', place.document_id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (twin) throw appError('already_exists', { what: 'attachment', name: twin.file_name })
}

type Change = Partial<
  Pick<AttachmentTable, 'fund_entry_id' | 'milestone' | 'taken_on' | 'note' | 'removed_at'>
>

async function change(
  context: Context,
  id: string,
  values: Change,
  how: { readonly action?: 'delete'; readonly reason?: string | null } = {},
): Promise<{ readonly changed: boolean }> {
  const { action = 'update', reason = null } = how
  const author = await authorOf(context, { reason })
  const changed = await context.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('attachment')
      .select('project_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw appError('not_found', { what: 'attachment', id })
    if (values.fund_entry_id) await requireEntry(trx, row.project_id, values.fund_entry_id)
    return updateRecorded(trx, author, 'attachment', id, values, { action })
  })
  announce(context)
  return { changed }
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['attachments'] })
}

function toAttachment(row: AttachmentTable): Attachment {
  return {
    id: row.id,
    projectId: row.project_id,
    fundEntryId: row.fund_entry_id,
    milestone: row.milestone satisfies MilestoneKind | null,
    documentId: row.document_id,
    fileName: row.file_name,
    size: row.size,
    mediaType: row.media_type,
    takenOn: row.taken_on,
    note: row.note,
    addedAt: row.added_at,
    addedBy: row.added_by,
    removedAt: row.removed_at,
  }
}
