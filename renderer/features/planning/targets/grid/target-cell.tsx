import { createContext, useContext, useRef, useState } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CellProps } from 'react-datasheet-grid'
import { unreadText } from '../../../../components/entry/entry-rules.ts'
import { CellInput } from '../../../../components/grid/cell-input.tsx'
import { ChoiceCell } from '../../../../components/grid/choice-cell.tsx'
import type { CellProblem } from './read-target.ts'
import { CHOSEN_COLUMNS, type TargetColumn } from './target-cells.ts'
import type { TargetWords } from './target-words.ts'
import type { SheetRow, TargetSheet } from './use-target-sheet.ts'

/** What the cells need beside their line. */
interface SheetOfCells {
  readonly sheet: Pick<TargetSheet, 'put' | 'abandon'>
  readonly words: TargetWords
}

export const SheetContext = createContext<SheetOfCells | null>(null)

export interface TargetCellColumn {
  readonly column: TargetColumn
}

/** One cell: its text, or the field or chooser for it while the keyboard is there. */
export function TargetCell(props: CellProps<SheetRow, TargetCellColumn>) {
  const { rowData, rowIndex, columnData, active, focus, stopEditing } = props
  const { column } = columnData
  const { t } = useTranslation()
  const context = useContext(SheetContext)
  // Names the step of the letters typed since the cell was entered; null while there are none.
  const typing = useRef<string | null>(null)
  const [isTyped, setTyped] = useState(false)
  const [wasEditing, setWasEditing] = useState(focus)
  // An input method types before the cell is opened; what was typed ends when it is left or closed.
  if (isTyped && (!active || (wasEditing && !focus))) setTyped(false)
  if (focus !== wasEditing) setWasEditing(focus)
  const text = rowData.cells[column]
  const problem = rowData.isChanged ? rowData.read?.problems?.get(column) : undefined
  const reason = problem ? problemText(problem, column, t) : ''
  if (!active || !context) {
    return (
      <span
        className={column === 'amount' ? 'grid-text grid-text-number' : 'grid-text'}
        title={reason || text}
      >
        <span className={problem ? 'figure-negative' : undefined}>
          {problem && <span aria-hidden>⚠ </span>}
          {text === '' && problem ? t('planning.targets.grid.blank') : text}
        </span>
      </span>
    )
  }
  const { sheet, words } = context
  const label = t('planning.targets.grid.cellOf', {
    column: t(`planning.targets.grid.columns.${column}`),
    line: rowIndex + 1,
  })
  const put = (next: string, step: string | null = null) =>
    sheet.put([{ rowId: rowData.id, change: { [column]: next } }], step)
  if (focus && CHOSEN_COLUMNS.has(column)) {
    const { offered } = words[LISTS[column] ?? 'units']
    return (
      <ChoiceCell
        label={label}
        value={text === '' ? null : text}
        options={offered.map(([word = '', ...alsoCalled]) => ({
          value: word,
          label: word,
          alsoCalled,
        }))}
        onChoose={put}
        onType={put}
        onDone={stopEditing}
      />
    )
  }
  return (
    <span className="grid-text">
      <CellInput
        label={label}
        text={text}
        isEditing={focus}
        isTyped={isTyped}
        // Words can be typed where they can be chosen: they are read as pasted ones are.
        isReadOnly={false}
        isNumber={column === 'amount'}
        isWrong={problem !== undefined}
        reason={reason}
        onType={(next) => {
          if (!isTyped) typing.current = crypto.randomUUID()
          setTyped(true)
          put(next, typing.current)
        }}
        onGiveUp={() => {
          if (isTyped && typing.current !== null) sheet.abandon(typing.current)
          setTyped(false)
        }}
      />
    </span>
  )
}

/** The words a column is chosen from. */
const LISTS: Partial<Record<TargetColumn, 'programmes' | 'subjects' | 'measures' | 'units'>> = {
  programme: 'programmes',
  subject: 'subjects',
  measure: 'measures',
  unit: 'units',
}

function problemText(problem: CellProblem, column: TargetColumn, t: TFunction): string {
  if (problem.kind === 'unread') return unreadText(problem.unread, t)
  return t(`planning.targets.grid.problem.${problem.kind}`, {
    text: problem.text,
    column: t(`planning.targets.grid.columns.${column}`),
  })
}
