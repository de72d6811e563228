import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Target } from '#contract/planning/targets.ts'
import { queryKey, useTell } from '../../../../asking.ts'
import {
  abandon,
  beginHistory,
  type Drafts,
  edit,
  type EditHistory,
  redo,
  undo,
} from '../../../../components/grid/edit-history.ts'
import { useDone } from '../../../../components/history/use-done.tsx'
import { clearDraft, readDraft, writeDraft } from '../../../../drafts.ts'
import { keepingAmount, type ReadLine, readTarget, type TargetInput } from './read-target.ts'
import { BLANK_CELLS, cellsOf, isBlank, TARGET_COLUMNS, type TargetCells } from './target-cells.ts'
import {
  laidOver,
  type Overwriting,
  overwritingOf,
  type TargetDraft,
  typeInto,
  withoutSent,
} from './target-draft.ts'
import {
  newId,
  newLinesUsed,
  type PlacedLine,
  placedLines,
  placeOfNew,
  placesAfter,
  placesOf,
} from './target-places.ts'
import type { TargetWords } from './target-words.ts'

/** One line of the grid. */
export interface SheetRow extends PlacedLine {
  readonly cells: TargetCells
  readonly isChanged: boolean
  readonly overwriting: readonly Overwriting[]
  /** Null for a blank line: nothing is saved of it, and a target of the ledger is taken out. */
  readonly read: ReadLine | null
}

export interface CellChange {
  readonly rowId: string
  readonly change: Partial<TargetCells>
}

/** The last thing that happened, in a sentence. */
interface Notice {
  readonly text: string
  readonly isFailure: boolean
}

/** What is being saved, and the lines that were sent, in order. */
interface Sent {
  readonly drafts: Drafts<TargetDraft>
  readonly rowIds: readonly string[]
}

/** What is shown while saving, and after it until the targets given show it too. */
interface Held {
  readonly targets: readonly Target[]
  /** The targets given that these stand for; null while saving, for all of them. */
  readonly for: readonly Target[] | null
}

const DRAFT_KEY = 'target-cells'
/** Blank lines offered below the targets, and how many more are added at a time. */
const MORE_LINES = 20

/**
 * What is typed into the grid of targets. It is kept on this machine until it is saved or given
 * up; everything is saved together, or nothing. Only the cells typed into are kept: the others of
 * their line are what the ledger has when it is saved.
 */
export function useTargetSheet(given: readonly Target[], words: TargetWords) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const sayDone = useDone()
  const [history, setHistory] = useState<EditHistory<TargetDraft>>(() =>
    beginHistory(keptDrafts(given)),
  )
  const [places, setPlaces] = useState(() => placesOf(given))
  const [newLines, setNewLines] = useState(MORE_LINES)
  // What was saved changes from typed to saved at once, whether its answer or the targets come first.
  const [held, hold] = useState<Held | null>(null)
  const isSaving = held?.for === null
  const targets = held && (isSaving || held.for === given) ? held.targets : given
  const [notice, say] = useState<Notice | null>(null)
  const { drafts } = history
  const latest = useRef({ drafts, given })
  useEffect(() => {
    latest.current = { drafts, given }
  })
  useEffect(() => keepDrafts(drafts), [drafts])

  const savedCells = new Map(
    targets.map((target) => [
      target.id,
      cellsOf(target, words.schoolNames.get(target.schoolId ?? '') ?? null, t),
    ]),
  )
  const rowOf = (line: PlacedLine): SheetRow => {
    const draft = drafts.get(line.id) ?? {}
    const known = savedCells.get(line.id) ?? BLANK_CELLS
    const cells = laidOver(known, draft)
    const read = isBlank(cells) ? null : readTarget(cells, words)
    const overwriting = overwritingOf(draft, known)
    return { ...line, cells, isChanged: !isSame(cells, known), overwriting, read }
  }
  const offered = Math.max(newLines, newLinesUsed(places, drafts.keys()))
  const rows = placedLines(targets, places, offered).map(rowOf)
  const changed = rows.filter(({ isChanged }) => isChanged)
  const wrong = changed.filter(({ read }) => read?.problems)
  const gone = changed.filter(({ read, saved }) => read === null && saved !== null)

  const sent = useRef<Sent>({ drafts, rowIds: [] })
  const saveMany = useTell('targets.saveMany', {
    onSuccess: ({ ids }, _input, actionId) => {
      const savedIds = new Map(
        sent.current.rowIds.map((rowId, place) => [rowId, ids[place] ?? rowId]),
      )
      // What was typed while it was being saved is a draft still, also when the grid is left by now.
      const draftsLeft = () => withoutSent(latest.current.drafts, sent.current.drafts, savedIds)
      keepDrafts(draftsLeft())
      const key = queryKey('targets.list', {})
      const settle = () => {
        const after = placesAfter(places, savedIds)
        setHistory(beginHistory(draftsLeft()))
        setPlaces(after)
        setNewLines(newLinesUsed(after, []) + MORE_LINES)
        hold({ targets: client.getQueryData(key) ?? targets, for: latest.current.given })
        say(null)
        sayDone(t('app.saved'), actionId)
      }
      void client.refetchQueries({ queryKey: key }).then(settle)
    },
  })

  return {
    rows,
    notice,
    say,
    counts: {
      added: changed.filter(({ saved, read }) => saved === null && read?.target).length,
      edited: changed.filter(({ saved, read }) => saved !== null && read?.target).length,
      deleted: gone.length,
      wrong: wrong.length,
      /** Cells. */
      overwriting: changed.flatMap(({ overwriting }) => overwriting).length,
    },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isSaving,
    hasFailed: saveMany.isError,
    /** The id of the line at a place, also of one that is not shown yet. */
    idAt: (place: number) => rows[place]?.id ?? newId(place - rows.length + offered),
    put: (changes: readonly CellChange[], typing: string | null = null) => {
      const after = changes.map(({ rowId, change }) => {
        const before = savedCells.get(rowId) ?? BLANK_CELLS
        return [rowId, typeInto(drafts.get(rowId) ?? {}, change, before)] as const
      })
      setHistory((old) => edit(old, new Map(after), typing))
    },
    abandon: (typing: string) => setHistory((old) => abandon(old, typing)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    addLines: () => setNewLines(offered + MORE_LINES),
    discard: () => setHistory(beginHistory(new Map())),
    save: () => {
      if (changed.length === 0 || isSaving) return
      if (wrong.length > 0) {
        say({
          text: t('planning.targets.grid.mendFirst', { count: wrong.length }),
          isFailure: true,
        })
        return
      }
      const sending = changed.flatMap(({ id, saved, cells, read }) => {
        if (!read?.target) return []
        const isSubjectSame = cells.subject === savedCells.get(id)?.subject
        const target = asKept(read.target, saved, isSubjectSame)
        return [{ rowId: id, target: { id: saved?.id ?? null, ...target } }]
      })
      sent.current = { drafts, rowIds: sending.map(({ rowId }) => rowId) }
      hold({ targets, for: null })
      saveMany.mutate(
        {
          targets: sending.map(({ target }) => target),
          deletedIds: gone.map(({ id }) => id),
        },
        { onError: () => hold(null) },
      )
    },
  }
}

/** What was not typed over stays as the ledger has it, finer than the text shows it. */
function asKept(target: TargetInput, saved: Target | null, isSubjectSame: boolean): TargetInput {
  if (!saved) return target
  const kept = keepingAmount(target, saved)
  return isSubjectSame ? { ...kept, stage: saved.stage, schoolId: saved.schoolId } : kept
}

export type TargetSheet = ReturnType<typeof useTargetSheet>

function isSame(a: TargetCells, b: TargetCells): boolean {
  return TARGET_COLUMNS.every((column) => a[column] === b[column])
}

/** What was typed before the page was left; of targets that are still there, and of new lines. */
function keptDrafts(targets: readonly Target[]): Drafts<TargetDraft> {
  const kept = readDraft<Readonly<Record<string, TargetDraft>>>(DRAFT_KEY)?.values ?? {}
  const ids = new Set(targets.map(({ id }) => id))
  return new Map(Object.entries(kept).filter(([id]) => ids.has(id) || placeOfNew(id) >= 0))
}

function keepDrafts(drafts: Drafts<TargetDraft>): void {
  if (drafts.size === 0) clearDraft(DRAFT_KEY)
  else writeDraft(DRAFT_KEY, Object.fromEntries(drafts))
}
