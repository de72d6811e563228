import type { ProgressEntry, ProgressInput } from '#contract/progress.ts'
import type { Fen } from '#domain/money.ts'
import type { Percent } from '#domain/percent.ts'
import type { Phase, ProgressStatus } from '#domain/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { isUnread, readValue, type Typed, type Unread } from '../../components/entry/typed.ts'

/** One project's report of the quarter while it is being typed. Plain data, kept as a draft. */
export interface EntryDraft {
  readonly phase: Typed<Phase>
  readonly status: ProgressStatus | Unread
  readonly percent: Typed<Percent>
  readonly completedInvestment: Typed<Fen>
  readonly problems: string
  readonly nextSteps: string
}

export type EntryField = keyof EntryDraft

/** In the order of the columns, which is also the order of the Tab key. */
export const ENTRY_FIELDS: readonly EntryField[] = [
  'phase',
  'status',
  'percent',
  'completedInvestment',
  'problems',
  'nextSteps',
]

/**
 * What editing begins with: the quarter's entry, or else a new one that goes on in the phase last
 * reported. Figures are never carried over by themselves, for not reported is not the same as
 * unchanged.
 */
export function beginDraft(
  entry: ProgressEntry | null,
  previous: ProgressEntry | null,
): EntryDraft {
  if (entry) return draftOf(entry)
  return {
    phase: previous?.phase ?? null,
    status: previous?.status ?? 'normal',
    percent: null,
    completedInvestment: null,
    problems: '',
    nextSteps: '',
  }
}

/** An entry as it stands, for editing it or for reporting the same again. */
export function draftOf(entry: ProgressEntry): EntryDraft {
  return {
    phase: entry.phase,
    status: entry.status,
    percent: entry.percent,
    completedInvestment: entry.completedInvestment,
    problems: entry.problems ?? '',
    nextSteps: entry.nextSteps ?? '',
  }
}

export function isSameDraft(a: EntryDraft, b: EntryDraft): boolean {
  return ENTRY_FIELDS.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]))
}

/** The first field that cannot be read, or null when the draft can be saved. */
export function unreadPart(draft: EntryDraft): Unread | null {
  return ENTRY_FIELDS.map((field) => draft[field]).find((part) => isUnread(part)) ?? null
}

/** What is sent; nothing unread is left in the draft. */
export function toProgressInput(
  projectId: string,
  quarter: Quarter,
  draft: EntryDraft,
): ProgressInput {
  return {
    projectId,
    quarter,
    phase: readValue(draft.phase),
    status: readValue(draft.status) ?? 'normal',
    percent: readValue(draft.percent),
    completedInvestment: readValue(draft.completedInvestment),
    problems: textOf(draft.problems),
    nextSteps: textOf(draft.nextSteps),
  }
}

function textOf(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
