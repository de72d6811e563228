import type { ReportDataset } from '../dataset.ts'
import { type FieldValues, keyOf, type LoopRule, printField } from './field.ts'
import { LOOPS } from './loops.ts'
import { FIELD_GROUPS } from './single-fields.ts'

/** What a template is filled with: texts by the key of their field, rows by the key of their loop. */
export type TemplateValues = Readonly<Record<string, string | readonly FieldValues[]>>

/** Every value a template can ask for; all of it is in the dataset already. */
export function templateValues(dataset: ReportDataset): TemplateValues {
  return Object.fromEntries([
    ...FIELD_GROUPS.flatMap(({ fields }) =>
      fields.map((field) => [keyOf(field.name), printField(field, dataset)] as const),
    ),
    ...LOOPS.map((one) => [keyOf(one.name), one.rows(dataset)] as const),
  ])
}

const FIELD_KEYS: ReadonlySet<string> = new Set(
  FIELD_GROUPS.flatMap(({ fields }) => fields.map(({ name }) => keyOf(name))),
)

const LOOP_KEYS: ReadonlyMap<string, LoopRule<ReportDataset>> = new Map(
  LOOPS.map((one) => [keyOf(one.name), one]),
)

/** Whether a field of that name stands by itself in a report. */
export function isField(name: string): boolean {
  return FIELD_KEYS.has(keyOf(name))
}

/** The rows of that name. */
export function findLoop(name: string): LoopRule<ReportDataset> | undefined {
  return LOOP_KEYS.get(keyOf(name))
}

/** Whether a template can use the name somewhere. */
export function isKnownName(name: string): boolean {
  return isField(name) || findLoop(name) !== undefined || LOOPS.some((one) => hasField(one, name))
}

/** Whether the rows have a field of that name. */
export function hasField({ fields }: LoopRule<ReportDataset>, name: string): boolean {
  const key = keyOf(name)
  return fields.some((field) => keyOf(field.name) === key)
}
