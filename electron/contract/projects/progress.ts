import { z } from 'zod'
import type { Fen } from '#domain/money.ts'
import type { Percent } from '#domain/percent.ts'
import {
  ALL_PHASES,
  PROGRESS_STATUSES,
  type Phase,
  type ProgressStatus,
  WORKFLOWS,
} from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { amount, id, longText, optionalText, percent, quarter } from '../fields.ts'
import { method, returns } from '../method.ts'
import { projectFilter, type ProjectRow } from './project-row.ts'
import type { ErrorData } from '../result.ts'

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

/** A report as it is kept. */
export interface KeptProgress extends ProgressEntry {
  readonly id: string
}

export interface ProgressRow {
  readonly project: ProjectRow
  /** This quarter's entry, null when not yet reported. */
  readonly entry: ProgressEntry | null
  /** The latest earlier entry, shown beside this quarter's. */
  readonly previous: ProgressEntry | null
  /** Money up to the last day of the quarter before; null without any entry. */
  readonly before: MoneyBefore
}

export interface MoneyBefore {
  readonly received: Fen | null
  readonly paid: Fen | null
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

/** What became of one row of several saved together; null when it was written. */
export interface SavedRow {
  readonly projectId: string
  readonly refused: ErrorData | null
}

/** What a state in words says; null when no phase and no status is recognised in it. */
export type ReadState = { readonly phase: Phase | null; readonly status: ProgressStatus } | null

const MOST_ROWS = 10_000

export const progressMethods = {
  'progress.sheet': method(z.object({ quarter, filter: projectFilter }), returns<ProgressSheet>()),
  /** Writes the quarter's entry of one project, new or changed. */
  'progress.save': method(progressInput, returns<ProgressEntry>()),
  /** Writes several in one transaction; a refused row keeps none of the others from being written. */
  'progress.saveMany': method(
    z.object({ entries: z.array(progressInput).max(MOST_ROWS) }),
    returns<{ rows: readonly SavedRow[] }>(),
  ),
  /** Reads states as offices write them, by the words the import knows, in the order asked. */
  'progress.readStates': method(
    z.object({
      texts: z.array(z.object({ workflow: z.enum(WORKFLOWS), text: longText })).max(MOST_ROWS),
    }),
    returns<{ states: readonly ReadState[] }>(),
  ),
  /** Takes the quarter's entry back, so that the project counts as not reported. */
  'progress.clear': method(z.object({ projectId: id, quarter }), returns<{ cleared: boolean }>()),
} as const
