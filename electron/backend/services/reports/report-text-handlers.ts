import type { EditableText, reportTextMethods } from '#contract/reports/report-text.ts'
import type { ReportRequest } from '#contract/reports/reports.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { authorOf } from '../../author.ts'
import { refuseLockedQuarter } from '../../closing/refuse-locked.ts'
import { stateOf } from '../../closing/review-quarter.ts'
import type { Context, Handlers } from '../../context.ts'
import {
  findReportEdit,
  listReportEdits,
  removeReportEdit,
  saveReportEdit,
} from '../../database/repositories/report-edits.ts'
import { computeFigures, makeReport } from '../../reports/make-report.ts'
import { asPrinted, editableText } from '../../reports/narrative/editable-text.ts'

/** The paragraphs of a quarter's report as persons write them. */
export const reportTextHandlers: Handlers<keyof typeof reportTextMethods> = {
  'reportText.read': async (context, request) => {
    const isClosed =
      request.version !== undefined || (await stateOf(context.db, request.quarter)) === 'closed'
    return isClosed ? frozenText(await makeReport(context, request)) : openText(context, request)
  },

  'reportText.write': async (context, { quarter, scope, ...input }) => {
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      await refuseLockedQuarter(trx, quarter)
      const place = { quarter, scope }
      const before = await findReportEdit(trx, place, input.paragraph)
      await saveReportEdit(trx, author, context.newId(), place, {
        ...input,
        isOwn: before?.is_own === 1,
        after: before?.after ?? null,
      })
    })
    announce(context)
    return { paragraph: input.paragraph }
  },

  'reportText.add': async (context, { quarter, scope, ...input }) => {
    const author = await authorOf(context)
    const id = context.newId()
    const paragraph = `own.${id}`
    await context.db.transaction().execute(async (trx) => {
      await refuseLockedQuarter(trx, quarter)
      const edit = { ...input, paragraph, isOwn: true }
      await saveReportEdit(trx, author, id, { quarter, scope }, edit)
    })
    announce(context)
    return { paragraph }
  },

  'reportText.reset': async (context, { quarter, scope, paragraph }) => {
    const author = await authorOf(context)
    const removed = await context.db.transaction().execute(async (trx) => {
      await refuseLockedQuarter(trx, quarter)
      return removeReportEdit(trx, author, { quarter, scope }, paragraph)
    })
    announce(context)
    return { removed }
  },
}

/** What was closed is read as it was frozen, without what it was composed from. */
function frozenText({ text }: ReportDataset): EditableText {
  const plain = { heading: null, headingText: null }
  return {
    isClosed: true,
    title: text.title,
    parts: [
      { ...plain, part: 'leadIn', paragraphs: [asPrinted(text.leadIn)] },
      ...text.chapters.map(({ id, heading, paragraphs }) => ({
        ...plain,
        part: id,
        heading,
        paragraphs: paragraphs.map(asPrinted),
      })),
      { ...plain, part: 'notes', paragraphs: text.notes.map(asPrinted) },
    ],
    figures: {},
  }
}

async function openText(context: Context, request: ReportRequest): Promise<EditableText> {
  const figures = await computeFigures(context, request)
  const edits = await listReportEdits(context.db, request.quarter)
  return editableText(figures, edits, request.scope, request.form)
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['reports'] })
}
