import type { VerifyFinding } from '#contract/app.ts'
import type { Context } from '../context.ts'
import { readKept } from './kept-files.ts'

/** Every file the ledger names, in the recycle bin too, must be there with the hash it was kept under. */
export async function attachmentFindings(context: Context): Promise<VerifyFinding[]> {
  const rows = await context.db
    .selectFrom('attachment')
    .select(['sha256', 'file_name'])
    .groupBy('sha256')
    .orderBy('file_name')
    .execute()
  return rows.flatMap(({ sha256, file_name }): VerifyFinding[] => {
    const { state } = readKept(context.dataFolder, sha256)
    if (state === 'sound') return []
    return [{ code: state === 'missing' ? 'file_missing' : 'file_altered', detail: file_name }]
  })
}
