import type { Figure } from '../dataset.ts'
import { MISSING } from '../form/print-form.ts'
import type { FigureKind } from '../figures/rule.ts'
import { signedText } from '../figures/signed-text.ts'

/**
 * One field of an office's own template: its name as a clerk writes it between double braces, and
 * where its value stands in the dataset.
 */
export interface FieldRule<Part> {
  readonly name: string
  readonly kind: FigureKind | 'text'
  /** Null where nothing is known: a figure then prints —, words print nothing. */
  readonly read: (part: Part) => Figure | string | null
}

/** Rows that repeat: between `{{#name}}` and `{{/name}}` the fields of one row can be used. */
export interface LoopRule<Whole> {
  readonly name: string
  /** What the rows are, for the sheet of all fields. */
  readonly about: string
  readonly fields: readonly { readonly name: string; readonly kind: FieldRule<never>['kind'] }[]
  /** Values by the key of their field, one record a row. */
  readonly rows: (whole: Whole) => readonly FieldValues[]
}

/** Texts as printed, by the key of their field. */
export type FieldValues = Readonly<Record<string, string>>

/**
 * What names are compared by: full and half width forms and blanks make no difference, for a clerk
 * types them as the input method has it.
 */
export function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}

export function figure<Part>(
  name: string,
  kind: FigureKind,
  read: (part: Part) => Figure | null,
): FieldRule<Part> {
  return { name, kind, read }
}

export function words<Part>(name: string, read: (part: Part) => string | null): FieldRule<Part> {
  return { name, kind: 'text', read }
}

/** The same fields, found in a part of something larger. */
export function within<Whole, Part>(
  part: (whole: Whole) => Part,
  rules: readonly FieldRule<Part>[],
): readonly FieldRule<Whole>[] {
  return rules.map(({ name, kind, read }) => ({ name, kind, read: (whole) => read(part(whole)) }))
}

/** The text of a field: figures as the report's sentences have them. */
export function printField<Part>({ kind, read }: FieldRule<Part>, part: Part): string {
  const value = read(part)
  if (typeof value === 'string') return value
  if (value === null) return kind === 'text' ? '' : MISSING
  return signedText(value)
}

/**
 * The figure a field's text shows, to its last printed decimal; a share as a part of one.
 *
 * @returns null for words, and where the text stands for what is not known
 */
export function figureIn(kind: FieldRule<never>['kind'], text: string): number | null {
  if (kind === 'text') return null
  const [, digits, percent] = /^(-?[\d,]+(?:\.\d+)?)(%?)$/.exec(text) ?? []
  if (digits === undefined) return null
  return Number(`${digits.replaceAll(',', '')}e${percent === '%' ? -2 : 0}`)
}

export function loop<Whole, Row>(
  name: string,
  about: string,
  rowsOf: (whole: Whole) => readonly Row[],
  rules: readonly FieldRule<Row>[],
): LoopRule<Whole> {
  return {
    name,
    about,
    fields: rules,
    rows: (whole) =>
      rowsOf(whole).map((row) =>
        Object.fromEntries(rules.map((rule) => [keyOf(rule.name), printField(rule, row)])),
      ),
  }
}
