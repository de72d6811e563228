import type { Problem } from '#contract/imports/reading.ts'
import type { Category } from '#contract/office/dictionaries.ts'
import type { CountingDates } from '#domain/closing/quarter-lock.ts'
import type { LedgerProject } from '../ledger-snapshot.ts'
import type { ProjectMatch } from '../matching/match-project.ts'
import type { ProjectWork } from '../planned-sheet.ts'
import {
  budgetDiffers,
  budgetOfKnownDiffers,
  codeOfAnother,
  type CodeOwners,
  doubts,
  missingSchool,
  NOTHING,
  problemOf,
  progressFalls,
  quarterDiffers,
} from '../row-problems.ts'
import { showValue } from '../show-value.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'
import { sourceDiffers } from './budget-of-one-source.ts'
import { misplacedArea } from './misplaced-area.ts'
import { moneyField } from './project-changes.ts'

/** What a row was found to be of. */
interface FoundRow {
  readonly owners: CodeOwners
  readonly category: Category | undefined
  readonly match: ProjectMatch | null
  /** The project of the ledger it certainly is, not only resembles. */
  readonly known: LedgerProject | null
  readonly isRepeated: boolean
  /** Dates a closed quarter does not take. */
  readonly closedDates: readonly (keyof CountingDates)[]
  readonly isOfClosed: boolean
}

/** Everything there is to say of a row of a project sheet before it is written. */
export function problemsOfRow(
  row: TypedRow,
  sheet: UnderstoodSheet,
  {
    school,
    budget,
    progress,
    money,
  }: Pick<ProjectWork, 'school' | 'budget' | 'progress' | 'money'>,
  found: FoundRow,
): readonly Problem[] {
  const { match, known, closedDates } = found
  return joined(
    row.problems,
    missingSchool(row, school, sheet),
    codeOfAnother(row, school, sheet, found.owners),
    budgetDiffers(row, budget, sheet),
    budgetOfKnownDiffers(row, budget, sheet, known),
    sourceDiffers(row, budget, sheet, known),
    misplacedArea(row, sheet, found.category),
    known ? quarterDiffers(row, sheet, known.before) : NOTHING,
    progressFalls(row, sheet, progress, match?.project ?? null),
    doubts(row, sheet, {
      match,
      isRepeated: found.isRepeated,
      falls: money.some(isFall) ? money.filter(isFall).map((moved) => fallOf(moved, sheet)) : [],
    }),
    closedDates.map((date) => problemOf(row, sheet, 'date_of_closed_quarter', 'warning', date)),
    found.isOfClosed ? [problemOf(row, sheet, 'quarter_closed', 'error', null)] : NOTHING,
  )
}

/** Of most rows nothing more is said than was read: theirs is the list itself. */
function joined(
  read: readonly Problem[],
  ...found: readonly (readonly Problem[])[]
): readonly Problem[] {
  return found.some(({ length }) => length > 0) ? read.concat(...found) : read
}

type Moved = ProjectWork['money'][number]

/** A sum to date below what the ledger has. */
function isFall({ difference }: Moved): boolean {
  return difference < 0
}

/** Its field, and what the ledger has as people read it. */
function fallOf(
  { kind, total, difference }: Moved,
  { units }: UnderstoodSheet,
): { readonly field: string; readonly recorded: string } {
  const field = moneyField(kind)
  return { field, recorded: showValue(field, total - difference, units[field] ?? null, []) }
}
