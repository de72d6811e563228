import type { GapLedger, planningMethods } from '#contract/planning/planning.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { appError } from '#contract/result.ts'
import { lastDay } from '#domain/partial-date.ts'
import { addsTo } from '#domain/planning/adding-work.ts'
import { type ComingPart, gapLedger, type GapSchool } from '#domain/planning/gap.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { quarterDays } from '#domain/quarter.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import {
  deleteRecorded,
  insertRecorded,
  updateRecorded,
  type Author,
} from '../../database/recorded-write.ts'
import {
  conditionColumns,
  listAddedConditions,
  listAwardPolicies,
  listConditions,
  listDiversions,
  listStandards,
  listSurveyYears,
} from '../../database/repositories/planning.ts'
import { listProjectRows } from '../../database/repositories/project-rows.ts'
import { localDay } from '../../today.ts'

/** The planning half of the office: school conditions, standards, gaps, diversions, awards. */
export const planningHandlers: Handlers<keyof typeof planningMethods> = {
  'conditions.sheet': async (context, { year }) => {
    const years = await listSurveyYears(context.db)
    const chosen = chosenYear(context, year, years)
    return { year: chosen, years, rows: await listConditions(context.db, chosen) }
  },

  'conditions.save': (context, { schoolId, year, surveyedOn, conditions, note }) =>
    write(context, async (trx, author) => {
      await requireSchool(trx, schoolId)
      refuseParts(conditions)
      const known = await trx
        .selectFrom('school_condition')
        .select('id')
        .where('school_id', '=', schoolId)
        .where('year', '=', year)
        .executeTakeFirst()
      const row = { surveyed_on: surveyedOn, ...conditionColumns(conditions), note }
      if (known) {
        await updateRecorded(trx, author, 'school_condition', known.id, row)
        return { id: known.id }
      }
      const id = context.newId()
      await insertRecorded(trx, author, 'school_condition', [
        { id, school_id: schoolId, year, ...row },
      ])
      return { id }
    }),

  'conditions.delete': (context, gone) => remove(context, 'school_condition', gone),

  'standards.list': ({ db }) => listStandards(db),

  'standards.save': (context, { id, validFrom, validTo, ...standard }) =>
    write(context, async (trx, author) => {
      if (validTo !== null && validTo < validFrom) {
        throw appError('not_allowed', { rule: 'ends_before_it_begins', subject: validTo })
      }
      const row = { ...standard, valid_from: validFrom, valid_to: validTo }
      if (id !== null) {
        await updateRecorded(trx, author, 'standard', id, row)
        return { id }
      }
      const newId = context.newId()
      await insertRecorded(trx, author, 'standard', [{ id: newId, ...row }])
      return { id: newId }
    }),

  'standards.delete': (context, gone) => remove(context, 'standard', gone),

  'diversions.list': ({ db }, { year }) => listDiversions(db, year),

  'diversions.save': (context, { fromSchoolId, toSchoolId, ...diversion }) =>
    write(context, async (trx, author) => {
      await requireSchool(trx, fromSchoolId)
      await requireSchool(trx, toSchoolId)
      if (fromSchoolId === toSchoolId) {
        throw appError('not_allowed', { rule: 'diversion_to_itself', subject: fromSchoolId })
      }
      const id = context.newId()
      await insertRecorded(trx, author, 'diversion', [
        { id, ...diversion, from_school_id: fromSchoolId, to_school_id: toSchoolId },
      ])
      return { id }
    }),

  'diversions.delete': (context, gone) => remove(context, 'diversion', gone),

  'gaps.ledger': async (context, { quarter, year }): Promise<GapLedger> => {
    const { db } = context
    const years = await listSurveyYears(db)
    const chosen = chosenYear(context, year, years)
    const surveyed = await listConditions(db, chosen)
    const measures = await listAddedConditions(db)
    const projects = await listProjectRows(db, quarter)
    const schools = surveyed
      .filter(({ stage }) => stage === 'primary' || stage === 'junior' || stage === 'nineYear')
      .map(({ schoolId, stage, survey }): GapSchool => ({
        schoolId,
        stage,
        conditions: survey?.conditions ?? null,
        coming: survey
          ? projects
              .filter((project) => project.schoolId === schoolId)
              .flatMap((project) => comingPart(project, measures, survey.surveyedOn))
          : [],
      }))
    const gaps = gapLedger(
      schools,
      await listStandards(db),
      await listDiversions(db, chosen),
      quarterDays(quarter).last,
    )
    const names = new Map(surveyed.map((row) => [row.schoolId, row]))
    const named = new Set(
      gaps.flatMap(({ levels }) =>
        levels.flatMap(({ lines }) => lines.flatMap(({ comingProjects }) => comingProjects)),
      ),
    )
    return {
      year: chosen,
      years,
      rows: gaps.flatMap(({ schoolId, levels }) => {
        const row = names.get(schoolId)
        if (!row) return []
        const { schoolName, stage, townshipName, survey } = row
        return [{ schoolId, schoolName, stage, townshipName, surveyed: survey !== null, levels }]
      }),
      projects: Object.fromEntries(
        projects.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
      ),
      addingNone: Object.fromEntries(
        projects.flatMap(({ id, ...project }) => {
          const work = named.has(id) ? workAddingNone(project, measures) : null
          return work === null ? [] : [[id, work]]
        }),
      ),
    }
  },

  'awards.policies': ({ db }) => listAwardPolicies(db),

  'awards.savePolicy': (context, { stage, amount, ...sizes }) =>
    write(context, async (trx, author) => {
      await updateRecorded(trx, author, 'award_policy', stage, {
        full_classes: sizes.fullClasses,
        full_pupils: sizes.fullPupils,
        amount_fen: amount,
        least_classes: sizes.leastClasses,
        least_pupils: sizes.leastPupils,
      })
      return { id: stage }
    }),
}

/** The year asked for, else the newest surveyed, else this year. */
export function chosenYear(
  context: Context,
  year: number | null,
  years: readonly number[],
): number {
  return year ?? years[0] ?? Number(localDay(context.clock()).slice(0, 4))
}

/**
 * What a project adds to its school's conditions: all that was not finished when it was surveyed,
 * and nothing where the kind of its work adds none.
 */
export function comingPart(
  project: ProjectRow,
  measures: AddedConditions,
  surveyedOn: string,
): ComingPart[] {
  const measure = measures.get(project.categoryId)
  const { state, actualFinish } = project
  if (measure === undefined || state === 'cancelled') return []
  if (state === 'completed' && (actualFinish === null || lastDay(actualFinish) <= surveyedOn)) {
    return []
  }
  if (!addsTo(measure, project.workType)) return [{ projectId: project.id, measure, amount: 0 }]
  const amount = {
    teachingArea: project.floorArea,
    sportsArea: project.sportsArea,
    equipmentValue: project.plannedTotal,
  }[measure]
  return [{ projectId: project.id, measure, amount }]
}

/** The kind of work that keeps a project of an adding category from adding; null if none does. */
export function workAddingNone(
  { categoryId, workType }: Pick<ProjectRow, 'categoryId' | 'workType'>,
  measures: AddedConditions,
): WorkType | null {
  const measure = measures.get(categoryId)
  return measure === undefined || addsTo(measure, workType) ? null : workType
}

type AddedConditions = Awaited<ReturnType<typeof listAddedConditions>>

/** A part cannot be larger than its whole. */
function refuseParts(
  conditions: Record<'pupils' | 'juniorPupils' | 'classes' | 'juniorClasses', number | null>,
): void {
  const { pupils, juniorPupils, classes, juniorClasses } = conditions
  if (exceeds(juniorPupils, pupils)) {
    throw appError('not_allowed', { rule: 'more_junior_pupils', subject: String(juniorPupils) })
  }
  if (exceeds(juniorClasses, classes)) {
    throw appError('not_allowed', { rule: 'more_junior_classes', subject: String(juniorClasses) })
  }
}

function exceeds(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole
}

async function requireSchool(trx: Trx, id: string): Promise<void> {
  const school = await trx.selectFrom('school').select('id').where('id', '=', id).executeTakeFirst()
  if (!school) throw appError('not_found', { what: 'school', id })
}

async function write<Value>(
  context: Context,
  change: (trx: Trx, author: Author) => Promise<Value>,
  reason: string | null = null,
): Promise<Value> {
  const author = await authorOf(context, { reason })
  const value = await context.db.transaction().execute((trx) => change(trx, author))
  context.emit({ type: 'changed', topics: ['planning'] })
  return value
}

function remove(
  context: Context,
  table: 'school_condition' | 'standard' | 'diversion',
  { id, reason }: { readonly id: string; readonly reason: string | null },
): Promise<{ count: number }> {
  const take = async (trx: Trx, author: Author) => {
    await deleteRecorded(trx, author, table, [id])
    return { count: 1 }
  }
  return write(context, take, reason)
}
