import { useCallback, useMemo, useRef } from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import { useTranslation } from 'react-i18next'
import type { Quarter } from '#domain/quarter.ts'
import { useTell } from '../../asking.ts'
import { areaOf, type Area } from '../../components/grid/grid-area.ts'
import { SheetFrame } from '../../components/grid/sheet-frame.tsx'
import { useDone } from '../../components/history/use-done.tsx'
import { useConfirm } from '../../components/dialogs/use-confirm.tsx'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { GridBar } from './grid-bar.tsx'
import { gridColumns, NAMES_WIDTH } from './grid-columns.tsx'
import type { GridRow } from './cells/grid-row.ts'
import { NameCell, NamesHead } from './cells/name-cell.tsx'
import { EntriesContext, type Entries } from './typing/use-entries.ts'
import { useAskedCell } from './use-asked-cell.ts'
import { useClipboard } from './use-clipboard.ts'
import { useFill } from './use-fill.ts'

/** In px. */
const HEAD_HEIGHT = 48

/** Township, school and project, which stay in sight. */
const NAMES = {
  component: NameCell,
  title: <NamesHead />,
  basis: NAMES_WIDTH,
  minWidth: NAMES_WIDTH,
  grow: 0,
  shrink: 0,
}

interface ProgressGridProps {
  readonly quarter: Quarter
  readonly rows: readonly GridRow[]
  readonly entries: Entries
  readonly isLocked: boolean
}

/** The grid of one quarter, as in a spreadsheet, with its bar. */
export function ProgressGrid({ quarter, rows, entries, isLocked }: ProgressGridProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const grid = useRef<DataSheetGridRef>(null)
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
  const clipboard = useClipboard({ rows, entries, isLocked, area })
  const fill = useFill({ rows, entries, isLocked, area })
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

  const takeUp = (changed: readonly GridRow[]) =>
    entries.put(changed.flatMap(({ row, put }) => (put ? [{ row, change: put }] : [])))
  useAskedCell(grid, rows)
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
      <EntriesContext value={entries}>
        <SheetFrame<GridRow>
          title={t('progress.title')}
          className="progress-grid"
          grid={grid}
          rows={rows}
          onRows={takeUp}
          rowKey={({ row }) => row.project.id}
          columns={columns}
          gutter={NAMES}
          headHeight={HEAD_HEIGHT}
          clipboard={clipboard}
          actions={{ save: entries.save, fill, undo: entries.undo, redo: entries.redo }}
          onMove={remember}
          notice={entries.notice}
          keys={t(isLocked ? 'progress.keysLocked' : 'progress.keys')}
        />
      </EntriesContext>
    </>
  )
}
