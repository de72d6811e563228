import { useTranslation } from 'react-i18next'
import { phaseText } from '../../i18n/names.ts'
import { fillDown } from './typing/fill-cells.ts'
import type { Area } from '../../components/grid/grid-area.ts'
import { GRID_COLUMNS, type GridRow, isEntryField } from './cells/grid-row.ts'
import type { Entries } from './typing/use-entries.ts'

interface FillOptions {
  readonly rows: readonly GridRow[]
  readonly entries: Entries
  readonly isLocked: boolean
  readonly area: () => Area | null
}

/** Ctrl+D: the first line of the cells chosen into those below it, within the choice only. */
export function useFill({ rows, entries, isLocked, area }: FillOptions): () => void {
  const { t } = useTranslation()
  return () => {
    const chosen = area()
    if (!chosen) return
    if (isLocked) {
      entries.say({ text: t('progress.fill.locked'), isFailure: true })
      return
    }
    const selected = rows.slice(chosen.top, chosen.bottom + 1).map(({ row }) => row)
    const fields = GRID_COLUMNS.slice(chosen.left, chosen.right + 1).filter(isEntryField)
    if (selected.length < 2 || fields.length === 0) {
      entries.say({ text: t('progress.fill.chooseMore'), isFailure: true })
      return
    }
    entries.put(
      fillDown(selected, fields, entries.drafts, ({ project }, phase) =>
        phaseText(project.workflow, phase, t),
      ),
    )
    const count = selected.length - 1
    entries.say({ text: t('progress.fill.done', { count }), isFailure: false })
  }
}
