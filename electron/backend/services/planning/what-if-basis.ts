import type { Input } from '#contract/index.ts'
import type { WhatIfBasis, WhatIfProject } from '#contract/planning/what-if.ts'
import { divideRounded } from '#domain/decimal.ts'
import type { SourceAmount } from '#domain/planning/funding-model.ts'
import type { GapSchool } from '#domain/planning/gap.ts'
import { quarterDays } from '#domain/quarter.ts'
import type { Context } from '../../context.ts'
import { listCategories } from '../../database/repositories/dictionaries.ts'
import { listPlannedLines } from '../../database/repositories/funds/fund-facts.ts'
import {
  listAddedConditions,
  listConditions,
  listDiversions,
  listStandards,
  listSurveyYears,
} from '../../database/repositories/planning.ts'
import { listProjectRows } from '../../database/repositories/project-rows.ts'
import { chosenYear, comingPart, workAddingNone } from './planning-handlers.ts'

/** Loads what a what-if starts from: the year's surveys, what is finished since, what is not. */
export async function whatIfBasis(
  context: Context,
  { quarter, year = null }: Input<'whatIf.basis'>,
): Promise<WhatIfBasis> {
  const { db } = context
  const years = await listSurveyYears(db)
  const chosen = chosenYear(context, year, years)
  const surveyed = (await listConditions(db, chosen)).filter(({ survey }) => survey !== null)
  const measures = await listAddedConditions(db)
  const rows = await listProjectRows(db, quarter)
  const budgets = budgetsOf(await listPlannedLines(db))
  const finished = rows.filter(({ state }) => state === 'completed')
  const unfinished = rows.filter(({ state }) => state === 'notStarted' || state === 'started')
  return {
    year: chosen,
    years,
    ground: {
      schools: surveyed.map(({ schoolId, stage, survey }): GapSchool => ({
        schoolId,
        stage,
        conditions: survey?.conditions ?? null,
        coming: finished
          .filter((project) => project.schoolId === schoolId)
          .flatMap((project) => comingPart(project, measures, survey?.surveyedOn ?? '')),
      })),
      standards: await listStandards(db),
      diversions: await listDiversions(db, chosen),
      day: quarterDays(quarter).last,
    },
    schoolNames: Object.fromEntries(
      surveyed.map(({ schoolId, schoolName }) => [schoolId, schoolName]),
    ),
    projects: unfinished.map((project): WhatIfProject => {
      const addingNone = workAddingNone(project, measures)
      const [part] = addingNone === null ? comingPart(project, measures, '') : []
      const budget = budgets.get(project.id) ?? []
      return {
        id: project.id,
        name: project.name,
        schoolId: project.schoolId,
        categoryId: project.categoryId,
        measure: part?.measure ?? null,
        amount: part?.amount ?? null,
        addingNone,
        cost: project.plannedTotal ?? sumOf(budget),
        budget,
        isStarted: project.state === 'started',
      }
    }),
    kinds: (await listCategories(db)).flatMap(({ id, name }) => {
      const measure = measures.get(id)
      if (measure === undefined) return []
      const priced = rows.filter(({ categoryId }) => categoryId === id)
      return [{ categoryId: id, name, measure, usualUnitCost: usualUnitCost(priced) }]
    }),
  }
}

function budgetsOf(
  lines: Awaited<ReturnType<typeof listPlannedLines>>,
): ReadonlyMap<string, SourceAmount[]> {
  const budgets = new Map<string, SourceAmount[]>()
  for (const { projectId, sourceId, amount } of lines) {
    const list = budgets.get(projectId)
    if (list) list.push({ sourceId, amount })
    else budgets.set(projectId, [{ sourceId, amount }])
  }
  return budgets
}

/** Fen; null without lines. */
function sumOf(budget: readonly SourceAmount[]): number | null {
  return budget.length === 0 ? null : budget.reduce((sum, { amount }) => sum + amount, 0)
}

type Priced = Pick<
  Awaited<ReturnType<typeof listProjectRows>>[number],
  'plannedTotal' | 'floorArea' | 'sportsArea'
>

/** The middle one of the projects that state area and money, in fen per ㎡. */
function usualUnitCost(projects: readonly Priced[]): number | null {
  const costs = projects
    .flatMap(({ plannedTotal, floorArea, sportsArea }) => {
      const size = floorArea ?? sportsArea
      if (plannedTotal === null || plannedTotal === 0 || size === null || size === 0) return []
      return [divideRounded(plannedTotal * 100, size)]
    })
    .toSorted((a, b) => a - b)
  return costs[Math.floor(costs.length / 2)] ?? null
}
