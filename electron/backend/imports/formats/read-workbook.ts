import { importLimits, MEGABYTE } from '../import-limits.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { inspectBiff } from './old-xls/biff-records.ts'
import { readCompoundFile } from './old-xls/compound-file.ts'
import { readCsv } from './csv-workbook.ts'
import { detectFileType } from './file-type.ts'
import { readHtml } from './html-workbook.ts'
import { readWithLibrary } from './library-workbook.ts'
import { inspectOds, refuseEncryptedOds } from './archive/ods-parts.ts'
import { Refusal } from './refusal.ts'
import { packStored } from './archive/stored-zip.ts'
import { decodeText } from './text-encoding.ts'
import { refuseDocumentTypes } from './archive/xml-scan.ts'
import { inspectXlsx, mayHoldCells, withoutIdleCells } from './archive/xlsx-parts.ts'
import { unpackZip, type ZipPart } from './archive/zip-archive.ts'

/**
 * Formats: one small file each; this one chooses by content, never by the file's extension, and
 * is the only way from bytes to a workbook. Runs inside the reading thread.
 *
 * @param sheetName the name of the only sheet of a csv file: the file's name without extension
 * @throws Refusal
 */
export function readWorkbook(bytes: Buffer, sheetName: string): Workbook {
  if (bytes.length === 0) throw new Refusal('empty')
  if (bytes.length > importLimits.fileBytes) {
    throw new Refusal('too_large', importLimits.fileBytes / MEGABYTE)
  }
  const workbook = readByType(bytes, sheetName)
  const hasCells = workbook.sheets.some((sheet) => sheet.cells.rows.length > 0)
  // A sheet that could not be read is no empty sheet.
  if (!hasCells) throw new Refusal(workbook.warnings.length > 0 ? 'damaged' : 'empty')
  return workbook
}

function readByType(bytes: Buffer, sheetName: string): Workbook {
  switch (detectFileType(bytes)) {
    case 'zip':
      return readZip(bytes)
    case 'compoundFile':
      return readOldWorkbook(bytes)
    case 'biffStream':
      return readWithLibrary(bytes, {
        hidden: inspectBiff(bytes).hidden,
        withUncomputedFormulas: false,
        isOldCodePage: true,
      })
    case 'spreadsheetXml': {
      const text = decodeText(bytes)
      if (/<!DOCTYPE|<!ENTITY/.test(text)) throw new Refusal('damaged')
      return readWithLibrary(Buffer.from(text, 'utf8'), {
        hidden: [],
        withUncomputedFormulas: false,
      })
    }
    case 'html':
      return readHtml(decodeText(bytes))
    case 'text': {
      const text = decodeText(bytes)
      if (text.trim() === '') throw new Refusal('empty')
      return readCsv(text, sheetName)
    }
    case 'binary':
      throw new Refusal('not_a_spreadsheet')
  }
}

function readZip(bytes: Buffer): Workbook {
  const parts = unpackZip(bytes, mayHoldCells)
  const names = new Set(parts.map((part) => part.name))
  if (names.has('META-INF/manifest.xml') && names.has('content.xml')) return readOds(parts)
  const isWorkbook =
    names.has('[Content_Types].xml') &&
    [...names].some((name) => /workbook\d*\.(xml|bin)$/i.test(name))
  if (!isWorkbook) throw new Refusal('not_a_spreadsheet')
  refuseDocumentTypes(parts)
  const facts = inspectXlsx(parts)
  return readWithLibrary(packStored(parts.map(withoutIdleCells)), {
    hidden: facts.hidden,
    withUncomputedFormulas: facts.hasUncomputedFormulas,
  })
}

function readOds(parts: readonly ZipPart[]): Workbook {
  refuseEncryptedOds(parts)
  const kind = parts.find((part) => part.name === 'mimetype')?.bytes.toString('latin1') ?? ''
  if (kind !== '' && !kind.includes('spreadsheet')) throw new Refusal('not_a_spreadsheet')
  // Old writers put a document type into the manifest, which nobody parses; nowhere else.
  refuseDocumentTypes(parts.filter((part) => !part.name.startsWith('META-INF/')))
  return readWithLibrary(packStored(withPlainManners(parts)), {
    hidden: inspectOds(parts),
    withUncomputedFormulas: false,
    withShownText: true,
  })
}

/**
 * The library insists on a part of styles, which programs that only write tables leave out, and on
 * nothing of the manifest but that it is one.
 */
function withPlainManners(parts: readonly ZipPart[]): ZipPart[] {
  const own = parts.filter(({ name }) => name !== MANIFEST.name)
  const hasStyles = own.some(({ name }) => name === STYLES.name)
  return [MANIFEST, ...own, ...(hasStyles ? [] : [STYLES])]
}

const STYLES: ZipPart = { name: 'styles.xml', bytes: Buffer.from('<styles/>') }
const MANIFEST: ZipPart = {
  name: 'META-INF/manifest.xml',
  bytes: Buffer.from(
    '<manifest:manifest><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
  ),
}

/**
 * xls, et and password-protected xlsx live in the same container. The library is given the stream
 * alone: it would follow a container in circles.
 */
function readOldWorkbook(bytes: Buffer): Workbook {
  const container = readCompoundFile(bytes)
  if (container.stream('EncryptedPackage')) throw new Refusal('password')
  const book = container.stream('Workbook') ?? container.stream('Book')
  if (!book) throw new Refusal('not_a_spreadsheet')
  const stream = book.bytes
  const facts = inspectBiff(stream)
  if (book.isShort && !facts.isWhole) throw new Refusal('damaged')
  if (facts.isEncrypted) throw new Refusal('password')
  if (facts.cellCount > importLimits.cells) {
    throw new Refusal('too_many_cells', importLimits.cells)
  }
  return readWithLibrary(stream, {
    hidden: facts.hidden,
    withUncomputedFormulas: false,
    // BIFF5 says so in the version field of its first record; its texts are not Unicode.
    isOldCodePage: stream.length > 6 && stream.readUInt16LE(4) === 0x0500,
  })
}
