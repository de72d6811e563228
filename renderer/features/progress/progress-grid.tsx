import { useCallback, useMemo, useRef } from 'react'
import { DataSheetGrid, type DataSheetGridRef } from 'react-datasheet-grid'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import 'react-datasheet-grid/dist/style.css'
import { useTranslation } from 'react-i18next'
import type { Quarter } from '#domain/quarter.ts'
import { useTell } from '../../asking.ts'
import { areaOf, type Area } from '../../components/grid/grid-area.ts'
import { guard, holdFocus } from '../../components/grid/grid-events.ts'
import { GridKeysContext } from '../../components/grid/grid-keys.ts'
import { useSheetKeys } from '../../components/grid/use-sheet-keys.ts'
import { useTableHeight } from '../../components/use-table-height.ts'
import { useDone } from '../../components/history/use-done.tsx'
import { useConfirm } from '../../components/use-confirm.tsx'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { GridBar } from './grid-bar.tsx'
import { gridColumns, NAMES_WIDTH } from './grid-columns.tsx'
import type { GridRow } from './cells/grid-row.ts'
import { NameCell, NamesHead } from './cells/name-cell.tsx'
import { EntriesContext, type Entries } from './typing/use-entries.ts'
import { useClipboard } from './use-clipboard.ts'
import { useFill } from './use-fill.ts'

/** In px. */
const ROW_HEIGHT = 32
const HEAD_HEIGHT = 48
const BORDER = 2

interface ProgressGridProps {
  readonly quarter: Quarter
  readonly rows: readonly GridRow[]
  readonly entries: Entries
  readonly isLocked: boolean
}

/**
 * The grid of one quarter, as in a spreadsheet. The library lays out, selects, scrolls and moves;
 * values, undoing, filling and the clipboard are ours, so that all of them go one way.
 */
export function ProgressGrid({ quarter, rows, entries, isLocked }: ProgressGridProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(BORDER)
  const grid = useRef<DataSheetGridRef>(null)
  const wrapper = useRef<HTMLDivElement>(null)
  const lastArea = useRef<Area | null>(null)
  const sayDone = useDone()
  const clear = useTell('progress.clear', {
    onSuccess: (_value, _input, actionId) => sayDone(t('progress.clear.done'), actionId),
  })
  const confirm = useConfirm()
  const columns = useMemo(
    () => gridColumns({ t, unit: moneyUnit, isLocked }),
    [t, moneyUnit, isLocked],
  )
  const area = () => areaOf(grid.current)
  const clipboard = useClipboard({ rows, entries, area })
  const fill = useFill({ rows, entries, area })
  const chosenRows = () => {
    const chosen = lastArea.current
    return chosen ? rows.slice(chosen.top, chosen.bottom + 1).map(({ row }) => row) : []
  }
  const repeat = () => {
    if (chosenRows().length === 0) {
      entries.say({ text: t('progress.chooseFirst'), isFailure: true })
    } else entries.repeat(chosenRows())
  }
  const takeBack = async () => {
    const [row] = chosenRows()
    if (!row?.entry) {
      entries.say({ text: t('progress.clear.none'), isFailure: true })
      return
    }
    const { id: projectId, name } = row.project
    const isSure = await confirm({
      title: t('progress.clear.title'),
      consequence: t('progress.clear.consequence', { name, quarter: quarterText(quarter, t) }),
      action: t('progress.clear.action'),
      isDangerous: true,
    })
    if (isSure) clear.mutate({ projectId, quarter })
  }

  const { openedBy, pressKey, leave } = useSheetKeys({
    grid,
    wrapper,
    size: { rows: rows.length, columns: columns.length },
    actions: { save: entries.save, fill, undo: entries.undo, redo: entries.redo },
  })
  const takeUp = (changed: readonly GridRow[]) =>
    entries.put(changed.flatMap(({ row, put }) => (put ? [{ row, change: put }] : [])))
  const remember = useCallback(() => {
    lastArea.current = areaOf(grid.current) ?? lastArea.current
  }, [])
  return (
    <>
      <GridBar
        entries={entries}
        isLocked={isLocked}
        onRepeat={repeat}
        onClear={() => void takeBack()}
      />
      <div ref={container} className="table-container">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The library's cells bubble their keys up to here, and an application has keys of its own. */}
        <div
          ref={wrapper}
          // Its keys are those of a spreadsheet, also where a screen reader has keys of its own.
          role="application"
          aria-label={t('progress.title')}
          className="sheet-grid progress-grid"
          onKeyDown={pressKey}
          onCopy={guard(clipboard.copy)}
          onCut={guard(clipboard.cut)}
          onPaste={guard(clipboard.paste)}
          onBlur={leave}
          onMouseDown={holdFocus}
        >
          <EntriesContext value={entries}>
            <GridKeysContext value={openedBy}>
              <DataSheetGrid<GridRow>
                ref={grid}
                value={rows as GridRow[]}
                onChange={takeUp}
                columns={columns}
                gutterColumn={{
                  component: NameCell,
                  title: <NamesHead />,
                  basis: NAMES_WIDTH,
                  minWidth: NAMES_WIDTH,
                  grow: 0,
                  shrink: 0,
                }}
                rowKey={({ rowData }) => rowData.row.project.id}
                height={height}
                rowHeight={ROW_HEIGHT}
                headerRowHeight={HEAD_HEIGHT}
                lockRows
                disableContextMenu
                disableSmartDelete
                addRowsComponent={false}
                onActiveCellChange={remember}
                onSelectionChange={remember}
              />
            </GridKeysContext>
          </EntriesContext>
        </div>
      </div>
      <output className={entries.notice?.isFailure ? 'grid-notice figure-negative' : 'grid-notice'}>
        {entries.notice?.text ?? t(isLocked ? 'progress.keysLocked' : 'progress.keys')}
      </output>
    </>
  )
}
