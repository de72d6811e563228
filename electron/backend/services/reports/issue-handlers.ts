import type { IssuedFile, IssuedFormat, issueMethods } from '#contract/reports/issues.ts'
import type { ReportFormat } from '#contract/reports/reports.ts'
import { appError } from '#contract/result.ts'
import { keepFile, putBackFile, readKept } from '../../attachments/kept-files.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers } from '../../context.ts'
import { insertRecorded } from '../../database/recorded-write.ts'
import {
  listClosings,
  requireVersion,
  toVersion,
} from '../../database/repositories/quarter/closings.ts'
import type { IssuedFileTable } from '../../database/tables/reports.ts'
import { makeReport } from '../../reports/make-report.ts'
import { datePdf } from '../../reports/outputs/pdf-moment.ts'
import { renderReport } from '../../reports/outputs/render-report.ts'
import { listTemplateIssues, makeInTemplates, toTemplateFile } from './issued-templates.ts'

const FORMATS: readonly IssuedFormat[] = ['html', 'pdf', 'docx', 'xlsx']
const DRAWN: readonly Extract<ReportFormat, IssuedFormat>[] = ['html', 'docx', 'xlsx']

/** The files of issued reports: kept once, given back byte for byte. */
export const issueHandlers: Handlers<keyof typeof issueMethods> = {
  'issues.list': async ({ db }) => {
    const rows = await db.selectFrom('issued_file').selectAll().execute()
    const inTemplates = await listTemplateIssues(db)
    return (await listClosings(db)).map((closing) => ({
      ...toVersion(closing),
      quarter: closing.quarter,
      files: [
        ...FORMATS.flatMap((format) =>
          rows
            .filter((row) => isOf(row, closing))
            .filter((row) => row.format === format)
            .map(toFile),
        ),
        ...inTemplates.filter((row) => isOf(row, closing)).map(toTemplateFile),
      ],
    }))
  },

  'issues.keep': async (context, { pdf, ...request }) => {
    const { quarter, version } = request
    const { closedAt } = toVersion(await requireVersion(context.db, quarter, version))
    const author = await authorOf(context)
    const known = await keptHashes(context, request)
    if (pdf !== null) datePdf(pdf, closedAt)
    const made = await makeFiles(context, request, pdf)
    const missing = made.filter(({ format }) => !known.has(format))
    const putBack = made.filter(({ format, bytes }) => {
      const sha256 = known.get(format)
      return sha256 !== undefined && putBackFile(context.dataFolder, sha256, bytes, 'issued')
    })
    const inTemplates = await makeInTemplates(context, author, request)
    // The files first: whatever the ledger names is there.
    const rows = missing.map(({ format, fileName, bytes }) => ({
      id: context.newId(),
      quarter,
      version,
      format,
      sha256: keepFile(context.dataFolder, bytes, 'issued'),
      file_name: fileName,
      size: bytes.length,
      made_at: author.at,
      made_by: author.operator,
    }))
    await context.db.transaction().execute(async (trx) => {
      await insertRecorded(trx, author, 'issued_file', rows)
      await insertRecorded(trx, author, 'issued_template_file', inTemplates.rows)
    })
    context.emit({ type: 'changed', topics: ['closing'] })
    return {
      kept: rows.map(({ format }) => format),
      keptTemplates: inTemplates.rows.map((row) => row.template_name),
      leftOut: inTemplates.leftOut,
      putBack: putBack.map(({ format }) => format),
      putBackTemplates: inTemplates.putBack,
      stillLost: await lostFiles(context, request),
    }
  },

  'issues.read': async ({ db, dataFolder }, { id }) => {
    const row =
      (await db
        .selectFrom('issued_file')
        .select(['sha256', 'file_name'])
        .where('id', '=', id)
        .executeTakeFirst()) ??
      (await db
        .selectFrom('issued_template_file')
        .select(['sha256', 'file_name'])
        .where('id', '=', id)
        .executeTakeFirst())
    if (!row) throw appError('not_found', { what: 'file', id })
    const kept = readKept(dataFolder, row.sha256, 'issued')
    if (kept.state !== 'sound') {
      const rule = kept.state === 'missing' ? 'issued_file_missing' : 'issued_file_altered'
      throw appError('not_allowed', { rule, subject: row.file_name })
    }
    return { fileName: row.file_name, bytes: kept.bytes }
  },
}

function isOf(
  row: Pick<IssuedFileTable, 'quarter' | 'version'>,
  closing: Pick<IssuedFileTable, 'quarter' | 'version'>,
): boolean {
  return row.quarter === closing.quarter && row.version === closing.version
}

interface MadeFile {
  readonly format: IssuedFormat
  readonly fileName: string
  readonly bytes: Uint8Array
}

async function makeFiles(
  context: Context,
  request: Parameters<typeof makeReport>[1],
  pdf: Uint8Array | null,
): Promise<MadeFile[]> {
  const dataset = await makeReport(context, request)
  const files: MadeFile[] = []
  for (const format of DRAWN) {
    const { fileName, bytes } = await renderReport(dataset, format)
    files.push({ format, fileName, bytes })
    if (format === 'html' && pdf !== null) {
      files.push({ format: 'pdf', fileName: fileName.replace(/\.html$/, '.pdf'), bytes: pdf })
    }
  }
  return files
}

async function keptHashes(
  { db }: Context,
  { quarter, version }: Pick<IssuedFileTable, 'quarter' | 'version'>,
): Promise<Map<IssuedFormat, string>> {
  const rows = await db
    .selectFrom('issued_file')
    .select(['format', 'sha256'])
    .where('quarter', '=', quarter)
    .where('version', '=', version)
    .execute()
  return new Map(rows.map(({ format, sha256 }) => [format, sha256]))
}

/** Names of an issue's kept files whose bytes are no longer there as they were kept. */
async function lostFiles(
  { db, dataFolder }: Context,
  { quarter, version }: Pick<IssuedFileTable, 'quarter' | 'version'>,
): Promise<string[]> {
  const rows = await db
    .selectFrom('issued_file')
    .select(['quarter', 'version', 'file_name', 'sha256'])
    .unionAll(
      db.selectFrom('issued_template_file').select(['quarter', 'version', 'file_name', 'sha256']),
    )
    .execute()
  return rows
    .filter((row) => isOf(row, { quarter, version }))
    .filter(({ sha256 }) => readKept(dataFolder, sha256, 'issued').state !== 'sound')
    .map(({ file_name }) => file_name)
}

function toFile(row: IssuedFileTable): IssuedFile {
  return {
    id: row.id,
    format: row.format,
    template: null,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }
}
