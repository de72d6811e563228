import { z } from 'zod'
import type { Area, Measure } from '#domain/area.ts'
import type { Fen } from '#domain/money.ts'
import type { PartialDate } from '#domain/partial-date.ts'
import type { Percent } from '#domain/percent.ts'
import {
  ALL_PHASES,
  type Phase,
  type ProgressStatus,
  type Workflow,
} from '#domain/project/phase.ts'
import { PROJECT_STATES, type ProjectState } from '#domain/project/project-state.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { id } from '../fields.ts'

/** What the office writes down about a project. Blank is null and is not zero. */
export interface ProjectBasics {
  readonly projectCode: string | null
  readonly name: string
  readonly schoolId: string
  readonly programmeId: string | null
  readonly categoryId: string
  readonly workType: WorkType | null
  /** 项目年度 */
  readonly year: number | null
  /** 建设内容及规模 */
  readonly content: string | null
  readonly quantity: number | null
  /** When blank the category's unit counts. */
  readonly unit: string | null
  readonly floorArea: Area | null
  readonly landArea: Area | null
  readonly sportsArea: Area | null
  /** 计划总投资 as stated; the budget lines should add up to it. */
  readonly plannedTotal: Fen | null
  readonly plannedStart: PartialDate | null
  readonly plannedFinish: PartialDate | null
  readonly actualStart: PartialDate | null
  readonly actualFinish: PartialDate | null
  readonly leader: string | null
  readonly responsibleUnit: string | null
  readonly responsiblePerson: string | null
  readonly note: string | null
  /** Columns of imported sheets that are no field of ours, by their header. */
  readonly custom: Readonly<Record<string, string>>
}

/** One line of the ledger as at a quarter. */
export interface ProjectRow extends ProjectBasics {
  readonly id: string
  readonly schoolName: string
  readonly stage: SchoolStage | null
  readonly townshipId: string | null
  readonly townshipName: string | null
  readonly programmeName: string | null
  readonly categoryName: string
  readonly workflow: Workflow
  /** What the category measures: the only area of the project that counts. */
  readonly measure: Measure
  /** From the latest progress entry not after the quarter; null when nothing was reported. */
  readonly phase: Phase | null
  /** As recorded, or else as last reported; see domain/project/status-change.ts. */
  readonly status: ProgressStatus | null
  /** Since when and why it is suspended or cancelled; null when that was only reported. */
  readonly statusSince: { readonly day: string; readonly reason: string } | null
  readonly percent: Percent | null
  readonly completedInvestment: Fen | null
  readonly reportedQuarter: Quarter | null
  readonly state: ProjectState
  /** Sums of fund entries dated up to the quarter's last day; null when there are none. */
  readonly allocated: Fen | null
  readonly received: Fen | null
  readonly paid: Fen | null
  readonly updatedAt: string
  /** Counts up with each change; sent back when saving. */
  readonly revision: number
}

const chosen = z.array(id).default([])

/** Empty lists mean no restriction. */
export const projectFilter = z.object({
  /** Chinese text, pinyin or pinyin initials. */
  search: z.string().max(100).default(''),
  townshipIds: chosen,
  schoolIds: chosen,
  programmeIds: chosen,
  categoryIds: chosen,
  phases: z.array(z.enum(ALL_PHASES)).default([]),
  states: z.array(z.enum(PROJECT_STATES)).default([]),
})

export type ProjectFilter = z.input<typeof projectFilter>
