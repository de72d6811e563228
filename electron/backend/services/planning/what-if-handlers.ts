import type { ParsedInput } from '#contract/index.ts'
import { appError } from '#contract/result.ts'
import { type Proposal, SCHEMES_KEPT, type whatIfMethods } from '#contract/planning/what-if.ts'
import {
  fundedValue,
  type SourceAmount,
  spentBySource,
  wholeValue,
} from '#domain/planning/funding-model.ts'
import type { Sketch } from '#domain/planning/sketch.ts'
import {
  fundingModel,
  whatIf,
  type WhatIfCandidate,
  type WhatIfPart,
} from '#domain/planning/what-if.ts'
import { authorOf } from '../../author.ts'
import type { Handlers, Trx } from '../../context.ts'
import {
  type Author,
  deleteRecorded,
  insertRecorded,
  updateRecorded,
} from '../../database/recorded-write.ts'
import { findScheme, listSchemes } from '../../database/repositories/schemes.ts'
import { solveFunding } from '../../what-if/solve-funding.ts'
import { insertProject } from '../projects/project-handlers.ts'
import { whatIfBasis } from './what-if-basis.ts'

/** 补齐测算: what ticked projects would do, what to spend money on, schemes kept for comparison. */
export const whatIfHandlers: Handlers<keyof typeof whatIfMethods> = {
  'whatIf.basis': (context, input) => whatIfBasis(context, input),

  'whatIf.plan': (context, { jobId, quarter, year, kept, candidates, budgets }) =>
    context.jobs.run(jobId, async (signal): Promise<Proposal> => {
      const { ground, projects } = await whatIfBasis(context, { quarter, year })
      const byId = new Map(projects.map((project) => [project.id, project]))
      const partOf = (id: string): WhatIfPart[] => {
        const project = byId.get(id)
        return project?.measure ? [{ ...project, measure: project.measure }] : []
      }
      const outcome = whatIf(ground, [
        ...kept.projectIds.flatMap(partOf),
        ...kept.sketches.map(partOfSketch),
      ])
      const payable = (payments: readonly SourceAmount[][], categoryId: string) =>
        payments.filter((payment) =>
          payment.every(({ sourceId }) => mayPay(budgets, sourceId, categoryId)),
        )
      const estimates = new Map(candidates.estimates.map((one) => [one.projectId, one.cost]))
      const ofProjects = candidates.projectIds.flatMap((id): WhatIfCandidate[] => {
        const project = byId.get(id)
        if (!project) return []
        const cost = project.cost ?? estimates.get(id) ?? null
        return partOf(id).map((part) => ({
          ...part,
          id,
          payments: payable(paymentsOf({ ...project, cost }, budgets), project.categoryId),
        }))
      })
      const ofSketches = candidates.sketches.map((sketch, index): WhatIfCandidate => ({
        ...partOfSketch(sketch),
        id: String(index),
        payments: payable(paymentsOf({ ...sketch, budget: [] }, budgets), sketch.categoryId),
      }))
      const all = [...ofProjects, ...ofSketches]
      const model = fundingModel(outcome, all, budgets)
      const answer = await solveFunding(model, { signal })
      const chosen = new Map(answer.choices.map((one) => [one.candidate, one]))
      return {
        projectIds: ofProjects.flatMap(({ id }, index) => (chosen.has(index) ? [id] : [])),
        sketches: ofSketches.flatMap(({ payments }, index) => {
          const choice = chosen.get(ofProjects.length + index)
          if (!choice) return []
          return [{ index, sourceId: payments[choice.payment]?.[0]?.sourceId ?? null }]
        }),
        spent: [...spentBySource(model, answer.choices)].map(([sourceId, amount]) => ({
          sourceId,
          amount,
        })),
        value: fundedValue(model, answer.choices),
        bound: answer.bound,
        greedyValue: answer.greedyValue,
        wholeValue: wholeValue(model),
        payable: all.filter(({ payments }) => payments.length > 0).length,
        unpriced: ofProjects.filter(({ id }) => byId.get(id)?.cost === null && !estimates.has(id))
          .length,
      }
    }),

  'schemes.list': ({ db }) => listSchemes(db),

  'schemes.save': async (context, { name, year, choice }) => {
    const author = await authorOf(context)
    const id = context.newId()
    await context.db.transaction().execute(async (trx) => {
      const kept = await listSchemes(trx)
      if (kept.length >= SCHEMES_KEPT) {
        throw appError('not_allowed', { rule: 'schemes_full', subject: String(SCHEMES_KEPT) })
      }
      await insertRecorded(trx, author, 'scheme', [
        { id, name, year, choice: JSON.stringify(choice), adopted: '[]', created_at: author.at },
      ])
    })
    context.emit({ type: 'changed', topics: ['planning'] })
    return { id }
  },

  'schemes.delete': async (context, { id, reason }) => {
    const author = await authorOf(context, { reason })
    await context.db.transaction().execute((trx) => deleteRecorded(trx, author, 'scheme', [id]))
    context.emit({ type: 'changed', topics: ['planning'] })
    return { count: 1 }
  },

  'schemes.adopt': async (context, { id, programmeId }) => {
    const author = await authorOf(context)
    const projectIds = await context.db.transaction().execute(async (trx) => {
      const scheme = await findScheme(trx, id)
      if (scheme.adopted.length > 0) {
        throw appError('not_allowed', { rule: 'scheme_adopted', subject: scheme.name })
      }
      const ids: string[] = []
      for (const sketch of scheme.sketches) {
        const projectId = context.newId()
        await enterSketch(trx, author, sketch, { projectId, programmeId, newId: context.newId })
        ids.push(projectId)
      }
      await updateRecorded(trx, author, 'scheme', id, { adopted: JSON.stringify(ids) })
      return ids
    })
    context.emit({ type: 'changed', topics: ['planning', 'projects', 'funds'] })
    return { projectIds }
  },
}

type Budgets = ParsedInput<'whatIf.plan'>['budgets']

function partOfSketch({ schoolId, measure, size }: Sketch): WhatIfPart {
  return { schoolId, measure, amount: size }
}

function mayPay(budgets: Budgets, sourceId: string, categoryId: string): boolean {
  const budget = budgets.find((one) => one.sourceId === sourceId)
  if (!budget) return false
  return budget.categoryIds === null || budget.categoryIds.includes(categoryId)
}

interface Payable {
  readonly cost: number | null
  readonly budget: readonly SourceAmount[]
  readonly sourceId?: string | null
}

/**
 * A budget is paid as it stands; what it leaves open of the cost, any one source may pay. What
 * nobody knows the cost of cannot be paid: unknown is not nothing.
 */
function paymentsOf({ cost, budget, sourceId = null }: Payable, budgets: Budgets) {
  if (cost === null) return []
  const lines = budget.filter(({ amount }) => amount > 0)
  const planned = lines.reduce((sum, { amount }) => sum + amount, 0)
  const open = Math.max(0, cost - planned)
  if (open === 0) return [lines]
  const sources = sourceId === null ? budgets.map((one) => one.sourceId) : [sourceId]
  return sources.map((one) => [...lines, { sourceId: one, amount: open }])
}

interface EnterOptions {
  readonly projectId: string
  readonly programmeId: string | null
  readonly newId: () => string
}

/** Makes a planned project of a sketch, with its money under its source. */
async function enterSketch(
  trx: Trx,
  author: Author,
  { schoolId, categoryId, measure, size, cost, sourceId }: Sketch,
  { projectId, programmeId, newId }: EnterOptions,
): Promise<void> {
  const school = await trx
    .selectFrom('school')
    .select('name')
    .where('id', '=', schoolId)
    .executeTakeFirst()
  const category = await trx
    .selectFrom('category')
    .select('name')
    .where('id', '=', categoryId)
    .executeTakeFirst()
  await insertProject(trx, author, projectId, {
    ...BLANK,
    name: `${school?.name ?? ''}${category?.name ?? ''}`,
    schoolId,
    programmeId,
    categoryId,
    workType: measure === 'equipmentValue' ? 'purchase' : 'new',
    floorArea: measure === 'teachingArea' ? size : null,
    sportsArea: measure === 'sportsArea' ? size : null,
    plannedTotal: cost,
  })
  if (sourceId === null) return
  await insertRecorded(trx, author, 'budget_line', [
    {
      id: newId(),
      project_id: projectId,
      funding_source_id: sourceId,
      year: null,
      amount_fen: cost,
    },
  ])
}

const BLANK = {
  projectCode: null,
  year: null,
  content: null,
  quantity: null,
  unit: null,
  landArea: null,
  plannedStart: null,
  plannedFinish: null,
  actualStart: null,
  actualFinish: null,
  leader: null,
  responsibleUnit: null,
  responsiblePerson: null,
  note: null,
  custom: {},
}
