import type { IssuedFile } from '#contract/reports/issues.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import { AppError } from '#contract/result.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { keepFile, putBackFile, readKept } from '../../attachments/kept-files.ts'
import type { Context } from '../../context.ts'
import type { Author } from '../../database/recorded-write.ts'
import type { IssuedTemplateFileTable } from '../../database/tables/reports.ts'
import { formatOf } from '../../reports/outputs/office-template/read-package.ts'
import { filledTemplate, type TemplateFile, wholeReport } from './filled-template.ts'

/** Issued reports in the office's own templates: kept once each, with what they were made from. */

export interface TemplatesMade {
  /** To be written; their files are kept. */
  readonly rows: readonly IssuedTemplateFileTable[]
  /** How many lost or damaged files were written again. */
  readonly putBack: number
  /** Names of templates that could not be filled. */
  readonly leftOut: readonly string[]
}

/**
 * Fills the templates in which an issue is not kept yet, and again those whose kept file was lost or
 * damaged, by the very template they were made from.
 */
export async function makeInTemplates(
  context: Context,
  author: Author,
  request: ReportRequest & { readonly version: number },
): Promise<TemplatesMade> {
  const { quarter, version } = request
  const { db, dataFolder } = context
  const kept = await db
    .selectFrom('issued_template_file')
    .selectAll()
    .where('quarter', '=', quarter)
    .where('version', '=', version)
    .execute()
  const lost = kept.filter(({ sha256 }) => readKept(dataFolder, sha256, 'issued').state !== 'sound')
  const all = await db.selectFrom('report_template').selectAll().orderBy('name').execute()
  const missing = all.filter(({ id }) => kept.every((row) => row.template_id !== id))
  if (lost.length === 0 && missing.length === 0) return { rows: [], putBack: 0, leftOut: [] }
  const dataset = await wholeReport(context, request)
  const leftOut: string[] = []
  const fill = async (template: TemplateFile) => {
    const filled = await filledIfPossible(context, template, dataset)
    if (!filled) leftOut.push(template.name)
    return filled
  }
  let putBack = 0
  for (const { template_name: name, file_name, template_sha256, sha256 } of lost) {
    const filled = await fill({ name, file_name, sha256: template_sha256 })
    if (filled && putBackFile(dataFolder, sha256, filled.bytes, 'issued')) putBack += 1
  }
  const rows: IssuedTemplateFileTable[] = []
  for (const template of missing) {
    const filled = await fill(template)
    if (!filled) continue
    rows.push({
      id: context.newId(),
      quarter,
      version,
      template_id: template.id,
      template_name: template.name,
      template_revision: template.revision,
      template_sha256: template.sha256,
      sha256: keepFile(dataFolder, filled.bytes, 'issued'),
      file_name: filled.fileName,
      size: filled.bytes.length,
      made_at: author.at,
      made_by: author.operator,
    })
  }
  return { rows, putBack, leftOut }
}

/**
 * Null for a template whose file is lost, that is not as a template is today, or that fails to be filled for
 * whatever reason: one of them must not keep the other files of a quarter from being kept.
 */
async function filledIfPossible(context: Context, template: TemplateFile, dataset: ReportDataset) {
  try {
    return await filledTemplate(context, template, dataset)
  } catch (error) {
    if (!(error instanceof AppError)) context.log.error('a template could not be filled', error)
    return null
  }
}

/** The kept files of all issues, by the names of their templates. */
export async function listTemplateIssues(
  db: Context['db'],
): Promise<readonly IssuedTemplateFileTable[]> {
  return db.selectFrom('issued_template_file').selectAll().orderBy('template_name').execute()
}

export function toTemplateFile(row: IssuedTemplateFileTable): IssuedFile {
  return {
    id: row.id,
    format: formatOf(row.file_name),
    template: {
      id: row.template_id,
      name: row.template_name,
      revision: row.template_revision,
      sha256: row.template_sha256,
    },
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }
}
