import type {
  FundTableRow,
  fundTableMethods,
  NamedFundEntry,
  NamedRevision,
  PlannedEntry,
} from '#contract/funds/fund-table.ts'
import { withClosedPlan } from '#domain/funds/closed-plan.ts'
import {
  type FundFacts,
  type FundGrouping,
  fundTable,
  plannedPlaces,
} from '#domain/funds/fund-table.ts'
import { type Quarter, quarterDays } from '#domain/quarter.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import type { Handlers, Trx } from '../../context.ts'
import { listFundingSources, listProgrammes } from '../../database/repositories/dictionaries.ts'
import {
  type CellGroup,
  listCellEntries,
  listCellRevisions,
} from '../../database/repositories/funds/fund-cells.ts'
import { gatherFundFacts, projectNames } from '../../database/repositories/funds/fund-facts.ts'
import { findClosing, readFrozen } from '../../database/repositories/quarter/closings.ts'

/** 资金: the way of the money, by source, programme and project, and what each cell is made of. */
export const fundTableHandlers: Handlers<keyof typeof fundTableMethods> = {
  'funds.table': ({ db }, { quarter, groupBy }) =>
    db.transaction().execute(async (trx) => {
      const days = quarterDays(quarter)
      const closed = await closedFacts(trx, quarter)
      const table = fundTable(await fundFacts(trx, quarter), groupBy, days)
      const figures = new Map(table.groups.map((group) => [group.id, group]))
      const rows = (await namesOf(trx, groupBy, closed)).flatMap((named): FundTableRow[] => {
        const group = figures.get(named.id)
        return group ? [{ ...group, ...named }] : []
      })
      return { quarter, groupBy, rows, totals: table.totals }
    }),

  'funds.cell': ({ db }, { quarter, column, period, ...group }) =>
    db.transaction().execute(async (trx) => {
      const days = quarterDays(quarter)
      const nothing = { entries: [], planned: [], revisions: [] }
      const within = { from: period === 'inQuarter' ? days.first : '', to: days.last }
      if (column !== 'planned') {
        const kinds = column === 'balance' ? (['received', 'paid'] as const) : [column]
        const entries: NamedFundEntry[] = await listCellEntries(trx, kinds, within, group)
        return { ...nothing, entries }
      }
      if (period === 'inQuarter') {
        const revisions: NamedRevision[] = await listCellRevisions(trx, within, group)
        return { ...nothing, revisions }
      }
      return { ...nothing, planned: await plannedEntries(trx, quarter, group) }
    }),
}

/** What the closing in force froze of the quarter; null while it is open. */
async function closedFacts(trx: Trx, quarter: Quarter): Promise<ReportFacts | null> {
  const closing = await findClosing(trx, quarter)
  return closing && (await readFrozen(trx, closing.sha256)).facts
}

/** The money as at the quarter; of a closed one over the projects and with the plan it froze. */
async function fundFacts(trx: Trx, quarter: Quarter): Promise<FundFacts> {
  const days = quarterDays(quarter)
  const facts = await gatherFundFacts(trx, days)
  const closed = await closedFacts(trx, quarter)
  return closed ? withClosedPlan(facts, closed.projects, days.last) : facts
}

/**
 * The groups with their names in printing order; last what has none. A closed quarter may name a
 * source or programme that was merged into another since.
 */
async function namesOf(
  trx: Trx,
  groupBy: FundGrouping,
  closed: ReportFacts | null,
): Promise<Pick<FundTableRow, 'id' | 'name' | 'schoolName'>[]> {
  if (groupBy === 'project') {
    const names = await projectNames(trx)
    return [...names].map(([id, { projectName, schoolName }]) => ({
      id,
      name: projectName,
      schoolName,
    }))
  }
  const list = groupBy === 'source' ? await listFundingSources(trx) : await listProgrammes(trx)
  const known = new Set(list.map(({ id }) => id))
  const asClosed = closed?.[groupBy === 'source' ? 'fundingSources' : 'programmes'] ?? []
  const merged = asClosed.filter(({ id }) => !known.has(id))
  return [...list, ...merged, { id: null, name: null }].map(({ id, name }) => ({
    id,
    name,
    schoolName: null,
  }))
}

async function plannedEntries(
  trx: Trx,
  quarter: Quarter,
  { sourceId, programmeId, projectId }: CellGroup,
): Promise<PlannedEntry[]> {
  const facts = await fundFacts(trx, quarter)
  const names = await projectNames(trx)
  const programmeOf = new Map(facts.projects.map((project) => [project.id, project.programmeId]))
  return plannedPlaces(facts, quarterDays(quarter).last).flatMap((place) => {
    const project = names.get(place.projectId)
    const isOutside =
      !project ||
      (sourceId !== undefined && place.sourceId !== sourceId) ||
      (projectId !== undefined && place.projectId !== projectId) ||
      (programmeId !== undefined && programmeOf.get(place.projectId) !== programmeId)
    if (isOutside) return []
    const { projectId: id, sourceId: fundingSourceId, year, amount } = place
    return [{ projectId: id, ...project, fundingSourceId, year, amount }]
  })
}
