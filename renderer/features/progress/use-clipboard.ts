import { useTranslation } from 'react-i18next'
import { useTell } from '../../asking.ts'
import { joinBlock, splitBlock, spread } from '../../components/grid/block.ts'
import type { Area } from '../../components/grid/grid-area.ts'
import { usePreferences } from '../../preferences.ts'
import { BLANK } from './typing/entry-draft.ts'
import { GRID_COLUMNS, type GridRow, isEntryField } from './cells/grid-row.ts'
import { cellText } from './cells/grid-text.ts'
import { misfitOf, readBlock, statesOf } from './typing/pasted-block.ts'
import type { Entries } from './typing/use-entries.ts'

interface ClipboardOptions {
  readonly rows: readonly GridRow[]
  readonly entries: Entries
  readonly isLocked: boolean
  readonly area: () => Area | null
}

/** Copying, cutting and pasting of blocks, as Excel and WPS give and take them. */
export function useClipboard({ rows, entries, isLocked, area }: ClipboardOptions) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const readStates = useTell('progress.readStates')

  const copy = (carried: DataTransfer) => {
    const chosen = area()
    if (!chosen) return
    const block = rowsIn(chosen, rows).map((gridRow) =>
      columnsIn(chosen).map((column) =>
        cellText(gridRow, column, { t, unit: moneyUnit, isCopied: true }),
      ),
    )
    carried.setData('text/plain', joinBlock(block))
  }
  const cut = (carried: DataTransfer) => {
    copy(carried)
    const chosen = area()
    if (!chosen) return
    const refuse = (why: 'locked' | 'readOnly') =>
      entries.say({ text: t(`progress.cut.${why}`), isFailure: true })
    if (isLocked) return refuse('locked')
    const fields = columnsIn(chosen).filter(isEntryField)
    if (fields.length === 0) return refuse('readOnly')
    const change = Object.fromEntries(fields.map((field) => [field, BLANK[field]]))
    entries.put(rowsIn(chosen, rows).map(({ row }) => ({ row, change })))
  }
  const paste = async (carried: DataTransfer) => {
    const chosen = area()
    const copied = splitBlock(carried.getData('text/plain'))
    const field = GRID_COLUMNS[chosen?.left ?? 0]
    if (!chosen) return
    const refuse = (why: 'nothing' | 'locked' | 'readOnly') =>
      entries.say({ text: t(`progress.paste.${why}`), isFailure: true })
    if (copied.length === 0) return refuse('nothing')
    if (isLocked) return refuse('locked')
    if (!isEntryField(field)) return refuse('readOnly')
    const block = spread(copied, chosen)
    const misfit = misfitOf(block, field, rows.length - chosen.top)
    if (misfit) {
      entries.say({ text: t(`progress.paste.${misfit.kind}`, { ...misfit }), isFailure: true })
      return
    }
    const target = rows.slice(chosen.top, chosen.top + block.length).map(({ row }) => row)
    const texts = statesOf(block, field, target)
    const states = texts.length === 0 ? [] : (await readStates.mutateAsync({ texts })).states
    const changes = readBlock(block, field, moneyUnit, states)
    entries.put(target.map((row, index) => ({ row, change: changes[index] ?? {} })))
    entries.say({ text: t('progress.paste.done', { count: target.length }), isFailure: false })
  }
  return { copy, cut, paste: (carried: DataTransfer) => void paste(carried) }
}

function rowsIn({ top, bottom }: Area, rows: readonly GridRow[]): readonly GridRow[] {
  return rows.slice(top, bottom + 1)
}

function columnsIn({ left, right }: Area) {
  return GRID_COLUMNS.slice(left, right + 1)
}
