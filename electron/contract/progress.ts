import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import type { Percent } from '#domain/percent.ts'
import { ALL_PHASES, PROGRESS_STATUSES, type Phase, type ProgressStatus } from '#domain/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { amount, id, optionalText, percent, quarter } from './fields.ts'
import { method, returns } from './method.ts'
import { projectFilter, type ProjectRow } from './project-row.ts'

/** What was reported of one project for one quarter. */
export interface ProgressEntry {
  readonly projectId: string
  readonly quarter: Quarter
  readonly phase: Phase | null
  readonly status: ProgressStatus
  /** 形象进度 */
  readonly percent: Percent | null
  /** 累计完成投资, to date */
  readonly completedInvestment: Fen | null
  readonly problems: string | null
  readonly nextSteps: string | null
  readonly enteredBy: string
  readonly updatedAt: string
}

export interface ProgressRow {
  readonly project: ProjectRow
  /** This quarter's entry, null when not yet reported. */
  readonly entry: ProgressEntry | null
  /** The latest earlier entry, shown beside this quarter's. */
  readonly previous: ProgressEntry | null
}

export interface ProgressSheet {
  readonly quarter: Quarter
  readonly rows: readonly ProgressRow[]
  readonly reportedCount: number
}

export const progressInput = z.object({
  projectId: id,
  quarter,
  phase: z.enum(ALL_PHASES).nullable(),
  status: z.enum(PROGRESS_STATUSES).default('normal'),
  percent: percent.nullable(),
  completedInvestment: amount.nullable(),
  problems: optionalText,
  nextSteps: optionalText,
})

export type ProgressInput = z.input<typeof progressInput>

export const progressMethods = {
  'progress.sheet': method(z.object({ quarter, filter: projectFilter }), returns<ProgressSheet>()),
  /** Writes the quarter's entry of one project, new or changed. */
  'progress.save': method(progressInput, returns<ProgressEntry>()),
  /** Takes the quarter's entry back, so that the project counts as not reported. */
  'progress.clear': method(z.object({ projectId: id, quarter }), returns<{ cleared: boolean }>()),
} as const
