import { Button } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import type { Column, DataSheetGridRef } from 'react-datasheet-grid'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { Target } from '#contract/planning/targets.ts'
import { areaOf } from '../../../../components/grid/grid-area.ts'
import { SheetFrame } from '../../../../components/grid/sheet-frame.tsx'
import { useConfirm } from '../../../../components/dialogs/use-confirm.tsx'
import { SheetContext, TargetCell, type TargetCellColumn } from './target-cell.tsx'
import { CHOSEN_COLUMNS, TARGET_COLUMNS, type TargetColumn } from './target-cells.ts'
import { targetWords } from './target-words.ts'
import { useTargetClipboard } from './use-target-clipboard.ts'
import { SavingConsequence } from './saving-consequence.tsx'
import { type SheetRow, useTargetSheet } from './use-target-sheet.ts'

/** In px. */
const HEAD_HEIGHT = 36
const NUMBERS_WIDTH = 44
const NUMBERS = { basis: NUMBERS_WIDTH, minWidth: NUMBERS_WIDTH, grow: 0, shrink: 0 }
const WIDTHS: Readonly<Record<TargetColumn, number>> = {
  programme: 190,
  subject: 170,
  measure: 116,
  amount: 110,
  unit: 64,
  dueDate: 100,
  leader: 96,
  responsibleUnit: 130,
  note: 120,
}

interface TargetSheetProps {
  readonly targets: readonly Target[]
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

/** 表格填写: the targets of all programmes in a grid, typed or pasted, saved together. */
export function TargetSheet({ targets, dictionaries, onClose }: TargetSheetProps) {
  const { t } = useTranslation()
  const confirm = useConfirm()
  const words = useMemo(() => targetWords(dictionaries, t), [dictionaries, t])
  const columns = useMemo(
    () =>
      TARGET_COLUMNS.map((column) =>
        columnOf(column, t(`planning.targets.grid.columns.${column}`)),
      ),
    [t],
  )
  const sheet = useTargetSheet(targets, words)
  const grid = useRef<DataSheetGridRef>(null)
  const clipboard = useTargetClipboard(sheet, () => areaOf(grid.current))
  const { rows, counts } = sheet
  const save = async () => {
    const isSure =
      (counts.deleted === 0 && counts.overwriting === 0) ||
      counts.wrong > 0 ||
      (await confirm({
        title: t('planning.targets.grid.saveTitle'),
        consequence: <SavingConsequence rows={rows} counts={counts} />,
        action: t(`planning.targets.grid.${counts.deleted === 0 ? 'saveOver' : 'saveNow'}`),
        isDangerous: true,
      }))
    if (isSure) sheet.save()
  }
  // Asked for while a save was on its way.
  const isAsked = useRef(false)
  const saveSoon = () => {
    if (sheet.isSaving) isAsked.current = true
    else void save()
  }
  useEffect(() => {
    if (!isAsked.current || sheet.isSaving) return
    isAsked.current = false
    if (!sheet.hasFailed) void save()
  })
  const unsaved = counts.added + counts.edited + counts.deleted + counts.wrong
  const takeUp = (changed: readonly SheetRow[]) =>
    sheet.put(
      changed.flatMap(({ id, cells }, place) =>
        cells === rows[place]?.cells ? [] : [{ rowId: id, change: cells }],
      ),
    )
  const giveUp = async () => {
    const isSure = await confirm({
      title: t('planning.targets.grid.discard'),
      consequence: t('planning.targets.grid.discardConsequence', { count: unsaved }),
      action: t('planning.targets.grid.discard'),
      isDangerous: true,
    })
    if (isSure) sheet.discard()
  }
  return (
    <section className="target-sheet" aria-label={t('planning.targets.grid.title')}>
      <div className="planning-bar">
        <span className={unsaved > 0 ? 'target-sheet-unsaved' : 'planning-facts'}>
          {t('planning.targets.grid.counts', { ...counts })}
        </span>
        <Button
          type="primary"
          title="Ctrl+S"
          disabled={unsaved === 0}
          loading={sheet.isSaving}
          onClick={saveSoon}
        >
          {t('planning.targets.grid.save')}
        </Button>
        <Button title="Ctrl+Z" disabled={!sheet.canUndo} onClick={sheet.undo}>
          {t('planning.targets.grid.undo')}
        </Button>
        <Button title="Ctrl+Y" disabled={!sheet.canRedo} onClick={sheet.redo}>
          {t('planning.targets.grid.redo')}
        </Button>
        <Button onClick={sheet.addLines}>{t('planning.targets.grid.addLines')}</Button>
        <Button disabled={unsaved === 0} onClick={() => void giveUp()}>
          {t('planning.targets.grid.discard')}
        </Button>
        <Button onClick={onClose}>{t('planning.targets.grid.close')}</Button>
      </div>
      <SheetContext value={{ sheet, words }}>
        <SheetFrame<SheetRow>
          title={t('planning.targets.grid.title')}
          grid={grid}
          rows={rows}
          onRows={takeUp}
          rowKey={({ key }) => key}
          columns={columns}
          gutter={NUMBERS}
          headHeight={HEAD_HEIGHT}
          clipboard={clipboard}
          actions={{
            save: saveSoon,
            fill: clipboard.fill,
            undo: sheet.undo,
            redo: sheet.redo,
          }}
          isEnteredByTab
          notice={sheet.notice}
          keys={t('planning.targets.grid.keys')}
        />
      </SheetContext>
    </section>
  )
}

function columnOf(column: TargetColumn, title: string): Column<SheetRow, TargetCellColumn> {
  const isChosen = CHOSEN_COLUMNS.has(column)
  return {
    id: column,
    title: <span className="grid-head">{title}</span>,
    basis: WIDTHS[column],
    minWidth: WIDTHS[column],
    grow: column === 'note' || column === 'programme' ? 1 : 0,
    shrink: 0,
    component: TargetCell,
    columnData: { column },
    cellClassName: ({ rowData }) =>
      [
        `column-${column}`,
        rowData.isChanged ? 'grid-draft' : '',
        rowData.isChanged && rowData.read?.problems?.has(column) ? 'grid-hard' : '',
      ].join(' '),
    // Choosers open below the grid's own layer and keep the keys they need.
    keepFocus: isChosen,
    disableKeys: isChosen,
    isCellEmpty: () => false,
    deleteValue: ({ rowData }) => withText(rowData, column, ''),
    copyValue: ({ rowData }) => rowData.cells[column],
    pasteValue: ({ rowData, value }) => withText(rowData, column, value),
  }
}

function withText(row: SheetRow, column: TargetColumn, text: string): SheetRow {
  return { ...row, cells: { ...row.cells, [column]: text } }
}
