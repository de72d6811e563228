import {
  DATE_FIELDS,
  holdsProjects,
  type ColumnUnit,
  type ImportField,
  type ImportKind,
  type SheetReading,
} from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import { quantityOf } from '../columns/field-list.ts'

/** Which fields the preview has columns for, and in which order. */

/** Fields with a column of their own in the preview, and those that hold nothing to look at. */
const SHOWN_APART: ReadonlySet<ImportField> = new Set([
  'custom',
  'key',
  'sequence',
  'school',
  'projectName',
])

/** The field that tells a row from others of its school: a list of schools has a survey of each year. */
export function namingField(kind: ImportKind | null): 'projectName' | 'year' {
  return kind === 'schools' ? 'year' : 'projectName'
}

/** What every entry of money is recorded with, whether a column says it or the sheet as a whole. */
const OF_ENTRIES: readonly ImportField[] = ['fundKind', 'document', 'fundingSource']
const DAYS: readonly ImportField[] = Object.values(DATE_FIELDS)

/** Columns that ask for a step, 是否开工 是, hold the phase that is read from them all. */
export const READ_AS_PHASE: ReadonlySet<ImportField> = new Set([
  'reachedStart',
  'reachedFinish',
  'reachedAcceptance',
  'reachedUse',
])

/** Figures of a project that may be read from other cells of its row than a column of their own. */
const FIGURES: readonly ImportField[] = [
  'quantity',
  'floorArea',
  'landArea',
  'sportsArea',
  'plannedTotal',
]

/** What a row may say without a column of its own: besides figures the township and source of its works. */
function canBeSaid(field: ImportField): boolean {
  return field === 'township' || field.startsWith('budget:') || FIGURES.includes(field)
}

const OF_PROJECTS: readonly ImportField[] = ['category', ...FIGURES]

/** What is looked at first, so that it is in sight on a small screen; the rest follows the sheet. */
const FIRST: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  projects: OF_PROJECTS,
  progress: [
    'phase',
    'percent',
    'completedToDate',
    'allocatedToDate',
    'receivedToDate',
    'paidToDate',
    ...OF_PROJECTS,
  ],
  funds: ['fundKind', ...DAYS],
  targets: ['stage', 'measure', 'targetAmount', 'floorArea', 'landArea', 'sportsArea'],
  schools: [],
}

/**
 * The mapped fields beyond school and name, with the figures the rows say without a column, what is
 * guessed and whatever else a row changes: first what is looked at first, last what no row fills.
 */
export function shownFields(
  reading: SheetReading,
  rows: readonly Pick<PlanRow, 'changes' | 'values' | 'problems'>[] = [],
): readonly ImportField[] {
  const filled = new Set(
    rows.flatMap(({ values, changes, problems }) => [
      ...Object.keys(values),
      ...changes.map(({ field }) => field),
      ...problems.flatMap(({ field }) => (field === null ? [] : [field])),
    ]),
  )
  const changed = rows.flatMap(({ changes }) => changes.map(({ field }) => field))
  const said = holdsProjects(reading.kind) ? [...filled].filter(canBeSaid) : []
  const all = [...columnFields(reading), ...said, ...changed]
  const fields = [...new Set(all.map(placeOf))].filter(
    (field) => !SHOWN_APART.has(field) && field !== namingField(reading.kind),
  )
  const first = FIRST[reading.kind ?? 'projects']
  const placeIn = (field: ImportField): number => {
    if (rows.length > 0 && !isFilled(field, filled)) return first.length + 2
    if (first.includes(field)) return first.indexOf(field)
    return reading.kind === 'funds' && quantityOf(field) === 'money'
      ? first.length
      : first.length + 1
  }
  return fields.toSorted((a, b) => placeIn(a) - placeIn(b))
}

/** The unit of a quantity stands behind it. */
function placeOf(field: ImportField): ImportField {
  if (READ_AS_PHASE.has(field)) return 'phase'
  return field === 'unit' ? 'quantity' : field
}

function isFilled(field: ImportField, filled: ReadonlySet<ImportField>): boolean {
  return filled.has(field) || (field === 'quantity' && filled.has('unit'))
}

function columnFields(reading: SheetReading): readonly ImportField[] {
  const fields = reading.columns.flatMap(({ field }) => field ?? [])
  if (reading.problems.some(({ code }) => code === 'category_guessed')) fields.push('category')
  if (reading.kind !== 'funds') return fields
  const day = DAYS.some((field) => fields.includes(field)) ? [] : [DATE_FIELDS.allocated]
  return [...fields, ...day, ...OF_ENTRIES]
}

/** The unit the figures of a field are shown in; null for what has none. */
export function unitOf(field: ImportField, { columns }: SheetReading): ColumnUnit | null {
  const column = columns.find((one) => one.field === field)
  if (column) return column.unit
  switch (quantityOf(field)) {
    case 'money':
      return 'wan'
    case 'area':
      return 'squareMetre'
    case 'percent':
    case null:
      return null
  }
}
