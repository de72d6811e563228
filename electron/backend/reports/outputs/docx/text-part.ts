import { HeadingLevel, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { Paragraph as ReportParagraph } from '#domain/report/text/report-text.ts'
import { annexLines } from '../annex-lines.ts'
import { POINTS_PER_MM, TEXT_PAGE } from '../paper.ts'
import { type SignatureLine, signatureLines } from '../signature-lines.ts'
import { withoutControls } from '../plain-characters.ts'
import { STYLE } from './styles.ts'

/** All in twips: a line of the text, a character of it, and the white between those who sign. */
const LINE_WIDTH =
  (TEXT_PAGE.width - TEXT_PAGE.margin.left - TEXT_PAGE.margin.right) * POINTS_PER_MM * 20
const TYPE = TEXT_PAGE.fontSize * 20
const GAP = 240

/** Title, chapters, list of annexes, signature block and notes. */
export function textChildren(dataset: ReportDataset): Paragraph[] {
  const { text } = dataset
  return [
    title(text.titleLines),
    ...(text.labels.recipient === null ? [] : [plain(STYLE.recipient, text.labels.recipient)]),
    ...(text.leadIn.spans.length === 0 ? [] : [bodyParagraph(text.leadIn)]),
    ...text.chapters.flatMap(({ heading, paragraphs }, chapter) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading)] }),
      ...paragraphs.map((one, index) =>
        bodyParagraph(
          one,
          // The page that is signed has the end of the text on it (GB/T 9704-2012 7.3.5.5).
          chapter === text.chapters.length - 1 && index === paragraphs.length - 1,
        ),
      ),
    ]),
    ...annexList(dataset),
    ...signatureBlock(dataset),
    ...notes(dataset),
  ]
}

function title(lines: readonly string[]): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map(
      (line, index) => new TextRun({ text: withoutControls(line), ...(index > 0 && { break: 1 }) }),
    ),
  })
}

function bodyParagraph({ kind, spans }: ReportParagraph, keepNext = false): Paragraph {
  const children = [run(spans.map(({ text }) => text).join(''))]
  return kind === 'subheading'
    ? new Paragraph({ heading: HeadingLevel.HEADING_2, children })
    : new Paragraph({ style: STYLE.body, keepNext, children })
}

function annexList(dataset: ReportDataset): Paragraph[] {
  const lines = annexLines(dataset)
  if (lines.length === 0) return []
  return [
    new Paragraph({ style: STYLE.annexList, keepNext: true }),
    ...lines.map(
      ({ lead, name }) =>
        new Paragraph({
          style: STYLE.annexList,
          keepNext: true,
          children: [run((lead || '　　　') + name)],
        }),
    ),
  ]
}

function signatureBlock({ bureau, text: { labels } }: ReportDataset): Paragraph[] {
  return [
    plain(STYLE.sender, ''),
    ...(labels.seal === '' ? [] : [plain(STYLE.sender, '')]),
    plain(STYLE.sender, `${bureau}${labels.seal}`),
    plain(STYLE.sender, labels.madeOn),
    ...people(signatureLines(labels)),
  ]
}

/** Side by side on one line; below each other as soon as a name would push the next ones on. */
function people(lines: readonly SignatureLine[]): Paragraph[] {
  const share = LINE_WIDTH / lines.length
  const room = Math.floor((share - GAP) / TYPE)
  const fit = lines.every(({ role, name }) => role.length + 1 + name.length <= room)
  const rows = fit ? [lines] : lines.map((line) => [line])
  return rows.map(
    (row, index) =>
      new Paragraph({
        style: STYLE.signatures,
        keepNext: index < rows.length - 1,
        // A name, or a line to write on, then a gap before the next one.
        tabStops: row.flatMap(({ name }, place) => {
          const end = Math.round(share * (place + 1))
          return [
            {
              type: TabStopType.LEFT,
              ...(name === '' && { leader: LeaderType.UNDERSCORE }),
              position: end - GAP,
            },
            { type: TabStopType.LEFT, position: end },
          ]
        }),
        children: row.flatMap(({ role, name }, place) => {
          const isLast = place === row.length - 1
          const tabs = [
            ...(isLast && name !== '' ? [] : [new Tab()]),
            ...(isLast ? [] : [new Tab()]),
          ]
          return [run(`${role}：${name}`), ...tabs.map((tab) => new TextRun({ children: [tab] }))]
        }),
      }),
  )
}

/** They go over to the next page together. */
function notes({ text }: ReportDataset): Paragraph[] {
  if (text.notes.length === 0) return []
  return [
    plain(STYLE.noteHeading, `${text.labels.notesHeading}：`),
    ...text.notes.map(
      ({ spans }, index) =>
        new Paragraph({
          style: STYLE.note,
          keepNext: index < text.notes.length - 1,
          children: [run(spans.map((span) => span.text).join(''))],
        }),
    ),
  ]
}

function plain(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: text === '' ? [] : [run(text)] })
}

function run(text: string): TextRun {
  return new TextRun({ text: withoutControls(text) })
}
