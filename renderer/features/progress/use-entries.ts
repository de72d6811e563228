import { createContext, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressInput, ProgressRow } from '#contract/progress.ts'
import { AppError } from '#contract/result.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useTell } from '../../asking.ts'
import { unreadText } from '../../components/entry/entry-rules.ts'
import { clearDraft, readDraft, writeDraft } from '../../drafts.ts'
import { usePreferences } from '../../preferences.ts'
import { errorText } from '../../error-text.ts'
import {
  beginDraft,
  draftOf,
  type EntryDraft,
  type EntryField,
  isSameDraft,
  toProgressInput,
  unreadPart,
} from './entry-draft.ts'
import { type Block, misfitOf, readBlock, statesOf } from './pasted-block.ts'

/** How the last attempt to save a row ended. */
export type RowMark =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly reason: string }

/** The cell that has the keyboard; by the mouse a chooser opens at once. */
export interface ActiveCell {
  readonly projectId: string
  readonly field: EntryField
  readonly byMouse: boolean
}

export interface Entries {
  readonly active: ActiveCell | null
  readonly draftOf: (row: ProgressRow) => EntryDraft | null
  readonly markOf: (projectId: string) => RowMark | null
  readonly activate: (cell: ActiveCell) => void
  readonly change: (row: ProgressRow, change: Partial<EntryDraft>) => void
  /** Moves to a field of the next or previous row; at the ends it stays. */
  readonly move: (row: ProgressRow, step: 1 | -1, field: EntryField) => void
  readonly repeatLast: (row: ProgressRow) => void
  readonly discard: (row: ProgressRow) => void
}

export const EntriesContext = createContext<Entries | null>(null)

export function useEntriesOfRow(): Entries {
  const entries = useContext(EntriesContext)
  if (!entries) throw new Error('useEntriesOfRow is for cells of the progress table')
  return entries
}

type Drafts = Readonly<Record<string, EntryDraft>>
type Marks = Readonly<Record<string, RowMark>>

interface EntriesState extends Entries {
  /** Reads a block of cells into drafts, from the cell with the keyboard on; nothing is saved yet. */
  readonly paste: (block: Block) => Promise<void>
  /** The pasted rows that are neither saved nor given up, null when there are none. */
  readonly pasted: {
    readonly rows: number
    /** How many of them hold a cell that could not be read. */
    readonly unread: number
    readonly save: () => void
    /** Puts back what stood in the rows before. */
    readonly undo: () => void
  } | null
  /** Call when the keyboard has left the table; saves what was typed. */
  readonly leave: () => void
  /** The last thing that happened to a row, in a sentence. */
  readonly notice: { readonly text: string; readonly isFailure: boolean } | null
}

interface EntriesOptions {
  readonly quarter: Quarter
  readonly rows: readonly ProgressRow[]
  readonly onMove: (row: ProgressRow) => void
  readonly onSaved: (projectId: string) => void
}

/**
 * What is typed into the rows of one quarter. A row is saved when the keyboard leaves it; until
 * that has worked its text is kept as a draft, also over a restart.
 */
export function useEntries({ quarter, rows, onMove, onSaved }: EntriesOptions): EntriesState {
  const { t } = useTranslation()
  const draftKey = `progress:${quarter}`
  const [drafts, setDrafts] = useState<Drafts>(() => readDraft<Drafts>(draftKey)?.values ?? {})
  const [marks, setMarks] = useState<Marks>({})
  const [active, setActive] = useState<ActiveCell | null>(null)
  const [notice, setNotice] = useState<EntriesState['notice']>(null)

  const [beforePaste, setBeforePaste] = useState<Readonly<
    Record<string, EntryDraft | null>
  > | null>(null)
  const { moneyUnit } = usePreferences()
  const states = useTell('progress.readStates')

  const mark = (projectId: string, change: RowMark) =>
    setMarks((old) => ({ ...old, [projectId]: change }))
  const keep = (next: Drafts) => {
    if (Object.keys(next).length === 0) clearDraft(draftKey)
    else writeDraft(draftKey, next)
    return next
  }
  const drop = (projectId: string) => setDrafts((old) => keep(without(old, projectId)))

  const save = useTell('progress.save', {
    onSuccess: (_entry, sent) => {
      const { projectId } = sent
      // What was typed while it was being saved is a draft again.
      setDrafts((old) => (isSent(old[projectId], sent) ? keep(without(old, projectId)) : old))
      mark(projectId, { kind: 'saved' })
      onSaved(projectId)
      setNotice({ text: t('progress.notice.saved', { name: nameOf(projectId) }), isFailure: false })
    },
    onError: (error, { projectId }) => fail(projectId, errorText(error, t)),
  })
  const nameOf = (projectId: string) =>
    rows.find(({ project }) => project.id === projectId)?.project.name ?? ''
  const fail = (projectId: string, reason: string) => {
    mark(projectId, { kind: 'failed', reason })
    setNotice({
      text: t('progress.notice.failed', { name: nameOf(projectId), reason }),
      isFailure: true,
    })
  }
  const send = (projectId: string, draft: EntryDraft) => {
    const unread = unreadPart(draft)
    if (unread) {
      fail(projectId, unreadText(unread, t))
      return
    }
    mark(projectId, { kind: 'saving' })
    save.mutate(toProgressInput(projectId, quarter, draft))
  }
  const saveMany = useTell('progress.saveMany', {
    onSuccess: (answer, { entries }) => {
      setDrafts((old) =>
        keep(
          answer.rows.reduce((left, { projectId, refused }, index) => {
            const sent = entries[index]
            return !refused && sent && isSent(left[projectId], sent)
              ? without(left, projectId)
              : left
          }, old),
        ),
      )
      const refusals = answer.rows.filter(({ refused }) => refused !== null)
      for (const { projectId, refused } of answer.rows) {
        if (refused) fail(projectId, errorText(new AppError(refused), t))
        else {
          mark(projectId, { kind: 'saved' })
          onSaved(projectId)
        }
      }
      if (refusals.length === 0) {
        const count = answer.rows.length
        setNotice({ text: t('progress.paste.saved', { count }), isFailure: false })
      }
    },
  })
  const pastedIds = Object.keys(beforePaste ?? {}).filter((id) => drafts[id] !== undefined)
  const readableIds = pastedIds.filter((id) => drafts[id] && !unreadPart(drafts[id]))
  const paste = async (block: Block) => {
    if (!active) return
    const start = rows.findIndex(({ project }) => project.id === active.projectId)
    const { field } = active
    const misfit = misfitOf(block, field, rows.length - start)
    if (misfit) {
      setNotice({ text: t(`progress.paste.${misfit.kind}`, { ...misfit }), isFailure: true })
      return
    }
    const target = rows.slice(start, start + block.length)
    const answer = await states.mutateAsync({ texts: statesOf(block, field, target) })
    const changes = readBlock(block, field, moneyUnit, answer.states)
    // The editors go, for they would show what was typed before.
    setActive(null)
    setNotice(null)
    setBeforePaste(
      Object.fromEntries(target.map(({ project }) => [project.id, drafts[project.id] ?? null])),
    )
    setDrafts((old) =>
      keep({
        ...old,
        ...Object.fromEntries(
          target.map((row, index) => [
            row.project.id,
            {
              ...(old[row.project.id] ?? beginDraft(row.entry, row.previous)),
              ...changes[index],
            },
          ]),
        ),
      }),
    )
  }
  const undoPaste = () => {
    const changed = Object.entries(beforePaste ?? {}).filter(([id]) => pastedIds.includes(id))
    setDrafts((old) =>
      keep(
        changed.reduce<Drafts>(
          (left, [id, draft]) => (draft ? { ...left, [id]: draft } : without(left, id)),
          old,
        ),
      ),
    )
    setBeforePaste(null)
    setNotice({ text: t('progress.paste.undone'), isFailure: false })
  }
  /** Saves the row that the keyboard leaves. */
  const settle = (projectId: string | undefined) => {
    const row = rows.find(({ project }) => project.id === projectId)
    const draft = projectId === undefined ? undefined : drafts[projectId]
    if (!row || !draft) return
    if (isTouched(row, draft)) send(row.project.id, draft)
    else drop(row.project.id)
  }
  const activate = (cell: ActiveCell) => {
    if (active && active.projectId !== cell.projectId) settle(active.projectId)
    setActive(cell)
  }
  return {
    active,
    notice,
    paste,
    pasted:
      pastedIds.length === 0
        ? null
        : {
            rows: pastedIds.length,
            unread: pastedIds.length - readableIds.length,
            save: () => {
              const entries = readableIds.flatMap((id) =>
                drafts[id] ? [toProgressInput(id, quarter, drafts[id])] : [],
              )
              saveMany.mutate({ entries })
            },
            undo: undoPaste,
          },
    activate,
    leave: () => {
      settle(active?.projectId)
      setActive(null)
    },
    draftOf: ({ project }) => drafts[project.id] ?? null,
    markOf: (projectId) => marks[projectId] ?? null,
    change: (row, change) =>
      setDrafts((old) =>
        keep({
          ...old,
          [row.project.id]: {
            ...(old[row.project.id] ?? beginDraft(row.entry, row.previous)),
            ...change,
          },
        }),
      ),
    move: (row, step, field) => {
      const next = rows[rows.findIndex(({ project }) => project.id === row.project.id) + step]
      if (next) onMove(next)
      if (next) activate({ projectId: next.project.id, field, byMouse: false })
      else settle(row.project.id)
    },
    repeatLast: (row) => {
      const { project, entry, previous } = row
      if (!previous) return
      // What is reported or being typed is never replaced by last quarter's figures.
      if (entry || isTouched(row, drafts[project.id])) {
        setNotice({
          text: t('progress.notice.notRepeated', { name: project.name }),
          isFailure: true,
        })
        return
      }
      send(project.id, draftOf(previous))
    },
    discard: ({ project }) => {
      drop(project.id)
      setMarks((old) => without(old, project.id))
    },
  }
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
}

/** Whether something has been typed into the row that is not saved. */
function isTouched({ entry, previous }: ProgressRow, draft: EntryDraft | undefined): boolean {
  return draft !== undefined && !isSameDraft(draft, beginDraft(entry, previous))
}

/** Whether a draft still says what was sent. */
function isSent(draft: EntryDraft | undefined, sent: ProgressInput): boolean {
  if (!draft || unreadPart(draft)) return draft === undefined
  const now = toProgressInput(sent.projectId, sent.quarter, draft)
  return JSON.stringify(now) === JSON.stringify(sent)
}
