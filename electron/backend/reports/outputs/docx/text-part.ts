import { HeadingLevel, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Paragraph as ReportParagraph, ReportDataset } from '#domain/report/dataset.ts'
import { POINTS_PER_MM, TEXT_PAGE } from '../paper.ts'
import { signatureLines } from '../signature-lines.ts'
import { withoutControls } from '../plain-characters.ts'
import { STYLE } from './styles.ts'

/** Title, chapters, list of annexes, signature block and notes. */
export function textChildren(dataset: ReportDataset): Paragraph[] {
  const { text } = dataset
  return [
    title(text.titleLines),
    ...(text.labels.recipient === null ? [] : [plain(STYLE.recipient, text.labels.recipient)]),
    ...(text.leadIn.spans.length === 0 ? [] : [bodyParagraph(text.leadIn)]),
    ...text.chapters.flatMap(({ heading, paragraphs }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading)] }),
      ...paragraphs.map(bodyParagraph),
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

function bodyParagraph({ kind, spans }: ReportParagraph): Paragraph {
  const children = [run(spans.map(({ text }) => text).join(''))]
  return kind === 'subheading'
    ? new Paragraph({ heading: HeadingLevel.HEADING_2, children })
    : new Paragraph({ style: STYLE.body, children })
}

function annexList({ tables, text }: ReportDataset): Paragraph[] {
  if (tables.length === 0) return []
  return [
    plain(STYLE.annexList, ''),
    ...tables.map((table, index) => {
      const lead = index === 0 ? `${text.labels.annexHeading}：` : '　　　'
      return new Paragraph({
        style: STYLE.annexList,
        keepNext: index < tables.length - 1,
        children: [run(`${lead}${table.number}．${table.title}`)],
      })
    }),
  ]
}

function signatureBlock({ bureau, text: { labels } }: ReportDataset): Paragraph[] {
  const width =
    (TEXT_PAGE.width - TEXT_PAGE.margin.left - TEXT_PAGE.margin.right) * POINTS_PER_MM * 20
  const lines = signatureLines(labels)
  return [
    plain(STYLE.sender, ''),
    ...(labels.seal === '' ? [] : [plain(STYLE.sender, '')]),
    plain(STYLE.sender, `${bureau}${labels.seal}`),
    plain(STYLE.sender, labels.madeOn),
    new Paragraph({
      style: STYLE.signatures,
      // A name, or a line to write on, then a gap before the next one.
      tabStops: lines.flatMap(({ name }, index) => {
        const end = Math.round((width * (index + 1)) / lines.length)
        return [
          {
            type: TabStopType.LEFT,
            ...(name === '' && { leader: LeaderType.UNDERSCORE }),
            position: end - 240,
          },
          { type: TabStopType.LEFT, position: end },
        ]
      }),
      children: lines.flatMap(({ role, name }, index) => [
        run(`${role}：${name}`),
        new TextRun({ children: [new Tab()] }),
        ...(index < lines.length - 1 ? [new TextRun({ children: [new Tab()] })] : []),
      ]),
    }),
  ]
}

function notes({ text }: ReportDataset): Paragraph[] {
  if (text.notes.length === 0) return []
  return [
    plain(STYLE.noteHeading, `${text.labels.notesHeading}：`),
    ...text.notes.map(({ spans }) => plain(STYLE.note, spans.map((span) => span.text).join(''))),
  ]
}

function plain(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: text === '' ? [] : [run(text)] })
}

function run(text: string): TextRun {
  return new TextRun({ text: withoutControls(text) })
}
