import type { Figure, ReportDataset } from '../dataset.ts'
import { PRINT_UNIT_NAMES } from '../form/print-form.ts'
import { type FieldRule, type FieldValues, keyOf, printField } from './field.ts'
import { LOOPS } from './loops.ts'
import { FIELD_GROUPS } from './single-fields.ts'

/** One field as the sheet of all fields lists it. */
export interface FieldDescription {
  /** As it is written in a template: {{县名}}. */
  readonly written: string
  /** How the figure comes about; empty for words. */
  readonly about: string
  /** What the figure counts in; empty for words and where the value says it itself. */
  readonly unit: string
  /** What it says in this report. */
  readonly example: string
}

export interface LoopDescription {
  readonly begin: string
  readonly end: string
  readonly about: string
  readonly fields: readonly FieldDescription[]
  /** Rows it has in this report. */
  readonly count: number
}

/** All single fields under their headings, with what they say in this report. */
export function describeFields(
  dataset: ReportDataset,
): readonly { readonly title: string; readonly fields: readonly FieldDescription[] }[] {
  return FIELD_GROUPS.map(({ title, fields }) => ({
    title,
    fields: fields.map((field) => ({
      written: `{{${field.name}}}`,
      about: ruleOf(dataset, field.read(dataset)),
      unit: unitOf(dataset, field.kind),
      example: printField(field, dataset),
    })),
  }))
}

/** All rows that repeat, each field with what it says in the first row that has something there. */
export function describeLoops(dataset: ReportDataset): readonly LoopDescription[] {
  return LOOPS.map(({ name, about, fields, rows }) => {
    const all = rows(dataset)
    return {
      begin: `{{#${name}}}`,
      end: `{{/${name}}}`,
      about,
      count: all.length,
      fields: fields.map((field) => ({
        written: `{{${field.name}}}`,
        about: '',
        unit: unitOf(dataset, field.kind),
        example: firstOf(all, keyOf(field.name)),
      })),
    }
  })
}

function ruleOf({ rules }: ReportDataset, value: Figure | string | null): string {
  return typeof value === 'object' && value !== null ? rules[value.rule] : ''
}

function unitOf({ unit }: ReportDataset, kind: FieldRule<never>['kind']): string {
  if (kind === 'money') return PRINT_UNIT_NAMES[unit]
  if (kind === 'area') return '平方米'
  return kind === 'points' ? '个百分点' : ''
}

function firstOf(rows: readonly FieldValues[], key: string): string {
  return rows.map((row) => row[key] ?? '').find((text) => text !== '') ?? ''
}
