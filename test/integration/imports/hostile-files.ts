import { CFB, utils, write } from '@e965/xlsx'
import { crc32, deflateRawSync } from 'node:zlib'

/** Files no office wrote on purpose: broken, disguised, or made to fill the memory. */

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
const WORKBOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const SHEET_START =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'

/** Three headers and one row of data. */
export const TABLE =
  row(1, [inline('A1', '学校名称'), inline('B1', '项目名称'), inline('C1', '总投资(万元)')]) +
  row(2, [inline('A2', '甲小学'), inline('B2', '教学楼'), '<c r="C2"><v>100</v></c>'])

/** A workbook around the xml of one sheet; null leaves the sheet's part out. */
export function xlsxAround(
  sheet: string | null,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    ...(sheet === null ? {} : { 'xl/worksheets/sheet1.xml': sheet }),
    ...parts,
  }
  return zipOf(Object.entries(all).map(([name, text]) => packedPart(name, Buffer.from(text))))
}

/** A workbook that unpacks to many times this many bytes of blanks. */
export function bomb(bytesPerPart: number, parts: number): Uint8Array {
  const blanks = packedPart('', Buffer.alloc(bytesPerPart, 0x20))
  const sheet = packedPart('xl/worksheets/sheet1.xml', Buffer.from(sheetXml(TABLE)))
  const others = { '[Content_Types].xml': CONTENT_TYPES, 'xl/workbook.xml': WORKBOOK }
  return zipOf([
    ...Object.entries(others).map(([name, text]) => packedPart(name, Buffer.from(text))),
    sheet,
    ...Array.from({ length: parts }, (_, index) => ({
      ...blanks,
      name: `xl/worksheets/blank${index}.xml`,
    })),
  ])
}

interface PackedPart {
  readonly name: string
  readonly packed: Buffer
  readonly size: number
  readonly checksum: number
}

function packedPart(name: string, bytes: Buffer): PackedPart {
  return { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) }
}

function zipOf(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    fillSizes(local, part, name.length, 4)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    fillSizes(entry, part, name.length, 6)
    entry.writeUInt32LE(offset, 42)
    pieces.push(local, name, part.packed)
    directory.push(entry, name)
    offset += local.length + name.length + part.packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

/** Method, checksum, sizes and length of the name: alike in both headers but for their place. */
function fillSizes(header: Buffer, part: PackedPart, nameLength: number, start: number): void {
  header.writeUInt16LE(8, start + 4)
  header.writeUInt32LE(part.checksum, start + 10)
  header.writeUInt32LE(part.packed.length, start + 14)
  header.writeUInt32LE(part.size, start + 18)
  header.writeUInt16LE(nameLength, start + 22)
}

export function sheetXml(rows: string, after = ''): string {
  return `${SHEET_START}${rows}</sheetData>${after}</worksheet>`
}

export function row(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

export function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** A small ordinary workbook in a format of the library. */
export function ordinary(bookType: 'xlsx' | 'biff8' | 'ods' | 'xlsb'): Uint8Array {
  const book = utils.book_new()
  const rows = [
    ['学校名称', '项目名称', '总投资(万元)'],
    ['甲小学', '教学楼', 100],
    ['乙小学', '食堂', 20],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表')
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer)
}

/** An ods file around the xml of its content. */
export function odsAround(table: string, manifest = '<manifest:manifest/>'): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="表">${table}</table:table></office:spreadsheet></office:body></office:document-content>`
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': manifest,
    'content.xml': content,
  }
  return zipOf(Object.entries(parts).map(([name, text]) => packedPart(name, Buffer.from(text))))
}

/** A compound file (the container of xls) with one stream. */
export function compoundFile(stream: string, content: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, stream, content)
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** A zip whose directory claims another size for its sheet than it has. */
export function lyingAbout(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes)
  const name = copy.lastIndexOf('xl/worksheets/sheet1.xml')
  copy.writeUInt32LE(size, name - 46 + 24)
  return new Uint8Array(copy)
}

/** Bytes with some of them changed, the same ones every time for the same seed. */
export function mutated(bytes: Uint8Array, seed: number, changes = 8): Uint8Array {
  const copy = Uint8Array.from(bytes)
  let state = seed * 2_654_435_761 + 1
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
  for (let change = 0; change < changes; change += 1) copy[next() % copy.length] = next() % 256
  return copy
}
