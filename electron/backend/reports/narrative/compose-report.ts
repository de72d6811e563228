/**
 * Puts a computed report into words. One file per chapter; templates come from
 * resources/report-sentences, figures stay fields, and what is empty is not mentioned.
 */
import { formatPartialDate } from '#domain/partial-date.ts'
import { quarterLabel } from '#domain/quarter.ts'
import type { ReportDataset, ReportFigures } from '#domain/report/dataset.ts'
import type { Chapter, Paragraph } from '#domain/report/text/report-text.ts'
import { chineseNumber } from '#domain/report/tables/layout/chinese-number.ts'
import { figuresOf } from '#domain/report/figures/list-figures.ts'
import {
  CHAPTER_IDS,
  type ReportForm,
  SIGNATORIES,
  STANDARD_FORM,
} from '#domain/report/form/report-form.ts'
import { applyEdits, type EditScene } from '#domain/report/text/apply-edits.ts'
import {
  type EditedParagraph,
  type ParagraphEdit,
  TEXT_PARTS,
  type TextPart,
} from '#domain/report/text/paragraph-edit.ts'
import { fundsParagraphs } from './funds.ts'
import { notesOf } from './notes.ts'
import { overviewParagraphs } from './overview.ts'
import { bodyOf, numberSubheadings } from './paragraphs.ts'
import { progressParagraphs } from './progress.ts'
import { numberNotes, numberRemarks, remarkParagraphs } from './remarks.ts'
import { saysLess } from './says-less.ts'
import { REPORT_SENTENCES, RULE_SENTENCES } from './sentences.ts'
import { targetParagraphs } from './targets.ts'
import { fill, plainText } from './template.ts'

/**
 * The complete dataset: the figures and the text that states them.
 *
 * @param edits what persons made of its paragraphs, in the order they were made
 * @param form which chapters are printed, and who signs
 */
export function composeReport(
  figures: ReportFigures,
  edits: readonly ParagraphEdit[] = [],
  form: ReportForm = STANDARD_FORM,
): ReportDataset {
  const { labels } = REPORT_SENTENCES
  const frame = frameOf(figures)
  const recipient = fill(labels.recipient, frame)
  const parts = editedParts(figures, edits)
  const titleLines = standing(parts, 'title').map(({ spans }) => plainText(spans))
  return {
    ...figures,
    text: {
      title: titleLines.join(''),
      titleLines,
      leadIn: leadInOf(parts),
      chapters: numberedChapters(parts, form),
      notes: printed(parts, 'notes'),
      labels: {
        ...labels,
        recipient: recipient && plainText(recipient),
        signedBy: SIGNATORIES.map((signatory) => form.signatures[signatory]),
        seal: form.sealSpace ? labels.seal : '',
        madeOn: formatPartialDate(figures.madeOn),
      },
    },
    rules: RULE_SENTENCES,
  }
}

/** The paragraphs of each part with what persons made of them, whether anything is left or not. */
export function editedParts(
  figures: ReportFigures,
  edits: readonly ParagraphEdit[],
): ReadonlyMap<TextPart, readonly EditedParagraph[]> {
  const scene = sceneOf(figures)
  const parts = composedParts(figures, edits)
  return new Map(
    TEXT_PARTS.map((part) => {
      const mine = edits.filter((edit) => edit.part === part)
      const edited = applyEdits(parts[part], mine, scene)
      if (part === 'notes') return [part, numberNotes(edited)]
      const isNumbered = part === 'problems' || part === 'nextSteps'
      return [part, isNumbered ? numberRemarks(edited) : edited]
    }),
  )
}

/** What edits of the report are put into. */
export function sceneOf(figures: ReportFigures): EditScene {
  return { figures: figuresOf(figures), unit: figures.unit, saysLess }
}

/** As composed, before anybody edits them; the lead-in follows the title, edited or not. */
export function composedParts(
  figures: ReportFigures,
  edits: readonly ParagraphEdit[],
): Readonly<Record<TextPart, Paragraph[]>> {
  const frame = frameOf(figures)
  const title = REPORT_SENTENCES.titleLines.flatMap((line, index) =>
    bodyOf(`title.${index + 1}`, fill(line, frame)),
  )
  const titleEdits = edits.filter(({ part }) => part === 'title')
  const titleLines = applyEdits(title, titleEdits, sceneOf(figures)).map(({ shown, composed }) =>
    plainText((shown ?? composed)?.spans ?? []),
  )
  return {
    title,
    headings: CHAPTER_IDS.flatMap((id) => bodyOf(headingId(id), REPORT_SENTENCES.chapters[id])),
    leadIn: bodyOf(
      'leadIn',
      fill(REPORT_SENTENCES.leadIn, { ...frame, ...subjectOf(titleLines.join('')) }),
    ),
    overview: overviewParagraphs(figures),
    progress: progressParagraphs(figures),
    funds: fundsParagraphs(figures),
    targets: targetParagraphs(figures),
    problems: remarkParagraphs('problems', figures.problems),
    nextSteps: remarkParagraphs('nextSteps', figures.nextSteps),
    notes: notesOf(figures),
  }
}

/** 关于某县进展情况的汇报: what is told of, and whether it is reported or told otherwise. */
function subjectOf(title: string): { readonly subject: string; readonly verb: string } {
  const [, subject = title, verb = '报告'] =
    /^(?:关于)?(.+?)的?(报告|汇报|通报)?$/.exec(title) ?? []
  return { subject, verb }
}

/** What the heading of a chapter is kept under when somebody writes it over. */
export function headingId(id: Chapter['id']): string {
  return `heading.${id}`
}

/** 一、总体情况 */
function chapterHeading(index: number, name: string): string {
  const fields = { number: chineseNumber(index + 1), name }
  return plainText(fill(REPORT_SENTENCES.chapterHeading, fields) ?? [])
}

function frameOf({ county, quarter, asOf, dataDay = asOf, recipient }: ReportFigures) {
  return {
    county,
    quarter: quarterLabel(quarter),
    asOf: formatPartialDate(dataDay),
    recipient,
  }
}

type Parts = ReturnType<typeof editedParts>

function printed(parts: Parts, part: TextPart): Paragraph[] {
  const paragraphs = parts.get(part) ?? []
  return numberSubheadings(paragraphs.flatMap(({ shown }) => (shown === null ? [] : [shown])))
}

/** Titles and headings, which cannot be left out: what is composed stands again. */
function standing(parts: Parts, part: TextPart): Paragraph[] {
  return (parts.get(part) ?? []).flatMap(({ shown, composed }) => shown ?? composed ?? [])
}

/** The heading of a chapter as it was composed or written, without its number. */
export function headingName(parts: Parts, id: Chapter['id']): string {
  const own = standing(parts, 'headings').find((heading) => heading.id === headingId(id))
  const name = own ? plainText(own.spans).replace(TYPED_NUMBER, '').trim() : ''
  return name === '' ? REPORT_SENTENCES.chapters[id] : name
}

/** 一、 as it is shown before the heading and typed again; not the 三、四 of 三、四季度. */
const TYPED_NUMBER = /^\s*[一二三四五六七八九十]+、(?![一二三四五六七八九十])/

/** Without a word where somebody left it out. */
function leadInOf(parts: Parts): Paragraph {
  return printed(parts, 'leadIn')[0] ?? { kind: 'body', spans: [] }
}

/** Chapters unwanted or without a word are left out; the rest is numbered 一、二、… without a gap. */
function numberedChapters(parts: Parts, { chapters }: ReportForm): Chapter[] {
  return CHAPTER_IDS.filter((id) => chapters.includes(id))
    .map((id) => ({ id, paragraphs: printed(parts, id) }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ id, paragraphs }, index) => ({
      id,
      heading: chapterHeading(index, headingName(parts, id)),
      paragraphs,
    }))
}
