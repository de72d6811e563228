import { TEMPLATE_MEGABYTES } from '#contract/reports/report-templates.ts'
import { appError, type NotAllowedRule } from '#contract/result.ts'
import { Refusal } from '../../../imports/formats/refusal.ts'
import { countOccurrences } from '../../../imports/formats/xml-scan.ts'
import { unpackZip, type ZipPart } from '../../../imports/formats/zip-archive.ts'
import { isWellNested } from './well-nested.ts'

const MEGABYTE = 1024 * 1024
/** All parts together; pictures are packed already, so that real templates stay far below. */
const UNPACKED_BYTES = 60 * MEGABYTE
/** All text together: more than a thousand pages. */
const TEXT_BYTES = 6 * MEGABYTE
/** Every field has four; no template has thousands of fields. */
const BRACES = 10_000

const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Parts that hold programs, or may. */
const PROGRAM = /(^|\/)(vba[^/]*\.(bin|xml)|activex\/|oleobject[^/]*\.bin)/i
/** Links that a reader follows only by clicking. */
const HYPERLINK = /\/hyperlink$/
/** Where a document was once made from; Word would fetch it when the document is opened. */
const ATTACHED_TEMPLATE = /\/attachedTemplate$/
/** Files of other kinds that Word would read into the document. */
const CHUNK = /\/aFChunk$/

/**
 * Opens a Word file somebody brought: every byte that comes out is counted, and whatever could run or
 * fetch something is refused. What is handed on is what was looked through.
 *
 * @throws AppError `not_allowed` with the rule: template_empty, template_too_large,
 *   template_not_docx, template_damaged, template_has_programs, template_has_links
 */
export function readPackage(bytes: Uint8Array, fileName: string): ZipPart[] {
  const refuse = (rule: NotAllowedRule) => appError('not_allowed', { rule, subject: fileName })
  if (bytes.length === 0) throw refuse('template_empty')
  if (bytes.length > TEMPLATE_MEGABYTES * MEGABYTE) throw refuse('template_too_large')
  // The first letters of every zip; older Word files and those with a password begin otherwise.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuse('template_not_docx')
  const parts = unpack(bytes, refuse)
  if (parts.some(({ name }) => PROGRAM.test(name))) throw refuse('template_has_programs')
  const texts = parts.filter(({ name }) => /\.(xml|rels)$/i.test(name))
  const length = texts.reduce((sum, part) => sum + part.bytes.length, 0)
  if (length > TEXT_BYTES) throw refuse('template_too_large')
  if (texts.some((part) => !isPlainXml(part.bytes))) throw refuse('template_damaged')
  const braces = texts.reduce((sum, part) => sum + countBraces(part.bytes), 0)
  if (braces > BRACES) throw refuse('template_too_large')
  const types = texts.find(({ name }) => name === '[Content_Types].xml')
  const declared = types?.bytes.toString('utf8') ?? ''
  if (/macroEnabled/i.test(declared)) throw refuse('template_has_programs')
  if (!declared.includes(`"${DOCUMENT_TYPE}"`)) throw refuse('template_not_docx')
  return withoutLinks(parts, refuse)
}

function unpack(bytes: Uint8Array, refuse: (rule: NotAllowedRule) => Error): ZipPart[] {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return unpackZip(buffer, () => true, UNPACKED_BYTES)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === 'password') throw refuse('template_not_docx')
    throw refuse(error.reason === 'damaged' ? 'template_damaged' : 'template_too_large')
  }
}

function countBraces(bytes: Buffer): number {
  return countOccurrences(bytes, ['{', '}'], BRACES)
}

/** In UTF-8, whole, and without definitions of its own, which no Word file has. */
function isPlainXml(bytes: Buffer): boolean {
  if (bytes.subarray(0, 4).includes(0)) return false
  const text = bytes.toString('utf8')
  return !/<!(DOCTYPE|ENTITY)/i.test(text) && isWellNested(text)
}

/** @throws AppError `not_allowed` template_has_links for what would be fetched when it is opened */
function withoutLinks(parts: ZipPart[], refuse: (rule: NotAllowedRule) => Error): ZipPart[] {
  return parts.map((part) => {
    if (part.name.endsWith('.rels')) {
      const text = part.bytes.toString('utf8')
      const kept = text.replace(/<Relationship\s[^>]*>/g, (element) => {
        const type = /\sType\s*=\s*["']([^"']*)["']/.exec(element)?.[1] ?? ''
        if (CHUNK.test(type)) throw refuse('template_has_links')
        if (!/\sTargetMode\s*=\s*["']External["']/i.test(element)) return element
        if (HYPERLINK.test(type)) return element
        if (ATTACHED_TEMPLATE.test(type)) return ''
        throw refuse('template_has_links')
      })
      return kept === text ? part : { ...part, bytes: Buffer.from(kept, 'utf8') }
    }
    if (part.name !== 'word/settings.xml') return part
    const text = part.bytes.toString('utf8').replace(/<w:attachedTemplate\s[^>]*\/>/g, '')
    return { ...part, bytes: Buffer.from(text, 'utf8') }
  })
}
