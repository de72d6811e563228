import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { ReportTemplateTable } from '../tables/reports.ts'

/** A file some template has or had. */
export type TemplateFile = Pick<ReportTemplateTable, 'sha256' | 'file_name'>

/**
 * Every file a template ever had, by its content: those in use, those of templates in the recycle bin,
 * and those that were replaced, for a step taken back brings either kind into use again.
 */
export async function listTemplateFiles(db: Kysely<Database>): Promise<readonly TemplateFile[]> {
  const lines = await db
    .selectFrom('change_log')
    .select(['row_id', 'before', 'after'])
    .where('table_name', '=', 'report_template')
    .orderBy('id')
    .execute()
  const files = new Map<string, string>()
  const names = new Map<string, string>()
  for (const { row_id: id, before, after } of lines) {
    for (const text of [before, after]) {
      const row = JSON.parse(text ?? '{}') as Partial<TemplateFile>
      // A file put in the place of one with the same name leaves the name out of the line.
      const name = row.file_name ?? names.get(id) ?? ''
      names.set(id, name)
      if (row.sha256 !== undefined) files.set(row.sha256, name)
    }
  }
  return [...files].map(([sha256, file_name]) => ({ sha256, file_name }))
}
