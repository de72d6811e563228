import type { VerifyFinding } from '#contract/app.ts'
import type { Context } from '../context.ts'
import { listTemplateFiles } from '../database/repositories/report-templates.ts'
import { type KeptRoom, readKept } from './kept-files.ts'

/** Every file the ledger names, in the recycle bin too, must be there with the hash it was kept under. */
export async function attachmentFindings(context: Context): Promise<VerifyFinding[]> {
  const rows = await context.db
    .selectFrom('attachment')
    .select(['sha256', 'file_name'])
    .groupBy('sha256')
    .orderBy('file_name')
    .execute()
  return rows.flatMap(({ sha256, file_name }) =>
    findingOf(context, sha256, file_name, 'attachments'),
  )
}

/** The files of issued reports, by the same rule. */
export async function issuedFileFindings(context: Context): Promise<VerifyFinding[]> {
  const rows = await context.db
    .selectFrom('issued_file')
    .select(['sha256', 'file_name', 'version'])
    .orderBy('quarter')
    .orderBy('version')
    .orderBy('format')
    .execute()
  const inTemplates = await context.db
    .selectFrom('issued_template_file')
    .select(['sha256', 'file_name', 'version'])
    .orderBy('quarter')
    .orderBy('version')
    .orderBy('template_name')
    .execute()
  return [...rows, ...inTemplates].flatMap(({ sha256, file_name, version }) =>
    findingOf(context, sha256, `${file_name}（第${version}版）`, 'issued'),
  )
}

/** The office's own templates, also those in the recycle bin and replaced ones, by the same rule. */
export async function templateFindings(context: Context): Promise<VerifyFinding[]> {
  const files = await listTemplateFiles(context.db)
  return files.flatMap(({ sha256, file_name }) =>
    findingOf(context, sha256, file_name, 'templates'),
  )
}

function findingOf(
  { dataFolder }: Context,
  sha256: string,
  detail: string,
  room: KeptRoom,
): VerifyFinding[] {
  const { state } = readKept(dataFolder, sha256, room)
  if (state === 'sound') return []
  return [{ code: state === 'missing' ? 'file_missing' : 'file_altered', detail }]
}
