import { z } from 'zod'
import type { Area, StatedAreas } from '#domain/area.ts'
import type { Fen } from '#domain/money.ts'
import type { Quarter } from '#domain/quarter.ts'
import { WORK_TYPES } from '#domain/project/work-type.ts'
import { amount, area, id, name, optionalText, partialDate, quarter, year } from '../fields.ts'
import type { ProjectContract } from '../funds/contracts.ts'
import type { BudgetLine, BudgetRevision, FundEntry } from '../funds/funds.ts'
import type { ChangeRecord } from '../quarter/history.ts'
import { method, returns } from '../method.ts'
import type { KeptProgress } from './progress.ts'
import { projectFilter, type ProjectRow } from './project-row.ts'

/**
 * Sums of the rows but for cancelled projects, which a report does not count either; an area counts
 * where the project's category measures it.
 */
export interface ProjectTotals {
  readonly count: number
  readonly cancelledCount: number
  readonly floorArea: Area | null
  readonly landArea: Area | null
  readonly sportsArea: Area | null
  /** How many projects state an area that does not count. */
  readonly uncounted: Readonly<Record<keyof StatedAreas, number>>
  readonly plannedTotal: Fen | null
  readonly allocated: Fen | null
  readonly received: Fen | null
  readonly paid: Fen | null
  readonly completedInvestment: Fen | null
}

export interface ProjectList {
  readonly rows: readonly ProjectRow[]
  readonly totals: ProjectTotals
  /** Projects in the ledger before any filter. */
  readonly ledgerCount: number
}

export interface ProjectDetail {
  readonly project: ProjectRow
  readonly budget: readonly BudgetLine[]
  /** Newest first. */
  readonly revisions: readonly BudgetRevision[]
  readonly contracts: readonly ProjectContract[]
  /** Newest quarter first. */
  readonly progress: readonly KeptProgress[]
  /** Newest first. */
  readonly funds: readonly FundEntry[]
  /** Newest first. */
  readonly history: readonly ChangeRecord[]
}

const optionalDate = partialDate.nullable().default(null)
const optionalArea = area.nullable().default(null)

export const projectBasics = z.object({
  projectCode: optionalText,
  name,
  schoolId: id,
  programmeId: id.nullable().default(null),
  categoryId: id,
  workType: z.enum(WORK_TYPES).nullable().default(null),
  year: year.nullable().default(null),
  content: optionalText,
  quantity: z.number().int().min(0).max(1e9).nullable().default(null),
  unit: z.string().trim().max(10).nullable().default(null),
  floorArea: optionalArea,
  landArea: optionalArea,
  sportsArea: optionalArea,
  plannedTotal: amount.nullable().default(null),
  plannedStart: optionalDate,
  plannedFinish: optionalDate,
  actualStart: optionalDate,
  actualFinish: optionalDate,
  leader: optionalText,
  responsibleUnit: optionalText,
  responsiblePerson: optionalText,
  note: optionalText,
  custom: z.record(z.string().max(200), z.string().max(5000)).default({}),
})

export type ProjectBasicsInput = z.input<typeof projectBasics>

const reason = optionalText

/** What deleting projects meets. */
export interface DeletionPreview {
  /** Counted in a closed quarter, and therefore staying. */
  readonly closedIds: readonly string[]
  /** The quarter closed last, and the one after it; null while nothing is closed. */
  readonly closedQuarter: Quarter | null
  readonly openQuarter: Quarter | null
}

export const projectMethods = {
  'projects.list': method(z.object({ quarter, filter: projectFilter }), returns<ProjectList>()),
  'projects.get': method(z.object({ id, quarter }), returns<ProjectDetail>()),
  'projects.create': method(projectBasics, returns<{ readonly id: string }>()),
  /** Refused with `changed_meanwhile` when the revision is no longer the stored one. */
  'projects.update': method(
    z.object({ id, revision: z.number().int(), basics: projectBasics, reason }),
    returns<{ readonly revision: number }>(),
  ),
  /** Moves projects to the recycle bin with all that belongs to them. */
  /** Which of the projects a closing keeps from being deleted; writes nothing. */
  'projects.previewDeletion': method(
    z.object({ ids: z.array(id).min(1) }),
    returns<DeletionPreview>(),
  ),
  /** Errors: `project_closed` when a closed quarter counts one of them. */
  'projects.delete': method(
    z.object({ ids: z.array(id).min(1), reason }),
    returns<{ readonly count: number }>(),
  ),
  'projects.restore': method(
    z.object({ ids: z.array(id).min(1) }),
    returns<{ readonly count: number }>(),
  ),
} as const
