import type { ProgressEntry, ProgressInput, ProgressRow } from '#contract/projects/progress.ts'
import type { DraftedReport } from '#contract/quarter/checks.ts'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { Drafts } from '../../../components/grid/edit-history.ts'
import {
  type EntryProblem,
  isUnread,
  readValue,
  type Unread,
} from '../../../components/entry/typed.ts'

export type EntryField = keyof EntryDraft

/** The fields that are said in words of the ledger. */
export type StateField = Extract<EntryField, 'phase' | 'status'>

/** What is typed and not saved, by project. */
export type EntryDrafts = Drafts<EntryDraft>

/** In the order of the columns, which is also the order of the Tab key. */
export const ENTRY_FIELDS: readonly EntryField[] = [
  'phase',
  'status',
  'percent',
  'completedInvestment',
  'problems',
  'nextSteps',
]

/** A row nothing is said of. */
export const BLANK: EntryDraft = {
  phase: null,
  status: 'normal',
  percent: null,
  completedInvestment: null,
  problems: '',
  nextSteps: '',
}

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
  return { ...BLANK, phase: previous?.phase ?? null, status: previous?.status ?? 'normal' }
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

/**
 * A draft after some of its fields were typed, or null when nothing is left to be saved: it says
 * what is stored already, or nothing at all. In a row not reported yet the phase it goes on in
 * counts only once somebody has typed it.
 */
export function settledDraft(
  { entry, previous }: Pick<ProgressRow, 'entry' | 'previous'>,
  draft: EntryDraft,
  fields: readonly EntryField[],
): EntryDraft | null {
  if (entry) return isSameDraft(draft, draftOf(entry)) ? null : draft
  if (isSameDraft(draft, BLANK)) return null
  const isChosen = fields.includes('phase') || fields.includes('status')
  return !isChosen && isSameDraft(draft, beginDraft(null, previous)) ? null : draft
}

/** What the row holds of the quarter now: the draft, or else the entry, or nothing. */
export function presentOf(
  { entry }: Pick<ProgressRow, 'entry'>,
  draft: EntryDraft | null,
): EntryDraft | null {
  return draft ?? (entry && draftOf(entry))
}

export function isSameDraft(a: EntryDraft, b: EntryDraft): boolean {
  return ENTRY_FIELDS.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]))
}

/** The first field that cannot be read, or null when the draft can be saved. */
export function unreadPart(draft: EntryDraft): Unread | null {
  return ENTRY_FIELDS.map((field) => draft[field]).find((part) => isUnread(part)) ?? null
}

const OUT_OF_RANGE: ReadonlySet<EntryProblem> = new Set(['percentRange', 'negative', 'tooLarge'])

/** Read well, and no figure it can be: 130 % is not something nobody can read. */
export function isOutOfRange({ why }: Unread): boolean {
  return OUT_OF_RANGE.has(why)
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

/** What the checks look at of each draft; what cannot be read counts as blank. */
export function draftedReports(drafts: ReadonlyMap<string, EntryDraft>): DraftedReport[] {
  return [...drafts].map(([projectId, { phase, status, percent, completedInvestment }]) => ({
    projectId,
    phase: isUnread(phase) ? null : phase,
    status: isUnread(status) ? 'normal' : status,
    percent: isUnread(percent) ? null : percent,
    completedInvestment: isUnread(completedInvestment) ? null : completedInvestment,
  }))
}

function textOf(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
