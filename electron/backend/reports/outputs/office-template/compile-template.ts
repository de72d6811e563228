import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { appError } from '#contract/result.ts'
import {
  checkTags,
  type TemplateProblem,
  type TemplateTag,
} from '#domain/report/fields/check-tags.ts'
import { keyOf } from '#domain/report/fields/field.ts'
import type { ZipPart } from '../../../imports/formats/archive/zip-archive.ts'
import { packStored } from '../../../imports/formats/archive/stored-zip.ts'
import { around, singleBraces, wideBraces } from './braces.ts'

/** What the library cuts a document into: markup, text, and what stood between double braces. */
interface Part {
  readonly type: string
  /** Of a placeholder its name, else markup. */
  readonly value: string
  /** What kind of placeholder it is; none for a plain field. */
  readonly module?: string
  /** A placeholder with the sign before its name. */
  readonly raw?: string
  /** Whether a loop begins or ends with it. */
  readonly location?: string
  readonly position?: string
  /** What stands within a loop. */
  readonly subparsed?: readonly Part[]
}

/** A template taken apart, ready to be filled when nothing is wrong with it. */
export interface CompiledTemplate {
  readonly problems: readonly TemplateProblem[]
  /** Null when it is too broken to be filled. */
  readonly document: Docxtemplater<PizZip> | null
  /** What repeats, with the characters of markup that one row takes. */
  readonly loops: readonly { readonly name: string; readonly length: number }[]
}

/**
 * Finds the fields of a template. Word cuts a field into pieces wherever somebody corrected a letter
 * of it; the library puts them together. Nothing in a template is run: names are looked up, and that
 * is all.
 *
 * @throws AppError `not_allowed` template_damaged
 */
export function compileTemplate(parts: readonly ZipPart[], fileName: string): CompiledTemplate {
  const seen = new Map<string, { parsed?: readonly Part[]; postparsed?: readonly Part[] }>()
  const witness = {
    name: 'witness',
    set: ({ inspect }: { readonly inspect?: { readonly filePath: string } }) => {
      if (inspect) seen.set(inspect.filePath, { ...seen.get(inspect.filePath), ...inspect })
    },
  }
  let document: Docxtemplater<PizZip> | null = null
  let faults: readonly TemplateProblem[] = []
  try {
    document = new Docxtemplater(new PizZip(packStored(parts)), {
      delimiters: { start: '{{', end: '}}' },
      // Without it {{=<% %>=}} would give the signs another meaning from there on.
      syntax: { changeDelimiterPrefix: null },
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      parser: lookUp,
      nullGetter: () => '',
      modules: [witness],
    })
  } catch (error) {
    faults = faultsIn(error)
    if (faults.length === 0) {
      throw appError('not_allowed', { rule: 'template_damaged', subject: fileName })
    }
  }
  const texts = [...seen.values()].map(({ parsed = [] }) => readTags(parsed))
  // Of braces that do not match the library makes a field without a name.
  const hasOpenBraces = faults.some(({ fault }) => fault === 'braces_open')
  const suggestions = new Map<string, string | null>()
  const own = [
    ...texts.flatMap(({ tags }) =>
      checkTags(
        tags.filter(({ name }) => name !== '' || !hasOpenBraces),
        suggestions,
      ),
    ),
    ...texts.flatMap(({ text }) => [...wideBraces(text), ...singleBraces(text)]),
    ...elsewhere(parts, seen),
  ]
  // Of rows left open the library says less than was found here.
  const more = faults.filter(({ fault }) => own.length === 0 || fault !== 'loop_not_closed')
  const problems = [...own, ...more]
  const isPlain = problems.length === 0 && texts.every(({ tags }) => tags.length === 0)
  return {
    problems: isPlain ? [NO_FIELDS] : problems,
    document,
    loops: [...seen.values()].flatMap(({ postparsed = [] }) => loopsIn(postparsed)),
  }
}

const NO_FIELDS: TemplateProblem = { fault: 'no_fields', written: '', near: '', suggestion: null }

/** A name is looked up in the row, then in the report; nothing is computed. */
function lookUp(tag: string): Docxtemplater.DXT.Parser {
  const key = keyOf(tag)
  return {
    get: (scope: Readonly<Record<string, unknown>>) =>
      Object.hasOwn(scope, key) ? scope[key] : undefined,
  }
}

/** The fields of one part in the order they are read, and its text with them in it. */
function readTags(parsed: readonly Part[]): {
  readonly text: string
  readonly tags: readonly TemplateTag[]
} {
  let text = ''
  const places: { readonly part: Part; readonly written: string; readonly at: number }[] = []
  for (const part of parsed) {
    if (part.type === 'placeholder') {
      const written = `{{${part.raw ?? part.value}}}`
      places.push({ part, written, at: text.length })
      text += written
    } else if (part.position === 'insidetag') text += plain(part.value)
  }
  const tags = places.map(({ part, written, at }) => ({
    kind: kindOf(part),
    name: part.value.trim(),
    written,
    near: around(text, at, written.length),
  }))
  return { text, tags }
}

function kindOf({ module, raw = '', location }: Part): TemplateTag['kind'] {
  if (module === undefined) return 'field'
  if (module !== 'loop' || !/^[#^/]/.test(raw)) return 'command'
  return location === 'end' ? 'end' : 'begin'
}

/** Fields in parts of the document that are never filled, such as endnotes and charts. */
function elsewhere(
  parts: readonly ZipPart[],
  filled: ReadonlyMap<string, unknown>,
): TemplateProblem[] {
  return parts
    .filter(({ name }) => /^word\/.*\.xml$/.test(name) && !filled.has(name))
    .flatMap(({ bytes }) => {
      const text = plain(bytes.toString('utf8').replace(/<[^>]*>/g, ''))
      return [...text.matchAll(/\{\{[^{}]{1,80}\}\}/g)].map((match): TemplateProblem => ({
        fault: 'not_filled_here',
        written: match[0],
        near: around(text, match.index, match[0].length),
        suggestion: null,
      }))
    })
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function loopsIn(parts: readonly Part[]): { readonly name: string; readonly length: number }[] {
  return parts.flatMap(({ value, subparsed }) =>
    subparsed ? [{ name: value, length: lengthOf(subparsed) }] : [],
  )
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce(
    (sum, { value, subparsed }) => sum + value.length + (subparsed ? lengthOf(subparsed) : 0),
    0,
  )
}

/** What the library says of one fault. */
interface LibraryFault {
  readonly id?: string
  readonly xtag?: string
  readonly context?: string
  readonly errors?: readonly { readonly properties?: LibraryFault }[]
}

const OF_BRACES = new Set([
  'unclosed_tag',
  'unopened_tag',
  'duplicate_open_tag',
  'duplicate_close_tag',
])
/** Found by checkTags as well, which says more about them. */
const OF_NAMES = /^(unclosed_loop|unopened_loop|closing_tag_does_not_match|raw_|.*raw_?xml)/

function faultsIn(error: unknown): TemplateProblem[] {
  const { properties = {} } = error as { readonly properties?: LibraryFault }
  const each = properties.errors?.map((one) => one.properties ?? {}) ?? [properties]
  return each.flatMap(({ id = '', xtag = '', context = '' }): TemplateProblem[] => {
    if (OF_BRACES.has(id)) {
      return [{ fault: 'braces_open', written: context.slice(0, 40), near: '', suggestion: null }]
    }
    const written = `{{#${xtag}}}`
    if (OF_NAMES.test(id)) {
      return [{ fault: 'loop_not_closed', written, near: '', suggestion: null }]
    }
    return xtag === '' ? [] : [{ fault: 'loop_misplaced', written, near: '', suggestion: null }]
  })
}
