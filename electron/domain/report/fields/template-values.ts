import type { ReportDataset } from '../dataset.ts'
import { type FieldRule, type FieldValues, keyOf, type LoopRule, printField } from './field.ts'
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

const FIELD_KINDS: ReadonlyMap<string, FieldRule<never>['kind']> = new Map(
  FIELD_GROUPS.flatMap(({ fields }) =>
    fields.map(({ name, kind }) => [keyOf(name), kind] as const),
  ),
)

const LOOP_KEYS: ReadonlyMap<string, LoopRule<ReportDataset>> = new Map(
  LOOPS.map((one) => [keyOf(one.name), one]),
)

/** Whether a field of that name stands by itself in a report. */
export function isField(name: string): boolean {
  return FIELD_KINDS.has(keyOf(name))
}

/** What a field is, in the rows around it if it is theirs, else of the report. */
export function kindOfField(
  name: string,
  rows: LoopRule<ReportDataset> | undefined,
): FieldRule<never>['kind'] {
  const key = keyOf(name)
  const own = rows?.fields.find((field) => keyOf(field.name) === key)
  return own?.kind ?? FIELD_KINDS.get(key) ?? 'text'
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
