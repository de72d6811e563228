import { parse } from 'node:path'
import type { ApplyRequest, RefusedRows } from '#contract/imports/imports.ts'
import spoken from '#resources/sentences/zh-CN.json' with { type: 'json' }
import type { Context } from '../../context.ts'
import { planningBasis, understanding } from './read-import.ts'

/** The rows of a sheet that stay out of the ledger, as a workbook for those who filled it in. */
export async function refusedOf(
  context: Context,
  request: Omit<ApplyRequest, 'rows'>,
): Promise<RefusedRows> {
  const { fileName, reader } = context.openFiles.get(request.fileId)
  const known = await understanding(context)
  const basis = await planningBasis(context, context.db, reader, request, known)
  const refused = await reader.ask('refusedRows', [request, ...basis])
  return { fileName: `${parse(fileName).name}-${spoken.refusedRows}.xlsx`, ...refused }
}
