import type { Kysely, Selectable } from 'kysely'
import type { Quarter } from '#domain/quarter.ts'
import type { Span } from '#domain/report/text/report-text.ts'
import type { EditScope, ParagraphEdit, ScopedEdit } from '#domain/report/text/paragraph-edit.ts'
import { type Author, deleteRecorded, insertRecorded, updateRecorded } from '../recorded-write.ts'
import type { Database } from '../schema.ts'
import type { ReportEditTable } from '../tables/reports.ts'

/** Paragraphs of quarterly reports that persons wrote. */

/** Who wrote a paragraph last. */
export interface EditSignature {
  readonly paragraph: string
  readonly editedAt: string
  readonly editedBy: string
}

/** Every edit of the quarter's reports, of the county and of its parts, in the order they were made. */
export async function listReportEdits(
  db: Kysely<Database>,
  quarter: Quarter,
): Promise<(ScopedEdit & { readonly signed: EditSignature })[]> {
  const rows = await db
    .selectFrom('report_edit')
    .selectAll()
    .where('quarter', '=', quarter)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    scope:
      row.scope_by === null || row.scope_id === null
        ? null
        : { by: row.scope_by, id: row.scope_id },
    edit: {
      paragraph: row.paragraph,
      part: row.part,
      isOwn: row.is_own === 1,
      after: row.after,
      unit: row.unit,
      spans: JSON.parse(row.spans) as Span[],
      composed: row.composed === null ? null : (JSON.parse(row.composed) as Span[]),
    },
    signed: { paragraph: row.paragraph, editedAt: row.edited_at, editedBy: row.edited_by },
  }))
}

interface Place {
  readonly quarter: Quarter
  readonly scope: EditScope
}

/** Writes an edit, new or in place of the one there was. */
export async function saveReportEdit(
  trx: Kysely<Database>,
  author: Author,
  newId: string,
  place: Place,
  edit: ParagraphEdit,
): Promise<void> {
  const row = await findReportEdit(trx, place, edit.paragraph)
  const values = {
    unit: edit.unit,
    spans: JSON.stringify(edit.spans),
    composed: edit.composed ? JSON.stringify(edit.composed) : null,
  }
  const stamp = { edited_at: author.at, edited_by: author.operator }
  if (row) {
    await updateRecorded(trx, author, 'report_edit', row.id, values, { stamp })
    return
  }
  const last = await trx
    .selectFrom('report_edit')
    .where('quarter', '=', place.quarter)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  await insertRecorded(trx, author, 'report_edit', [
    {
      id: newId,
      quarter: place.quarter,
      scope_by: place.scope?.by ?? null,
      scope_id: place.scope?.id ?? null,
      part: edit.part,
      paragraph: edit.paragraph,
      is_own: edit.isOwn ? 1 : 0,
      after: edit.after,
      position: (last?.position ?? 0) + 1,
      ...values,
      ...stamp,
    },
  ])
}

/** Takes an edit away: the composed paragraph stands again. @returns false when there was none */
export async function removeReportEdit(
  trx: Kysely<Database>,
  author: Author,
  place: Place,
  paragraph: string,
): Promise<boolean> {
  const row = await findReportEdit(trx, place, paragraph)
  if (row) await deleteRecorded(trx, author, 'report_edit', [row.id])
  return row !== undefined
}

/** Undefined while nobody edited the paragraph. */
export function findReportEdit(
  db: Kysely<Database>,
  { quarter, scope }: Place,
  paragraph: string,
): Promise<Selectable<ReportEditTable> | undefined> {
  return db
    .selectFrom('report_edit')
    .selectAll()
    .where('quarter', '=', quarter)
    .where('scope_by', 'is', scope?.by ?? null)
    .where('scope_id', 'is', scope?.id ?? null)
    .where('paragraph', '=', paragraph)
    .executeTakeFirst()
}
