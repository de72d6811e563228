import type { TFunction } from 'i18next'
import type { Column } from 'react-datasheet-grid'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import { phaseText } from '../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../preferences.ts'
import { BLANK, type EntryField, presentOf } from './typing/entry-draft.ts'
import { fittingValue } from './typing/fill-cells.ts'
import { type CellColumn, GridCell } from './cells/grid-cell.tsx'
import {
  findingsAt,
  GRID_COLUMNS,
  type GridColumn,
  type GridRow,
  gravityOf,
  isEntryField,
} from './cells/grid-row.ts'

/** In px: the longest name of a phase and every head stand on one line. */
const WIDTHS: Readonly<Record<GridColumn, number>> = {
  previousPhase: 72,
  previousPercent: 58,
  previousInvestment: 90,
  receivedBefore: 90,
  paidBefore: 90,
  phase: 84,
  status: 64,
  percent: 72,
  completedInvestment: 104,
  problems: 140,
  nextSteps: 140,
  state: 92,
  entered: 190,
}

export const NAMES_WIDTH = 330

const NUMBERS: ReadonlySet<GridColumn> = new Set([
  'previousPercent',
  'previousInvestment',
  'receivedBefore',
  'paidBefore',
  'percent',
  'completedInvestment',
])

const MONEY: ReadonlySet<GridColumn> = new Set([
  'previousInvestment',
  'receivedBefore',
  'paidBefore',
  'completedInvestment',
])

interface ColumnSurroundings {
  readonly t: TFunction
  readonly unit: ShownMoneyUnit
  readonly isLocked: boolean
}

/** Last report beside this quarter's; only this quarter's can be typed. */
export function gridColumns(surroundings: ColumnSurroundings): Column<GridRow, CellColumn>[] {
  return GRID_COLUMNS.map((column) => ({
    id: column,
    title: <ColumnTitle column={column} {...surroundings} />,
    basis: WIDTHS[column],
    minWidth: WIDTHS[column],
    grow: column === 'problems' || column === 'nextSteps' ? 1 : 0,
    shrink: 0,
    component: GridCell,
    columnData: { column, isNumber: NUMBERS.has(column) },
    cellClassName: ({ rowData }) => cellClass(rowData, column),
    disabled: surroundings.isLocked || !isEntryField(column),
    // Choosers open below the grid's own layer and keep the keys they need.
    keepFocus: column === 'phase' || column === 'status',
    disableKeys: column === 'phase' || column === 'status',
    isCellEmpty: () => false,
    ...(isEntryField(column) ? putting(column, surroundings.t) : {}),
  }))
}

/** What the grid's own Delete key and fill handle put into a cell of this quarter. */
function putting(field: EntryField, t: TFunction): Partial<Column<GridRow, CellColumn>> {
  return {
    deleteValue: ({ rowData }) => withPut(rowData, { [field]: BLANK[field] }),
    copyValue: ({ rowData }) =>
      JSON.stringify((presentOf(rowData.row, rowData.draft) ?? BLANK)[field]),
    pasteValue: ({ rowData, value }) => {
      const copied = JSON.parse(value) as EntryDraft[EntryField]
      const fitting = fittingValue(rowData.row, field, copied, ({ project }, phase) =>
        phaseText(project.workflow, phase, t),
      )
      return withPut(rowData, { [field]: fitting })
    },
  }
}

function withPut(gridRow: GridRow, change: Partial<EntryDraft>): GridRow {
  return { ...gridRow, put: { ...gridRow.put, ...change } }
}

function cellClass(gridRow: GridRow, column: GridColumn): string {
  const gravity = gravityOf(findingsAt(gridRow, column))
  const classes = [`column-${column}`, isEntryField(column) ? 'grid-own' : 'grid-read']
  if (gravity) classes.push(`grid-${gravity}`)
  if (gridRow.draft && isEntryField(column)) classes.push('grid-draft')
  if (column === 'phase') classes.push('grid-own-first')
  return classes.join(' ')
}

interface ColumnTitleProps extends ColumnSurroundings {
  readonly column: GridColumn
}

function ColumnTitle({ column, t, unit }: ColumnTitleProps) {
  const group = t(column === 'previousPhase' ? 'progress.column.previous' : 'progress.column.own')
  return (
    <span className="grid-head">
      {(column === 'previousPhase' || column === 'phase') && (
        <span className="grid-head-group">{group}</span>
      )}
      {t(`progress.column.${column}`)}
      {MONEY.has(column) && <small>{t(`app.unit.${unit}`)}</small>}
    </span>
  )
}
