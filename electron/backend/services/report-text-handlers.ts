import type { EditableParagraph, EditableText, reportTextMethods } from '#contract/report-text.ts'
import type { ReportRequest } from '#contract/reports.ts'
import type { Paragraph, ReportDataset } from '#domain/report/dataset.ts'
import { figuresOf } from '#domain/report/list-figures.ts'
import { strayEdits } from '#domain/report/text/apply-edits.ts'
import { type EditedParagraph, editsOf, TEXT_PARTS } from '#domain/report/text/paragraph-edit.ts'
import { authorOf } from '../author.ts'
import { refuseLockedQuarter } from '../closing/refuse-locked.ts'
import { stateOf } from '../closing/review-quarter.ts'
import type { Context, Handlers } from '../context.ts'
import {
  type EditSignature,
  findReportEdit,
  listReportEdits,
  removeReportEdit,
  saveReportEdit,
} from '../database/repositories/report-edits.ts'
import { computeFigures, makeReport } from '../reports/make-report.ts'
import {
  chapterHeading,
  composedParts,
  composeReport,
  editedParts,
} from '../reports/narrative/compose-report.ts'
import { REPORT_SENTENCES } from '../reports/narrative/sentences.ts'

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
function frozenText(dataset: ReportDataset): EditableText {
  return {
    isClosed: true,
    title: dataset.text.title,
    parts: [
      { part: 'leadIn', heading: null, paragraphs: [asPrinted(dataset.text.leadIn)] },
      ...dataset.text.chapters.map(({ id, heading, paragraphs }) => ({
        part: id,
        heading,
        paragraphs: paragraphs.map(asPrinted),
      })),
    ],
    figures: {},
  }
}

function asPrinted(paragraph: Paragraph): EditableParagraph {
  return editable({ composed: null, shown: paragraph, edit: null }, paragraph, new Map())
}

async function openText(context: Context, request: ReportRequest): Promise<EditableText> {
  const figures = await computeFigures(context, request)
  const stored = await listReportEdits(context.db, request.quarter)
  const mine = stored.filter(({ scope }) => isSameScope(scope, request.scope))
  const edits = editsOf(mine, request.scope)
  const signed = new Map(mine.map((one) => [one.edit.paragraph, one.signed]))
  const { text } = composeReport(figures, edits)
  const parts = editedParts(figures, edits)
  const composed = composedParts(figures)
  const scene = { figures: figuresOf(figures), unit: figures.unit }
  return {
    isClosed: false,
    title: text.title,
    parts: TEXT_PARTS.map((part) => ({
      part,
      heading: part === 'leadIn' ? null : headingOf(text.chapters, part),
      paragraphs: [
        ...(parts.get(part) ?? []).map((one) => editable(one, one.composed, signed)),
        ...strayEdits(
          composed[part],
          edits.filter((edit) => edit.part === part),
          scene,
        ).map((one) => ({ ...editable(one, null, signed), state: 'stray' as const })),
      ],
    })),
    figures: Object.fromEntries([...scene.figures].map(([id, figure]) => [id, figure.text])),
  }
}

function isSameScope(one: ReportRequest['scope'] | null, other: ReportRequest['scope']): boolean {
  return one?.by === other?.by && one?.id === other?.id
}

/** Chapters that have no word yet are called by their bare name, for one can be written. */
function headingOf(
  chapters: ReportDataset['text']['chapters'],
  part: ReportDataset['text']['chapters'][number]['id'],
): string {
  const index = chapters.findIndex(({ id }) => id === part)
  return index === -1 ? REPORT_SENTENCES.chapters[part] : chapterHeading(index, part)
}

function editable(
  { composed, shown, edit }: EditedParagraph,
  base: Paragraph | null,
  signed: ReadonlyMap<string, EditSignature>,
): EditableParagraph {
  const id = edit?.paragraph ?? base?.id ?? ''
  const signature = signed.get(id)
  const mark = shown?.edit
  return {
    id,
    kind: (shown ?? base)?.kind ?? 'body',
    composed: composed?.spans ?? null,
    shown: shown?.spans ?? null,
    state: shown === null ? 'leftOut' : (mark?.kind ?? 'composed'),
    disagreeing: mark?.disagreeing ?? [],
    isReworded: mark?.isReworded ?? false,
    editedBy: signature?.editedBy ?? null,
    editedAt: signature?.editedAt ?? null,
  }
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['reports'] })
}
