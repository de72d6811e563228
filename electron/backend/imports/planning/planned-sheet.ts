import type { ImportKind, Problem } from '#contract/imports/reading.ts'
import type {
  AddedNames,
  AssumedDay,
  ImportPlan,
  PlanRow,
  PlanStatus,
} from '#contract/imports/plan.ts'
import type { SheetCorrections } from '#contract/imports/imports.ts'
import type { FundKind } from '#domain/funds/fund.ts'
import { type Quarter, quarterDays, quarterOf } from '#domain/quarter.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { ProgressEntryTable, ProjectTable } from '../../database/tables/projects.ts'
import type { SchoolConditionTable, TargetTable } from '../../database/tables/planning.ts'
import type { SchoolTable } from '../../database/tables/dictionaries.ts'
import type { RowWatch } from '../row-watch.ts'
import type { LedgerSnapshot } from './ledger-snapshot.ts'
import type { SchoolReference } from './matching/places.ts'
import type { UnderstoodSheet } from './typed-row.ts'
import { shortTownship } from '../values/words/school-name.ts'

/** Choices the sheet itself does not make. */
export interface PlanOptions {
  readonly asAt: Quarter
  /** For rows that name no programme; undefined takes what the title says. */
  readonly programme?: string | null | undefined
  /** For rows that name no year, likewise. */
  readonly year?: number | null | undefined
  readonly corrections?: Pick<SheetCorrections, 'projects'>
  readonly onRow?: RowWatch
}

/** What was said wins, also when it was “none”; unsaid, the title is taken at its word. */
export function saidOrTitled<Value>(
  said: Value | null | undefined,
  titled: Value | null,
): Value | null {
  return said === undefined ? titled : said
}

/**
 * The day sums to date are recorded on, and amounts without a day of their own: the one the sheet says
 * it is as at where that lies in the quarter, else the quarter's last; and never a day still to come,
 * for the sheet cannot know of it.
 */
export function dayOfSheet(
  { titleDay, today }: Pick<UnderstoodSheet, 'titleDay' | 'today'>,
  { asAt }: PlanOptions,
): string {
  const { first, last } = quarterDays(asAt)
  const said = titleDay !== null && quarterOf(titleDay) === asAt ? titleDay : last
  return first <= today && today < said ? today : said
}

/** What the day of a sheet rests on. */
export function basisOfDay(
  sheet: Pick<UnderstoodSheet, 'titleDay' | 'today'>,
  options: PlanOptions,
): AssumedDay['basis'] {
  const day = dayOfSheet(sheet, options)
  if (day === sheet.titleDay) return 'sheet'
  return day === quarterDays(options.asAt).last ? 'quarterEnd' : 'today'
}

/** Whoever expects them on the quarter's last day is told that they are not. */
export function sumsDatedEarly(
  sheet: UnderstoodSheet,
  options: PlanOptions,
  hasSums: boolean,
): Problem[] {
  const day = dayOfSheet(sheet, options)
  if (!hasSums || day === quarterDays(options.asAt).last) return []
  const ofSheet = { cell: null, row: null, column: null, field: null, suggestion: null }
  const { name } = sheet.reading
  return [{ ...ofSheet, code: 'sums_dated_early', severity: 'warning', sheet: name, value: day }]
}

/** Whoever chose another quarter than the sheet says it is as at is told where it says so. */
export function quarterContradicted(
  { reading: { name, quarter, quarterSaid = null } }: UnderstoodSheet,
  { asAt }: PlanOptions,
  isOfQuarter: boolean,
): Problem[] {
  if (!isOfQuarter || quarter === null || quarter === asAt) return []
  const row = Number(/\d+$/.exec(quarterSaid?.cell ?? '')?.[0] ?? 0)
  const place = { sheet: name, cell: quarterSaid?.cell ?? null, row: row === 0 ? null : row }
  const said = { column: null, field: null, value: quarterSaid?.text ?? name, suggestion: asAt }
  return [{ ...place, ...said, code: 'quarter_contradicted', severity: 'warning' }]
}

/** The plan as it is shown, and per row what writing it means. */
export interface PlannedSheet<Work> {
  readonly plan: ImportPlan
  readonly work: readonly Work[]
}

/** What writing any row of any kind begins with. */
export interface RowWork {
  readonly row: number
  readonly status: PlanStatus
  readonly matchedId: string | null
  /** Found or to be added when it is written: earlier rows may add the same school. */
  readonly school: SchoolReference | null
  readonly programme: string | null
}

export interface ProjectWork extends RowWork {
  /** For a new project; a known one keeps its own unless the sheet has a column for it. */
  readonly name: string
  readonly categoryId: string
  readonly year: number | null
  /** Columns of the project the sheet has a value for. */
  readonly columns: Partial<ProjectTable>
  /** What only the words of other cells suggest: for a new project; a known one keeps what it has. */
  readonly guessed: Partial<ProjectTable>
  readonly custom: Readonly<Record<string, string>>
  /** Amount per funding source; what the ledger has of others stays. */
  readonly budget: readonly { readonly fundingSourceId: string; readonly amount: number }[]
  /** Null when the sheet reports no progress of this row. */
  readonly progress: Partial<ProgressEntryTable> | null
  /**
   * Cumulative sums, and what each differs from the matched project up to the quarter's end; a
   * difference of 0 is written where the project has nothing yet, for a stated 0 is not blank.
   */
  readonly money: readonly {
    readonly kind: FundKind
    readonly total: number
    readonly difference: number
    /** YYYY-MM-DD the sum runs to. */
    readonly date: string
  }[]
}

/** A row of a list of schools: what it says of the school, and its survey of one year. */
export interface ConditionWork extends RowWork {
  readonly schoolChanges: Partial<Pick<SchoolTable, 'name' | 'school_code' | 'stage'>>
  /** Null when the row surveys nothing. */
  readonly survey: {
    readonly year: number
    readonly columns: Partial<SchoolConditionTable>
  } | null
}

export interface TargetWork extends RowWork {
  readonly targets: readonly TargetAmount[]
}

export interface TargetAmount {
  readonly matchedId: string | null
  readonly measure: TargetTable['measure']
  readonly stage: TargetTable['stage']
  readonly amount: number
  readonly dueDate: string | null
  readonly leader: string | null
  readonly responsibleUnit: string | null
  readonly note: string | null
}

/** The planned rows of a sheet put together with what is said of the sheet as a whole. */
export function planSheetOf<Work extends RowWork>(
  kind: ImportKind,
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  planned: readonly { readonly shown: PlanRow; readonly work: Work }[],
): PlannedSheet<Work> {
  const { reading } = sheet
  const inFull = namesInFull(sheet, planned)
  // The rows of a school share what is known of it, before and after.
  const renamed = new Map<SchoolReference, SchoolReference>()
  const nameInFull = (school: SchoolReference): SchoolReference => {
    const name = school.id === null ? inFull.get(school.key) : undefined
    if (name === undefined) return school
    const known = renamed.get(school) ?? { ...school, name }
    renamed.set(school, known)
    return known
  }
  // Both were made for this sheet, which may have very many: what is missing is put into them.
  for (const { work, shown } of planned) {
    const school = work.school && nameInFull(work.school)
    if (school === work.school) continue
    Object.assign(work, { school })
    Object.assign(shown, { school: school?.name })
  }
  const work = planned.map((row) => row.work)
  const isShared = sharedNames(work, ledger)
  const rows = planned.map(({ shown, work: { school } }) => {
    if (!school || school.township === null || !isShared(school.name)) return shown
    return { ...shown, township: school.township }
  })
  // A project the ledger has keeps its category, whatever is guessed.
  const mayAdd = rows.some(({ status }) => status === 'new' || status === 'duplicate')
  const ownRows = new Set(reading.problems.length === 0 ? [] : rows.map(({ row }) => row))
  return {
    plan: {
      kind,
      counts: countStatuses(rows),
      rows,
      totals: reading.totals,
      // What is said of a row is said there; of a total, and of a table left alone, only here.
      problems: reading.problems.filter(
        ({ row, code }) =>
          (row === null || !ownRows.has(row)) && (code !== 'category_guessed' || mayAdd),
      ),
      added: addedNames(
        work.filter(({ status }) => status !== 'wrong' && status !== 'duplicate'),
        ledger,
        isShared,
      ),
      addedIfWritten: Object.fromEntries(
        work
          .filter(({ status }) => status === 'duplicate')
          .map((one) => [one.row, addedNames([one], ledger, isShared)]),
      ),
    },
    work,
  }
}

/** Whether several schools, of the ledger or to be added to it, are called so. */
function sharedNames(
  work: readonly RowWork[],
  ledger: Pick<LedgerSnapshot, 'schools'>,
): (name: string) => boolean {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  const own = (name: string, key: string): void => {
    const bare = comparable(name)
    const owner = owners.get(bare)
    if (owner === key) return
    if (owner !== undefined) shared.add(bare)
    owners.set(bare, key)
  }
  for (const { id, name } of ledger.schools) own(name, id)
  // The rows of a school share what is known of it.
  const seen = new Set<SchoolReference>()
  for (const { school } of work) {
    if (!school || seen.has(school)) continue
    seen.add(school)
    own(school.name, school.key)
  }
  return (name) => shared.size > 0 && shared.has(comparable(name))
}

/**
 * What new schools are called by their keys, where a row writes the township in front: 新区小学 of
 * three townships stay three names.
 */
function namesInFull(
  { rows }: UnderstoodSheet,
  planned: readonly { readonly work: RowWork }[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [index, { work }] of planned.entries()) {
    const { school } = work
    const inFull = rows[index]?.schoolInFull
    if (!school || school.id !== null || inFull === undefined) continue
    if (names.get(school.key) === inFull) continue
    // The cell may name another township than the row's own, which then counts.
    const { township, name } = school
    const isOwn = [township ?? '', shortTownship(township ?? '')].some(
      (front) => comparable(inFull) === comparable(`${front}${name}`),
    )
    if (isOwn) names.set(school.key, inFull)
  }
  return names
}

function countStatuses(rows: readonly PlanRow[]): Record<PlanStatus, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, duplicate: 0, wrong: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

/** Names of new schools, townships and programmes that writing the rows would add, each once, in the order they occur. */
function addedNames(
  written: readonly RowWork[],
  ledger: Pick<LedgerSnapshot, 'townships' | 'programmes'>,
  isShared: (name: string) => boolean,
): AddedNames {
  const townshipNames = new Set(ledger.townships.map(({ name }) => name))
  const programmeNames = new Set(ledger.programmes.map(({ name }) => name))
  // As they will be made: one of a name in each township, and one of a code whatever its names.
  const schools = new Map<string, string>()
  const codes = new Set<string>()
  const townships = new Set<string>()
  const programmes = new Set<string>()
  for (const { school, programme } of written) {
    if (programme !== null && !programmeNames.has(programme)) programmes.add(programme)
    if (school?.township && !townshipNames.has(school.township)) townships.add(school.township)
    if (!school || school.id !== null) continue
    const key = school.key
    if (schools.has(key) || (school.schoolCode !== null && codes.has(school.schoolCode))) continue
    if (school.schoolCode !== null) codes.add(school.schoolCode)
    const { name, township } = school
    schools.set(key, township !== null && isShared(name) ? `${name}（${township}）` : name)
  }
  return { townships: [...townships], schools: [...schools.values()], programmes: [...programmes] }
}
