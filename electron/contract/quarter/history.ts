import { z } from 'zod'
import { day, id, optionalText } from '../fields.ts'
import { method, returns } from '../method.ts'

export const CHANGE_ACTIONS = ['insert', 'update', 'delete', 'restore'] as const

export type ChangeAction = (typeof CHANGE_ACTIONS)[number]

/** One line of the append-only change log. */
export interface ChangeRecord {
  readonly id: number
  /** ISO time, UTC */
  readonly at: string
  /** The name of today of who did it. */
  readonly operator: string
  readonly action: ChangeAction
  readonly table: string
  readonly rowId: string
  readonly projectId: string | null
  readonly reason: string | null
  readonly batchId: string | null
  /** Shared by all lines of one step; null for lines from before steps were told apart. */
  readonly actionId: string | null
  /** The step this one took back. */
  readonly undoes: string | null
  /** Whether the step was taken back, and that stands. */
  readonly isTakenBack: boolean
  /** Changed fields only; an insert has no before, a delete no after. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** A line with the names of what it speaks of. */
export interface NamedChange extends ChangeRecord {
  readonly projectName: string | null
  readonly schoolName: string | null
  /** The imported file the change came from. */
  readonly fileName: string | null
}

export interface ChangePage {
  /** Newest first. */
  readonly changes: readonly NamedChange[]
  /** Lines that fit the filter, on this page and all others. */
  readonly count: number
  /** What can be filtered by: everyone who wrote, and every table that was written to. */
  readonly operators: readonly string[]
  readonly tables: readonly string[]
}

/** Empty lists and nulls mean no restriction. */
const changeFilter = z.object({
  /** Project or school, by a part of the name, pinyin or initials. */
  search: z.string().trim().max(100).default(''),
  operators: z.array(z.string().max(200)).default([]),
  tables: z.array(z.string().max(60)).default([]),
  actions: z.array(z.enum(CHANGE_ACTIONS)).default([]),
  /** Days of the office's calendar, inclusive. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /** Only later lines: what was changed since a closing. */
  afterId: z.number().int().min(0).nullable().default(null),
  /** One import, or one step. */
  batchId: id.nullable().default(null),
  actionId: id.nullable().default(null),
})

export type ChangeFilter = z.output<typeof changeFilter>

/** A table of texts; the first column holds moments as YYYY-MM-DD HH:MM. */
const sheet = z.object({
  name: z.string().min(1).max(31),
  head: z.array(z.string().max(60)).min(1).max(20),
  rows: z.array(z.array(z.string()).max(20)).max(1_000_000),
})

export type HistorySheet = z.output<typeof sheet>

export const historyMethods = {
  /** The whole log by filter, a page at a time. */
  'history.page': method(
    changeFilter.extend({
      offset: z.number().int().min(0).max(100_000_000).default(0),
      limit: z.number().int().min(1).max(5000).default(100),
    }),
    returns<ChangePage>(),
  ),
  /** Newest first. */
  'history.list': method(
    z.object({
      projectId: id.nullable().default(null),
      batchId: id.nullable().default(null),
      beforeId: z.number().int().nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    returns<readonly ChangeRecord[]>(),
  ),
  /** The lines, told in words by who asks, as the bytes of an xlsx file. */
  'history.workbook': method(sheet, returns<{ readonly bytes: Uint8Array }>()),
  /**
   * Takes one step back when nothing it touched was changed since; the answer's own step can be
   * taken back in turn. Errors: `undo_conflict` naming what was changed since, `not_allowed`,
   * `quarter_closed`, `already_exists`.
   */
  'history.undo': method(
    z.object({ actionId: id, reason: optionalText }),
    returns<{ readonly count: number }>(),
  ),
} as const
