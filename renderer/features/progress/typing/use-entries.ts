import { createContext, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryDraft, KeptDraft } from '#contract/projects/progress-drafts.ts'
import type { ProgressInput, ProgressRow } from '#contract/projects/progress.ts'
import { AppError } from '#contract/result.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useTell } from '../../../asking.ts'
import { isUnread } from '../../../components/entry/typed.ts'
import { errorText } from '../../../error-text.ts'
import {
  beginDraft,
  draftOf,
  type EntryDrafts,
  type EntryField,
  settledDraft,
  type StateField,
  toProgressInput,
  unreadPart,
} from './entry-draft.ts'
import {
  abandon,
  beginHistory,
  type Changes,
  edit,
  type EditHistory,
  redo,
  undo,
} from '../../../components/grid/edit-history.ts'
import type { CellChange } from './fill-cells.ts'
import { stateRead, stateTyped } from './typed-state.ts'
import { useKeptDrafts } from './use-kept-drafts.ts'

/** The last thing that happened, in a sentence. */
export interface Notice {
  readonly text: string
  readonly isFailure: boolean
}

/** What is typed into the grid of one quarter and what can be done with it. */
export interface Entries {
  readonly drafts: EntryDrafts
  /** Why rows were not saved, by project. */
  readonly refusals: ReadonlyMap<string, string>
  readonly notice: Notice | null
  readonly say: (notice: Notice | null) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly isSaving: boolean
  /** Puts values into cells as one step; letters of the same typing are one step together. */
  readonly put: (changes: readonly CellChange[], typing?: string) => void
  /** Puts words for a phase or a status: those of the ledger at once, others once the import's words are asked. */
  readonly typeState: (row: ProgressRow, field: StateField, text: string, typing: string) => void
  /** Takes back a cell whose typing is given up. */
  readonly abandon: (typing: string) => void
  /** Reports the same as last time; rows with an entry or a draft stay as they are. */
  readonly repeat: (rows: readonly ProgressRow[]) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Saves every draft that can be read. */
  readonly save: () => void
  readonly discard: () => void
}

export const EntriesContext = createContext<Entries | null>(null)

export function useEntriesOfGrid(): Entries {
  const entries = useContext(EntriesContext)
  if (!entries) throw new Error('useEntriesOfGrid is for cells of the entry grid')
  return entries
}

interface EntriesOptions {
  readonly quarter: Quarter
  readonly kept: readonly KeptDraft[]
  readonly isLocked: boolean
  /** Projects whose rows changed, so that a filter does not take them away under the keyboard. */
  readonly onTouched: (projectIds: readonly string[]) => void
}

/**
 * What is typed is a draft, kept in the ledger file through a crash, until it is saved or given
 * up. Undoing goes back to the last saving.
 */
export function useEntries({ quarter, kept, isLocked, onTouched }: EntriesOptions): Entries {
  const { t } = useTranslation()
  const [history, setHistory] = useState<EditHistory<EntryDraft>>(() =>
    beginHistory(new Map(kept.map(({ projectId, draft }) => [projectId, draft]))),
  )
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const [notice, say] = useState<Notice | null>(null)
  const { drafts } = history
  const { flush, forget } = useKeptDrafts(quarter, drafts, isLocked)

  const saveMany = useTell('progress.saveMany', {
    onSuccess: ({ rows }, { entries }) => {
      const saved = entries.filter((_, index) => rows[index]?.refused === null)
      const refused = rows.flatMap(({ projectId, refused: error }) =>
        error ? [[projectId, errorText(new AppError(error), t)] as const] : [],
      )
      forget(saved.map(({ projectId }) => projectId))
      // What was typed while it was being saved is a draft still.
      setHistory((old) => beginHistory(withoutSent(old.drafts, saved)))
      setRefusals(new Map(refused))
      say({
        text:
          refused.length === 0
            ? t('progress.save.done', { count: saved.length })
            : t('progress.save.partly', {
                count: saved.length,
                refused: refused.length,
                reason: refused[0]?.[1] ?? '',
              }),
        isFailure: refused.length > 0,
      })
    },
    onError: (error) => say({ text: errorText(error, t), isFailure: true }),
  })
  const discardKept = useTell('progressDrafts.discard', {
    onSuccess: (_answer, { projectIds }) => {
      forget(projectIds ?? [])
      setHistory(beginHistory(new Map()))
      setRefusals(new Map())
      say({ text: t('progress.discard.done'), isFailure: false })
    },
  })

  const put: Entries['put'] = (changes, typing) => {
    if (isLocked || changes.length === 0) return
    onTouched(changes.map(({ row }) => row.project.id))
    setHistory((old) => edit(old, changedBy(changes, old.drafts), typing ?? null))
  }
  const readStates = useTell('progress.readStates')
  const askState = async (row: ProgressRow, field: StateField, text: string, typing: string) => {
    const { id, workflow } = row.project
    const { states } = await readStates.mutateAsync({ texts: [{ workflow, text }] })
    const change = stateRead(field, text, states)
    if (change === null) return
    setHistory((old) => {
      const held = old.drafts.get(id)?.[field]
      // By now something else may have been typed.
      const isHeld = isUnread(held) && held.unread === text
      return isHeld ? edit(old, changedBy([{ row, change }], old.drafts), typing) : old
    })
  }

  return {
    drafts,
    refusals,
    notice,
    say,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isSaving: saveMany.isPending,
    put,
    typeState: (row, field, text, typing) => {
      const typed = stateTyped(row.project.workflow, field, text, t)
      put([{ row, change: { [field]: typed } }], typing)
      // A failure is said by who asks.
      if (isUnread(typed)) askState(row, field, text, typing).catch(() => null)
    },
    abandon: (typing) => setHistory((old) => abandon(old, typing)),
    repeat: (rows) => {
      const fresh = rows.flatMap(({ project, entry, previous }): [string, EntryDraft][] =>
        previous && !entry && !drafts.has(project.id) ? [[project.id, draftOf(previous)]] : [],
      )
      onTouched(fresh.map(([projectId]) => projectId))
      setHistory((old) => edit(old, new Map(fresh)))
      say({
        text: t('progress.repeat.done', {
          count: fresh.length,
          left: rows.length - fresh.length,
        }),
        isFailure: fresh.length === 0,
      })
    },
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    save: () => {
      const entries = [...drafts]
        .filter(([, draft]) => !unreadPart(draft))
        .map(([projectId, draft]) => toProgressInput(projectId, quarter, draft))
      if (isLocked) return
      if (entries.length === 0) {
        if (drafts.size > 0) {
          say({ text: t('progress.save.none', { count: drafts.size }), isFailure: true })
        }
        return
      }
      flush()
      onTouched(entries.map(({ projectId }) => projectId))
      saveMany.mutate({ entries })
    },
    discard: () => discardKept.mutate({ quarter, projectIds: [...drafts.keys()] }),
  }
}

/** The drafts the changes leave; a row begins with its entry or goes on in its last phase. */
function changedBy(changes: readonly CellChange[], drafts: EntryDrafts): Changes<EntryDraft> {
  return new Map(
    changes.map(({ row, change }) => {
      const draft = drafts.get(row.project.id) ?? beginDraft(row.entry, row.previous)
      const fields = Object.keys(change) as EntryField[]
      return [row.project.id, settledDraft(row, { ...draft, ...change }, fields)]
    }),
  )
}

function withoutSent(drafts: EntryDrafts, sent: readonly ProgressInput[]): EntryDrafts {
  const left = new Map(drafts)
  for (const input of sent) {
    const draft = left.get(input.projectId)
    if (!draft || unreadPart(draft)) continue
    const now = toProgressInput(input.projectId, input.quarter, draft)
    if (JSON.stringify(now) === JSON.stringify(input)) left.delete(input.projectId)
  }
  return left
}
