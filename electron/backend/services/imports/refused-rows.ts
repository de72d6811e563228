import { parse } from 'node:path'
import type { ApplyRequest, RefusedRows } from '#contract/imports/imports.ts'
import spoken from '#resources/sentences/zh-CN.json' with { type: 'json' }
import type { Context } from '../../context.ts'
import { sheetOf } from '../../imports/open-files.ts'
import { takeSnapshot } from '../../imports/planning/ledger-snapshot.ts'
import { isRefused, planSheet } from '../../imports/planning/plan-sheet.ts'
import { refusedRows } from '../../imports/refused-rows.ts'
import { createSheetGrid } from '../../imports/regions/sheet-grid.ts'
import { openFiles, understandRequested } from './read-import.ts'

/** The rows of a sheet that stay out of the ledger, as a workbook for those who filled it in. */
export async function refusedOf(
  context: Context,
  request: Omit<ApplyRequest, 'rows'>,
): Promise<RefusedRows> {
  const file = openFiles.get(request.fileId)
  const understood = await understandRequested(context, request)
  const ledger = await takeSnapshot(context.db, request.asAt, understood.reading.kind)
  const { plan } = planSheet(understood, ledger, request, file.fileName).planned
  const refused = plan.rows.filter((row) => isRefused(row, request.decisions))
  const sheet = sheetOf(file, request.sheet)
  const bytes = await refusedRows({
    grid: createSheetGrid(sheet, file.workbook.date1904, request.corrections),
    merges: sheet.merges,
    reading: understood.reading,
    rows: understood.rows,
    refused,
  })
  return {
    fileName: `${parse(file.fileName).name}-${spoken.refusedRows}.xlsx`,
    bytes,
    rowCount: refused.length,
  }
}
