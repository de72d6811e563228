import { z } from 'zod'
import {
  CHECK_IDS,
  type CheckId,
  type CheckSeverity,
  type ProjectFinding,
} from '#domain/checks/check.ts'
import { ALL_PHASES, PROGRESS_STATUSES } from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { amount, id, percent, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'
import { projectFilter } from '../projects/project-row.ts'

/** Something that does not add up of one project, with the names people know it by. */
export interface CheckFinding extends ProjectFinding {
  readonly projectName: string
  readonly schoolName: string
  readonly townshipName: string | null
  readonly categoryName: string
  /** Why it is all right; null while nobody has said so of the facts as they are now. */
  readonly explanation: CheckExplanation | null
  /** What explained the same check of the same project a quarter before, to be said again. */
  readonly sentenceBefore: string | null
}

export interface CheckExplanation {
  readonly quarter: Quarter
  readonly checkId: CheckId
  readonly projectId: string
  /** One sentence, printed in the report's notes. */
  readonly sentence: string
  readonly explainedBy: string
  /** ISO time, UTC */
  readonly explainedAt: string
}

/** An explanation as it is kept: it counts only while the finding rests on the same facts. */
export interface KeptExplanation extends CheckExplanation {
  readonly projectName: string
  /** False when the facts changed or the finding is gone: it then explains nothing. */
  readonly holds: boolean
}

export interface CheckCounts {
  readonly hard: number
  readonly soft: number
  /** Soft findings that are explained. */
  readonly explained: number
}

export interface CheckTally extends CheckCounts {
  readonly checkId: CheckId
  readonly severity: CheckSeverity
}

export interface CheckRun {
  readonly quarter: Quarter
  /** Hard findings first, then by check, then in the ledger's order. */
  readonly findings: readonly CheckFinding[]
  readonly counts: CheckCounts
  /** Checks that found something, in the same order. */
  readonly tallies: readonly CheckTally[]
}

const target = {
  quarter,
  checkId: z.enum(CHECK_IDS),
  projectIds: z.array(id).min(1).max(10_000),
}

/** What was typed of one project and not saved yet, as far as it can be read. */
const draftedReport = z.object({
  projectId: id,
  phase: z.enum(ALL_PHASES).nullable(),
  status: z.enum(PROGRESS_STATUSES),
  percent: percent.nullable(),
  completedInvestment: amount.nullable(),
})

export type DraftedReport = z.output<typeof draftedReport>

export const checkMethods = {
  /**
   * What does not add up in the quarter; with `projectIds` only of these projects. `drafts` are
   * looked at in place of what is stored for the quarter, as if they were saved already.
   */
  'checks.run': method(
    z.object({
      quarter,
      filter: projectFilter.prefault({}),
      projectIds: z.array(id).nullable().default(null),
      drafts: z.array(draftedReport).max(10_000).default([]),
    }),
    returns<CheckRun>(),
  ),
  /** The numbers only, over the whole ledger: for the badge in the navigation. */
  'checks.count': method(z.object({ quarter }), returns<CheckCounts>()),
  /**
   * Says in one sentence why findings of one check are all right. Refused for hard checks
   * (`hard_finding`), in a closed quarter (`explained_quarter_closed`) and where there is no such
   * finding (`not_found`).
   */
  'checks.explain': method(
    z.object({ ...target, sentence: z.string().trim().min(1).max(500) }),
    returns<{ readonly count: number }>(),
  ),
  /** Takes explanations of an open quarter back; what has none is passed over. */
  'checks.withdraw': method(z.object(target), returns<{ readonly count: number }>()),
  /** Every explanation kept for the quarter, in the order of the checks. */
  'checks.explanations': method(z.object({ quarter }), returns<readonly KeptExplanation[]>()),
} as const
