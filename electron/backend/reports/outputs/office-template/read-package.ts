import { TEMPLATE_MEGABYTES, type TemplateFormat } from '#contract/reports/report-templates.ts'
import { appError, type NotAllowedRule } from '#contract/result.ts'
import { Refusal } from '../../../imports/formats/refusal.ts'
import { countOccurrences } from '../../../imports/formats/archive/xml-scan.ts'
import { unpackZip, type ZipPart } from '../../../imports/formats/archive/zip-archive.ts'
import { contentTypes } from './content-types.ts'
import { hasFetchingField } from './field-codes.ts'
import { hasFetchingFormula } from './fetching-formulas.ts'
import { relationshipsIn } from './relationships.ts'
import { isWellNested } from './well-nested.ts'
import { attributesIn, localName, xmlTokens } from './xml-tokens.ts'

const MEGABYTE = 1024 * 1024
/** All parts together; pictures are packed already, so that real templates stay far below. */
const UNPACKED_BYTES = 60 * MEGABYTE
/** All text together: more than a thousand pages. */
const TEXT_BYTES = 6 * MEGABYTE
/** Every field has four; no template has thousands of fields. */
const BRACES = 10_000

/** What the main part of a file is, by the file's ending. */
const MAIN_TYPE: Readonly<Record<TemplateFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}
/** Begins older Office files, and those of today with a password. */
const OLD_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** Names the content of a file with a password, in the letters of that container. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Parts that are read as text, by their names or by what the file says they are. */
const TEXT = /\.(xml|rels|vml)$/i
const TEXT_TYPE = /[+/]xml\b/
/** A declaration of letters other than UTF-8, under which the same bytes say something else. */
const OTHER_LETTERS = /^\uFEFF?<\?xml\s[^>]*encoding\s*=\s*["'](?!utf-8["'])/i
/** Parts that hold programs, or may; of files within the file only workbooks, as charts have them. */
const PROGRAM =
  /(^|\/)(vba[^/]*\.(bin|xml)|activex\/|oleobject[^/]*\.bin|embeddings\/(?![^/]*\.xlsx$))|\.(do[ct]m|xl[st]m|xlam|xlsb|p[op][tps]m|ppam|exe|dll|js|vbs|bat|cmd|ps1)$/i
/** The same by what the file says the part is. */
const PROGRAM_TYPE =
  /macroenabled|vbaproject|vbadata|activex|oleobject|ms-word\.attachedtoolbars|macrosheet|dialogsheet/
/** Parts of a workbook that fetch data, or a page, when it is opened. */
const FETCHING_TYPE = /externallink\+|connections\+|querytable\+|webextension/
/** Names a reader could take for those of other parts: ways out of the file, and letters in disguise. */
const ODD_NAME =
  /^\/|^[a-z]:|(^|\/)(\.{0,2})(\/|$)|%(2[ef]|5[0-9acf]|[46][1-9a-f]|7[0-9a])|\.piece$/i

/** By the ending of its name; that the content is of the same kind is seen to by `readPackage`. */
export function formatOf(fileName: string): TemplateFormat {
  return /\.xlsx$/i.test(fileName) ? 'xlsx' : 'docx'
}

/**
 * Opens a Word or Excel file somebody brought: every byte that comes out is counted, and whatever could run or
 * fetch something is refused. What is handed on is what was looked through.
 *
 * @throws AppError `not_allowed` with the rule: template_empty, template_too_large,
 *   template_not_office, template_has_password, template_wrong_ending, template_damaged,
 *   template_has_programs, template_has_links
 */
export function readPackage(bytes: Uint8Array, fileName: string): ZipPart[] {
  const refuse = (rule: NotAllowedRule) => appError('not_allowed', { rule, subject: fileName })
  if (bytes.length === 0) throw refuse('template_empty')
  if (bytes.length > TEMPLATE_MEGABYTES * MEGABYTE) throw refuse('template_too_large')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, OLD_FILE.length).equals(OLD_FILE) && file.includes(ENCRYPTED)) {
    throw refuse('template_has_password')
  }
  // The first letters of every zip; older files begin otherwise.
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw refuse('template_not_office')
  const parts = unpack(file, refuse)
  const names = new Set(parts.map(({ name }) => name.toLowerCase()))
  if (names.size < parts.length || parts.some(({ name }) => ODD_NAME.test(name))) {
    throw refuse('template_damaged')
  }
  const typeOf = contentTypes(parts)
  const isProgram = ({ name }: ZipPart) => PROGRAM.test(name) || PROGRAM_TYPE.test(typeOf(name))
  if (parts.some(isProgram)) throw refuse('template_has_programs')
  const texts = parts.filter(({ name }) => TEXT.test(name) || TEXT_TYPE.test(typeOf(name)))
  const length = texts.reduce((sum, part) => sum + part.bytes.length, 0)
  if (length > TEXT_BYTES) throw refuse('template_too_large')
  if (texts.some((part) => !isPlainXml(part.bytes))) throw refuse('template_damaged')
  const braces = texts.reduce((sum, part) => sum + countBraces(part.bytes), 0)
  if (braces > BRACES) throw refuse('template_too_large')
  const types = new Set(parts.map(({ name }) => typeOf(name)))
  if (!types.has(MAIN_TYPE[formatOf(fileName)])) {
    const isOther = Object.values(MAIN_TYPE).some((type) => types.has(type))
    throw refuse(isOther ? 'template_wrong_ending' : 'template_not_office')
  }
  if (parts.some(({ name }) => FETCHING_TYPE.test(typeOf(name)))) throw refuse('template_has_links')
  const isText = new Set(texts)
  return parts.map((part) => (isText.has(part) ? withoutLinks(part, refuse) : part))
}

function unpack(file: Buffer, refuse: (rule: NotAllowedRule) => Error): ZipPart[] {
  try {
    return unpackZip(file, () => true, UNPACKED_BYTES)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === 'password') throw refuse('template_has_password')
    throw refuse(error.reason === 'damaged' ? 'template_damaged' : 'template_too_large')
  }
}

function countBraces(bytes: Buffer): number {
  return countOccurrences(bytes, ['{', '}', '｛', '｝'], BRACES)
}

/** In UTF-8, whole, and without definitions of its own, which no Word file has. */
function isPlainXml(bytes: Buffer): boolean {
  if (bytes.subarray(0, 4).includes(0)) return false
  const text = bytes.toString('utf8')
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || OTHER_LETTERS.test(text)) return false
  if (!isWellNested(text)) return false
  for (const token of xmlTokens(text)) {
    const isBegun = token.kind === 'begin' || token.kind === 'empty'
    if (isBegun && !attributesIn(token.rest)) return false
  }
  return true
}

/**
 * A list of relationships, or another part, without the template that Word would fetch.
 *
 * @throws AppError `not_allowed` template_has_links for what would be fetched when it is opened,
 *   template_has_programs
 */
function withoutLinks(part: ZipPart, refuse: (rule: NotAllowedRule) => Error): ZipPart {
  const text = part.bytes.toString('utf8')
  if (!/\.rels$/i.test(part.name)) {
    if (hasFetchingField(text) || hasFetchingFormula(text)) throw refuse('template_has_links')
    return without(part, text, attachedTemplatesIn(text))
  }
  const all = relationshipsIn(text)
  if (all.some(({ leadsTo }) => leadsTo === 'program')) throw refuse('template_has_programs')
  if (all.some(({ leadsTo }) => leadsTo === 'link')) throw refuse('template_has_links')
  return without(
    part,
    text,
    all.filter(({ leadsTo }) => leadsTo === 'attached_template'),
  )
}

/** A place in a text: its first character and the one behind its last. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function attachedTemplatesIn(text: string): Stretch[] {
  if (!text.includes('attachedTemplate')) return []
  return [...xmlTokens(text)].flatMap((token) =>
    'name' in token && localName(token.name) === 'attachedTemplate' ? [token] : [],
  )
}

function without(part: ZipPart, text: string, stretches: readonly Stretch[]): ZipPart {
  if (stretches.length === 0) return part
  let kept = ''
  let at = 0
  for (const { from, to } of stretches) {
    kept += text.slice(at, from)
    at = to
  }
  return { ...part, bytes: Buffer.from(kept + text.slice(at), 'utf8') }
}
