import type { Problem } from '#contract/imports/reading.ts'
import type { PlannedChange, PlanRow, PlanStatus } from '#contract/imports/plan.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/project/school-stage.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { TargetTable } from '../../database/tables/planning.ts'
import type { LedgerSnapshot } from './ledger-snapshot.ts'
import { createPlaceIndex, type SchoolReference } from './matching/places.ts'
import {
  planSheetOf,
  type PlannedSheet,
  type PlanOptions,
  saidOrTitled,
  type TargetAmount,
  type TargetWork,
} from './planned-sheet.ts'
import { TARGET_FIELDS } from './project-fields.ts'
import { problemOf } from './row-problems.ts'
import { showValue } from './show-value.ts'
import type { TypedRow, UnderstoodSheet } from './typed-row.ts'

/** Targets of a sheet that names no programme belong to one of this name. */
const NAMELESS_PROGRAMME = '学校建设规划'

/**
 * Says for every row of a target sheet what importing it would do. A row is a stage or a school with
 * up to three amounts (floor, land, sports ground), each a target of its own. Pure.
 */
export function planTargets(
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  options: PlanOptions,
): PlannedSheet<TargetWork> {
  const places = createPlaceIndex(ledger)
  const programmeIds = new Map(ledger.programmes.map((row) => [comparable(row.name), row.id]))
  const taken = new Set<string>()
  const seen = new Set<string>()

  const planned = sheet.rows.map(
    (row, index): { readonly work: TargetWork; readonly shown: PlanRow } => {
      options.onRow?.(index, sheet.rows.length)
      const keyed = ledger.targets.find(({ id }) => id === textOf(row, 'key'))
      const school = keyed
        ? keyed.school_id === null
          ? null
          : places.byId(keyed.school_id)
        : places.school(row.values)
      const stage = keyed ? keyed.stage : ((row.values['stage'] ?? null) as SchoolStage | null)
      const programme =
        ledger.programmes.find(({ id }) => id === keyed?.programme_id)?.name ??
        textOf(row, 'programme') ??
        saidOrTitled(options.programme, sheet.titleProgramme) ??
        NAMELESS_PROGRAMME
      const scope = {
        programmeId: programmeIds.get(comparable(programme)) ?? null,
        schoolId: school?.id ?? null,
        isNewSchool: school !== null && school.id === null,
        stage: school ? null : stage,
      }
      const targets = amountsOf(row).map((amount): TargetAmount => {
        const dueDate = textOf(row, 'plannedFinish') ?? textOf(row, 'dueDate')
        const isKeyed = keyed?.measure === amount.measure
        const known = isKeyed ? keyed : findTarget(ledger, scope, { ...amount, dueDate }, taken)
        if (known) taken.add(known.id)
        const named = (field: string, stored: string | null | undefined): string | null =>
          stored && row.guessed?.includes(field) ? null : textOf(row, field)
        return {
          ...amount,
          stage: scope.stage,
          matchedId: known?.id ?? null,
          dueDate,
          leader: named('leader', known?.leader),
          responsibleUnit: named('responsibleUnit', known?.responsible_unit),
          note: textOf(row, 'note'),
        }
      })
      const changes = targets.flatMap((target) => changesOf(target, sheet, ledger))
      const problems = [
        ...row.problems,
        ...(keyed ? [] : nobody(row, sheet, school, stage)),
        ...(repeats(seen, row, programme)
          ? [problemOf(row, sheet, 'duplicate_in_sheet', 'warning', null)]
          : []),
      ]
      const isKnown = targets.some((target) => target.matchedId !== null)
      const status = statusOf(problems, isKnown, changes)
      const matchedId = targets.find((target) => target.matchedId !== null)?.matchedId ?? null
      return {
        work: { row: row.row, status, matchedId, school, programme, targets },
        shown: {
          row: row.row,
          status,
          school: school?.name ?? '',
          name: school?.name ?? (stage ? SCHOOL_STAGE_NAMES[stage] : ''),
          values: row.shown,
          changes: isKnown ? changes : [],
          problems,
          matchedId,
          matchedName: null,
          similarity: isKnown ? 1 : 0,
        },
      }
    },
  )

  return planSheetOf('targets', sheet, ledger, planned)
}

interface TargetScope {
  readonly programmeId: string | null
  readonly schoolId: string | null
  readonly isNewSchool: boolean
  readonly stage: SchoolStage | null
}

/**
 * The target of the ledger the row speaks of. Several may share programme, stage or school and
 * measure, with other amounts or dates: each is found once, the most alike first.
 */
function findTarget(
  ledger: LedgerSnapshot,
  scope: TargetScope,
  row: Pick<TargetAmount, 'measure' | 'amount' | 'dueDate'>,
  taken: ReadonlySet<string>,
): TargetTable | undefined {
  if (scope.isNewSchool || scope.programmeId === null) return undefined
  const unlike = (target: TargetTable) =>
    Number(target.amount !== row.amount) * 2 + Number(target.due_date !== row.dueDate)
  return ledger.targets
    .filter(
      (target) =>
        !taken.has(target.id) &&
        target.programme_id === scope.programmeId &&
        target.school_id === scope.schoolId &&
        target.stage === scope.stage &&
        target.measure === row.measure,
    )
    .toSorted((a, b) => unlike(a) - unlike(b))[0]
}

/** The same target twice in one sheet; the sequence number does not make it another one. */
function repeats(seen: Set<string>, row: TypedRow, programme: string): boolean {
  const { sequence: _sequence, ...values } = row.values
  const key = JSON.stringify([programme, values])
  if (seen.has(key)) return true
  seen.add(key)
  return false
}

function amountsOf(row: TypedRow): { measure: TargetTable['measure']; amount: number }[] {
  return Object.entries(TARGET_FIELDS).flatMap(([field, measure]) => {
    const amount = row.values[field]
    return amount === undefined ? [] : [{ measure, amount: Number(amount) }]
  })
}

function changesOf(
  target: TargetAmount,
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
): PlannedChange[] {
  const known = ledger.targets.find((candidate) => candidate.id === target.matchedId)
  if (!known) return []
  const field =
    Object.entries(TARGET_FIELDS).find(([, measure]) => measure === target.measure)?.[0] ??
    'floorArea'
  const show = (amount: number): string =>
    showValue(field, amount, sheet.units[field] ?? null, ledger.categories)
  return [
    ...(known.amount === target.amount
      ? []
      : [{ field, before: show(known.amount), after: show(target.amount) }]),
    ...textChange('dueDate', known.due_date, target.dueDate),
    ...textChange('leader', known.leader, target.leader),
    ...textChange('responsibleUnit', known.responsible_unit, target.responsibleUnit),
    ...textChange('note', known.note, target.note),
  ]
}

/** A blank in the sheet changes nothing. */
function textChange(field: string, before: string | null, after: string | null): PlannedChange[] {
  return after === null || after === before ? [] : [{ field, before, after }]
}

function statusOf(
  problems: readonly Problem[],
  isKnown: boolean,
  changes: readonly PlannedChange[],
): PlanStatus {
  if (problems.some((problem) => problem.severity === 'error')) return 'wrong'
  if (problems.some((problem) => problem.code === 'duplicate_in_sheet')) return 'duplicate'
  if (!isKnown) return 'new'
  return changes.length > 0 ? 'changed' : 'unchanged'
}

/** A target is of somebody: a stage or a school. */
function nobody(
  row: TypedRow,
  sheet: UnderstoodSheet,
  school: SchoolReference | null,
  stage: SchoolStage | null,
): Problem[] {
  const isSaid = row.problems.some(({ field }) => field === 'school' || field === 'stage')
  if (school || stage || isSaid) return []
  return [problemOf(row, sheet, 'required_missing', 'error', 'stage')]
}

function textOf(row: TypedRow, field: string): string | null {
  const value = row.values[field]
  return value === undefined ? null : String(value)
}
