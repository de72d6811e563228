import {
  DATE_FIELDS,
  holdsProjects,
  type ImportField,
  type SheetReading,
} from '#contract/imports/reading.ts'

/** What must still be said of a sheet beyond its cells. */
export interface Needs {
  /** The quarter cumulative figures and phases are reported as of. */
  readonly quarter: boolean
  readonly programme: boolean
  readonly year: boolean
}

/** Fields that are true as at a quarter's end. */
const AS_AT_FIELDS: ReadonlySet<ImportField> = new Set([
  'phase',
  'percent',
  'completedToDate',
  'allocatedToDate',
  'receivedToDate',
  'paidToDate',
  'problems',
  'nextSteps',
  'fundAllocated',
  'fundReceived',
  'fundPaid',
])

/** Figures to date, whole or split by source. */
function isAsAt(field: ImportField): boolean {
  return AS_AT_FIELDS.has(field) || /^(allocated|received|paid):/.test(field)
}

function isDay(field: ImportField): boolean {
  return Object.values(DATE_FIELDS).includes(field)
}

/** Asks only for what no column of the sheet says; a form of ours says everything. */
export function needsOf(reading: SheetReading): Needs {
  if (reading.form) return { quarter: false, programme: false, year: false }
  const fields = reading.columns.flatMap(({ field }) => (field === null ? [] : [field]))
  return {
    // Money without days of its own is recorded as of the quarter.
    quarter: fields.some(isAsAt) || (reading.kind === 'funds' && !fields.some(isDay)),
    programme: reading.kind !== 'schools' && !fields.includes('programme'),
    year: (holdsProjects(reading.kind) || reading.kind === 'schools') && !fields.includes('year'),
  }
}
