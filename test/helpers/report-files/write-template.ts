import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A paragraph as the pieces a word processor cut it into. */
type Pieces = string | readonly string[]

interface TemplateDraft {
  readonly paragraphs?: readonly Pieces[]
  /** Rows of one table. */
  readonly rows?: readonly (readonly Pieces[])[]
  readonly header?: Pieces
}

/** A Word file with these words in it. */
export async function writeTemplate({
  paragraphs = [],
  rows = [],
  header = '',
}: TemplateDraft): Promise<Uint8Array<ArrayBuffer>> {
  const table = () =>
    new Table({
      rows: rows.map(
        (cells) =>
          new TableRow({
            children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })),
          }),
      ),
    })
  const file = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [paragraph(header)] }) },
        children: [...paragraphs.map(paragraph), ...(rows.length > 0 ? [table()] : [])],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(file))
}

/** The same file with its parts changed. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | ((text: string) => string)>>,
): Uint8Array<ArrayBuffer> {
  const all = unzipSync(bytes)
  for (const [name, change] of Object.entries(parts)) {
    const text = strFromU8(all[name] ?? new Uint8Array())
    all[name] = strToU8(typeof change === 'string' ? change : change(text))
  }
  return Uint8Array.from(zipSync(all))
}

/** One part of a Word file as text. */
export function readPart(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}

function paragraph(pieces: Pieces): Paragraph {
  const runs = typeof pieces === 'string' ? [pieces] : pieces
  return new Paragraph({ children: runs.map((text) => new TextRun(text)) })
}
