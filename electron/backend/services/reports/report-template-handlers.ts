import type { ReportTemplate, reportTemplateMethods } from '#contract/reports/report-templates.ts'
import { appError } from '#contract/result.ts'
import { plainFileName } from '#domain/attachments/plain-file-name.ts'
import { keepFile } from '../../attachments/kept-files.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers } from '../../context.ts'
import { deleteRecorded, insertRecorded, updateRecorded } from '../../database/recorded-write.ts'
import type { ReportTemplateTable } from '../../database/tables/reports.ts'
import { namedByIssue } from '../../reports/outputs/file-name.ts'
import { formatOf } from '../../reports/outputs/office-template/read-package.ts'
import { filledTemplate, readTemplateFile, wholeReport } from './filled-template.ts'

/**
 * Templates of the office's own: kept like attachments, checked before they are kept. The libraries
 * that read and write them are loaded when first needed.
 */
export const reportTemplateHandlers: Handlers<keyof typeof reportTemplateMethods> = {
  'reportTemplates.list': async ({ db }) => {
    const rows = await db.selectFrom('report_template').selectAll().orderBy('name').execute()
    return rows.map(toTemplate)
  },

  'reportTemplates.add': async (context, input) => {
    const name = nameOf(input.fileName)
    await refuseTwice(context.db, name)
    const file = await keepTemplate(context, input)
    const author = await authorOf(context)
    const id = context.newId()
    await context.db.transaction().execute(async (trx) => {
      await refuseTwice(trx, name)
      const added = { added_at: author.at, added_by: author.operator, revision: 1 }
      await insertRecorded(trx, author, 'report_template', [{ id, name, ...file, ...added }])
    })
    announce(context)
    return { id }
  },

  'reportTemplates.replace': async (context, { id, ...input }) => {
    const { revision } = await requireTemplate(context, id)
    const file = await keepTemplate(context, input)
    const author = await authorOf(context)
    const stamp = { added_at: author.at, added_by: author.operator, revision: revision + 1 }
    const changed = await context.db
      .transaction()
      .execute((trx) => updateRecorded(trx, author, 'report_template', id, file, { stamp }))
    announce(context)
    return { changed }
  },

  'reportTemplates.remove': async (context, { id, reason }) => {
    await requireTemplate(context, id)
    const author = await authorOf(context, { reason })
    await context.db
      .transaction()
      .execute((trx) => deleteRecorded(trx, author, 'report_template', [id]))
    announce(context)
    return { removed: true }
  },

  'reportTemplates.read': async (context, { id }) => {
    const template = await requireTemplate(context, id)
    return { fileName: template.file_name, bytes: readTemplateFile(context, template) }
  },

  'reportTemplates.render': async (context, { id, ...request }) => {
    const template = await requireTemplate(context, id)
    const dataset = await wholeReport(context, request)
    return namedByIssue(await filledTemplate(context, template, dataset), dataset)
  },

  'reportTemplates.sample': async (_context, { format }) => {
    if (format === 'xlsx') {
      const { sampleWorkbook } =
        await import('../../reports/outputs/office-template/sample-workbook.ts')
      return sampleWorkbook()
    }
    const { sampleTemplate } =
      await import('../../reports/outputs/office-template/sample-template.ts')
    return sampleTemplate()
  },

  'reportTemplates.fields': async (context, request) => {
    const dataset = await wholeReport(context, request)
    const { renderFieldSheet } =
      await import('../../reports/outputs/office-template/field-sheet.ts')
    return renderFieldSheet(dataset)
  },
}

/**
 * Checks a template and keeps its file.
 *
 * @returns the columns that tell of the file
 * @throws AppError `template_has_problems`, `not_allowed`
 */
async function keepTemplate(
  { dataFolder }: Context,
  input: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Pick<ReportTemplateTable, 'file_name' | 'sha256' | 'size'>> {
  const fileName = plainFileName(input.fileName)
  const { checkTemplate } = await import('../../reports/outputs/office-template/fill-template.ts')
  const problems = checkTemplate(input.bytes, fileName)
  if (problems.length > 0) throw appError('template_has_problems', { fileName, problems })
  const sha256 = keepFile(dataFolder, input.bytes, 'templates')
  return { file_name: fileName, sha256, size: input.bytes.length }
}

/** As it is listed: the file's name without its ending, if there is anything before that. */
function nameOf(fileName: string): string {
  const plain = plainFileName(fileName)
  return plain.replace(/(.)\.(docx|xlsx)$/i, '$1')
}

async function requireTemplate({ db }: Context, id: string): Promise<ReportTemplateTable> {
  const row = await db
    .selectFrom('report_template')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw appError('not_found', { what: 'reportTemplate', id })
  return row
}

async function refuseTwice(db: Context['db'], name: string): Promise<void> {
  const twin = await db
    .selectFrom('report_template')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst()
  if (twin) throw appError('already_exists', { what: 'reportTemplate', name })
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['reportTemplates'] })
}

function toTemplate(row: ReportTemplateTable): ReportTemplate {
  return {
    id: row.id,
    name: row.name,
    fileName: row.file_name,
    format: formatOf(row.file_name),
    size: row.size,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }
}
