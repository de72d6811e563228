import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellProps } from 'react-datasheet-grid'
import { readMoney, readPercent } from '../../../components/entry/read-entry.ts'
import { isUnread } from '../../../components/entry/typed.ts'
import { unreadText } from '../../../components/entry/entry-rules.ts'
import { usePreferences } from '../../../preferences.ts'
import { CellInput } from '../../../components/grid/cell-input.tsx'
import { CellMark, reasonText } from './cell-marks.tsx'
import { ChoiceEditor } from './choice-editor.tsx'
import { type EntryField, presentOf, type StateField } from '../typing/entry-draft.ts'
import { findingsAt, type GridColumn, type GridRow, isEntryField } from './grid-row.ts'
import { cellText } from './grid-text.ts'
import { useEntriesOfGrid } from '../typing/use-entries.ts'

export interface CellColumn {
  readonly column: GridColumn
  readonly isNumber: boolean
}

type GridCellProps = CellProps<GridRow, CellColumn>

/** One cell: its text, or the field for it while the keyboard is there. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { rowData, columnData, active, focus, disabled, stopEditing } = props
  const { column, isNumber } = columnData
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const entries = useEntriesOfGrid()
  // The letters typed so far, with the name of their step; null while nothing was typed here.
  const [typed, setTyped] = useState<string | null>(null)
  const typing = useRef<string | null>(null)
  const [wasEditing, setWasEditing] = useState(focus)
  if (focus !== wasEditing) {
    setWasEditing(focus)
    if (!focus) setTyped(null)
  }
  const text = cellText(rowData, column, { t, unit: moneyUnit })
  const findings = findingsAt(rowData, column)
  const present = presentOf(rowData.row, rowData.draft)
  const value = isEntryField(column) ? present?.[column] : undefined
  const unread = isUnread(value) ? value : null
  const refusal = column === 'state' ? rowData.refusal : null
  const reason = [
    unread ? unreadText(unread, t) : '',
    refusal ?? '',
    reasonText(findings, moneyUnit, t),
  ]
    .filter(Boolean)
    .join('\n')
  if (!active) {
    if (typed !== null) setTyped(null)
    return (
      <span
        className={isNumber ? 'grid-text grid-text-number' : 'grid-text'}
        title={reason || text}
      >
        <CellMark findings={findings} />
        <span className={unread ? 'figure-negative' : undefined}>
          {unread && <span aria-hidden>⚠ </span>}
          {text}
        </span>
      </span>
    )
  }
  if (focus && (column === 'phase' || column === 'status')) {
    return <ChoiceEditor gridRow={rowData} field={column} onDone={stopEditing} />
  }
  const type = (next: string) => {
    if (!isEntryField(column)) return
    if (typed === null) typing.current = crypto.randomUUID()
    setTyped(next)
    const step = typing.current ?? ''
    if (column === 'phase' || column === 'status') {
      entries.typeState(rowData.row, column, next, step)
    } else {
      const change = { [column]: readTyped(column, next, moneyUnit) }
      entries.put([{ row: rowData.row, change }], step)
    }
  }
  return (
    <span className="grid-text">
      <CellMark findings={findings} />
      <CellInput
        label={t('progress.cellOf', {
          field: t(`progress.column.${column}`),
          name: rowData.row.project.name,
        })}
        text={typed ?? text}
        isEditing={focus}
        isTyped={typed !== null}
        isReadOnly={disabled}
        isNumber={isNumber}
        isWrong={unread !== null}
        reason={reason}
        onType={type}
        onGiveUp={() => {
          if (typed === null || typing.current === null) return
          entries.abandon(typing.current)
          setTyped(null)
        }}
      />
    </span>
  )
})

function readTyped(field: Exclude<EntryField, StateField>, text: string, unit: 'wan' | 'yuan') {
  if (field === 'percent') return readPercent(text)
  return field === 'completedInvestment' ? readMoney(text, unit) : text
}
