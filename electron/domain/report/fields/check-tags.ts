import { similarity } from '../../text/similarity.ts'
import type { ReportDataset } from '../dataset.ts'
import { keyOf, type LoopRule } from './field.ts'
import { LOOPS } from './loops.ts'
import { FIELD_GROUPS } from './single-fields.ts'
import { findLoop, hasField, isField } from './template-values.ts'

/** What was found between double braces, in the order it is read. */
export interface TemplateTag {
  /** `begin` is {{#…}} and {{^…}}, `end` is {{/…}}; `command` is anything else with a sign before it. */
  readonly kind: 'field' | 'begin' | 'end' | 'command'
  /** Without braces and signs. */
  readonly name: string
  /** As it stands in the document: {{#项目明细表}}. */
  readonly written: string
  /** The words before it, for finding it. */
  readonly near: string
  /** Of a workbook: where it stands. */
  readonly cell?: CellPlace
}

/** A cell as a reader of the sheet calls it: D5 of 附表1. */
export interface CellPlace {
  readonly sheet: string
  readonly cell: string
}

export const TEMPLATE_FAULTS = [
  'unknown_field',
  'unknown_loop',
  'field_of_loop',
  'loop_without_sign',
  'field_with_sign',
  'loop_in_loop',
  'loop_not_closed',
  'loop_not_opened',
  'loop_misplaced',
  'rows_shared',
  'rows_in_part',
  'row_alone',
  'row_fixed',
  'row_above',
  'place_counted',
  'sheets_span',
  'braces_open',
  'braces_wide',
  'command',
  'not_filled_here',
  'pivot_table',
  'no_fields',
] as const

/** One thing that is wrong with a template. */
export interface TemplateProblem {
  readonly fault: (typeof TEMPLATE_FAULTS)[number]
  /** As it stands in the document; empty for what is wrong with the whole. */
  readonly written: string
  readonly near: string
  /** What may have been meant, ready to be written; null when nothing is like it. */
  readonly suggestion: string | null
  readonly cell?: CellPlace
}

/** Below it two names have hardly anything in common. */
const ALIKE = 0.4
/** Characters of a name; the longest there is has not half as many. */
const LONGEST_NAME = 40
/** Names that are compared with all others: more than are shown at a time. */
const COMPARED = 50

/** Unknown names with what may have been meant by each. */
type Suggestions = Map<string, string | null>

/**
 * What is wrong with the fields and rows a template names, in the order it is read. Rows must be
 * closed, stand in no other rows, and give only fields of their own or such as stand by themselves.
 *
 * @param suggestions found so far; the same for all parts of a document
 */
export function checkTags(
  tags: readonly TemplateTag[],
  suggestions: Suggestions = new Map(),
): TemplateProblem[] {
  const found = new Map<TemplateTag, TemplateProblem>()
  const nested: { readonly tag: TemplateTag; readonly outer: TemplateTag }[] = []
  const open: { readonly tag: TemplateTag; readonly key: string }[] = []
  const leaveOpen = (tag: TemplateTag) =>
    found.set(tag, problem('loop_not_closed', tag, `{{/${tag.name}}}`))
  for (const tag of tags) {
    const outer = open.at(-1)?.tag
    const key = keyOf(tag.name)
    if (tag.kind === 'end') {
      const begun = open.findLastIndex((one) => one.key === key)
      if (begun === -1) found.set(tag, problem('loop_not_opened', tag, `{{#${tag.name}}}`))
      else for (const unclosed of open.splice(begun).slice(1)) leaveOpen(unclosed.tag)
      continue
    }
    const fault = faultOf(tag, outer, suggestions)
    if (fault) found.set(tag, fault)
    if (tag.kind !== 'begin') continue
    if (outer) nested.push({ tag, outer })
    open.push({ tag, key })
  }
  for (const { tag } of open) leaveOpen(tag)
  // Rows that were only forgotten to be closed are no rows around others.
  for (const { tag, outer } of nested) {
    const isForgotten = found.get(outer)?.fault === 'loop_not_closed'
    if (!isForgotten && !found.has(tag)) found.set(tag, problem('loop_in_loop', tag, null))
  }
  return tags.flatMap((tag) => found.get(tag) ?? [])
}

function faultOf(
  tag: TemplateTag,
  around: TemplateTag | undefined,
  suggestions: Suggestions,
): TemplateProblem | null {
  const { kind, name } = tag
  if (kind === 'command') return problem('command', tag, null)
  if (/^[＃＾／]/.test(name)) {
    return problem('braces_wide', tag, tag.written.normalize('NFKC'))
  }
  if (name.length > LONGEST_NAME) {
    return problem(kind === 'begin' ? 'unknown_loop' : 'unknown_field', tag, null)
  }
  const rows = findLoop(name)
  if (kind === 'begin') {
    if (isOnlyField(name)) return problem('field_with_sign', tag, `{{${name}}}`)
    return rows ? null : problem('unknown_loop', tag, nearestLoop(name, suggestions))
  }
  const own = around && findLoop(around.name)
  if (isField(name) || (own && hasField(own, name))) return null
  if (rows) return problem('loop_without_sign', tag, `{{#${rows.name}}}`)
  const [owner] = own ? [] : LOOPS.filter((one) => hasField(one, name))
  if (owner) return problem('field_of_loop', tag, `{{#${owner.name}}}`)
  return problem('unknown_field', tag, nearestField(name, own, suggestions))
}

/** 资金情况 is the name of a chapter; 县名 is that of a field and nothing else. */
function isOnlyField(name: string): boolean {
  return isField(name) && !findLoop(name)
}

function problem(
  fault: TemplateProblem['fault'],
  { name, written, near, cell }: TemplateTag,
  suggestion: string | null,
): TemplateProblem {
  const isLong = name.length > LONGEST_NAME
  return {
    fault,
    written: isLong ? `${written.slice(0, LONGEST_NAME)}…` : written,
    near,
    suggestion: isLong ? null : suggestion,
    ...(cell && { cell }),
  }
}

function nearestLoop(name: string, suggestions: Suggestions): string | null {
  const names = LOOPS.map((one) => one.name)
  const found = remembered(`#${name}`, suggestions, () => nearest(name, names))
  return found === null ? null : `{{#${found}}}`
}

/** Of the rows around it, if it stands in some, else of the whole report. */
function nearestField(
  name: string,
  rows: LoopRule<ReportDataset> | undefined,
  suggestions: Suggestions,
): string | null {
  const single = FIELD_GROUPS.flatMap(({ fields }) => fields.map((field) => field.name))
  const names = [...(rows?.fields.map((field) => field.name) ?? []), ...single]
  const found = remembered(`${rows?.name ?? ''}/${name}`, suggestions, () => nearest(name, names))
  return found === null ? null : `{{${found}}}`
}

/** Compared once, and not at all after so many. */
function remembered(
  key: string,
  suggestions: Suggestions,
  compare: () => string | null,
): string | null {
  const known = suggestions.get(key)
  if (known !== undefined) return known
  if (suggestions.size >= COMPARED) return null
  const found = compare()
  suggestions.set(key, found)
  return found
}

function nearest(name: string, names: readonly string[]): string | null {
  const key = keyOf(name)
  const ranked = names
    .map((one) => ({ one, likeness: similarity(keyOf(one), key) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  const [best] = ranked
  return best && best.likeness >= ALIKE ? best.one : null
}
