/* oxlint-disable jsx-a11y/prefer-tag-over-role -- Boxes placed freely cannot be table elements. */
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- A scrolled box must be reachable by keyboard. */
import type { MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SheetReading } from '#contract/imports/reading.ts'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import {
  columnEdges,
  columnLetters,
  firstDrawnRow,
  mergeFinder,
  ROW_HEIGHT,
  visibleColumns,
  visibleRows,
} from './grid-layout.ts'
import { roleOfRows, type RowRole } from './row-role.ts'
import { cellsOfRow, type DrawnCell } from './cells-of-row.ts'
import { GridRow, GUTTER } from './grid-row.tsx'
import { useCells } from './use-cells.ts'
import { useScrollWindow, type ScrollWindow } from './use-window.ts'

interface SheetGridProps {
  readonly fileId: string
  readonly reading: SheetReading
  readonly ignoredRows: readonly number[]
  /** What a row can be said to be; shown when its number is clicked. */
  readonly marksOf: (role: RowRole) => MenuProps['items']
  readonly onMark: (row: number, key: string) => void
}

/**
 * The sheet as it looks: column letters, row numbers, merged cells, each row marked with what it is
 * by a word and a colour. Only what shows is drawn, so a sheet of any length scrolls freely.
 */
export function SheetGrid({ fileId, reading, ignoredRows, marksOf, onMark }: SheetGridProps) {
  const { t } = useTranslation()
  const [box, shown] = useScrollWindow()
  const wanted = visibleRows(shown.top - ROW_HEIGHT, shown.height, 1_048_576)
  const { first, textAt, merges, error } = useCells(fileId, reading.name, wanted)

  if (error !== null) return <Failure title={t('imports.failed.cells')} error={error} />
  if (first === null) return <Waiting />

  const { rowCount } = first
  const edges = columnEdges(first)
  const width = edges.at(-1) ?? 0
  const [firstRow, lastRow] = visibleRows(shown.top - ROW_HEIGHT, shown.height, rowCount)
  const shownColumns = visibleColumns(edges, shown.left, shown.left + shown.width - GUTTER)
  const drawnFrom = firstDrawnRow(merges, firstRow)
  const mergeAt = mergeFinder(merges, [drawnFrom, lastRow], edges.length - 1)
  const roleOf = roleOfRows(reading, ignoredRows)
  const rows = [...startsAbove(merges, drawnFrom, firstRow), ...numbersFrom(firstRow, lastRow)]
  const columns = numbersFrom(...shownColumns)
  const source = { edges, textAt, mergeAt }

  return (
    <div
      ref={box}
      className="sheet-grid-frame"
      tabIndex={0}
      role="region"
      aria-label={t('imports.sheet.grid', { sheet: reading.name })}
    >
      <div
        role="table"
        aria-rowcount={rowCount}
        aria-colcount={first.columnCount}
        aria-label={t('imports.sheet.grid', { sheet: reading.name })}
        style={{ width: GUTTER + width, height: (rowCount + 1) * ROW_HEIGHT }}
        className="sheet-grid-table"
      >
        <div
          role="row"
          className="sheet-grid-head"
          style={{ height: ROW_HEIGHT, width: GUTTER + width }}
        >
          <span role="columnheader" className="sheet-grid-corner" style={{ width: GUTTER }}>
            {t('imports.preview.column.row')}
          </span>
          {columns.map((column) => (
            <span
              key={column}
              role="columnheader"
              className="sheet-grid-letter"
              style={place(edges, column, 1)}
            >
              {columnLetters(column)}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <GridRow
            key={row}
            row={row}
            role={roleOf(row)}
            menu={marksOf(roleOf(row))}
            onMark={onMark}
          >
            {cellsOfRow(row, shownColumns, source)
              .filter(({ rows: height }) => row + height > firstRow)
              .map((cell) => (
                <span
                  key={cell.column}
                  role="cell"
                  className={`sheet-grid-cell sheet-grid-${cell.kind}`}
                  title={cell.text ?? undefined}
                  style={{
                    ...placeInSight(edges, cell, shown),
                    height: cell.rows * ROW_HEIGHT,
                  }}
                >
                  {cell.text ?? t('imports.sheet.loading')}
                </span>
              ))}
          </GridRow>
        ))}
      </div>
    </div>
  )
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Rows above the window where a merge begins that reaches into it. */
function startsAbove(
  merges: readonly { readonly row: number; readonly rows: number }[],
  from: number,
  firstRow: number,
): readonly number[] {
  const starts = merges
    .filter(({ row, rows }) => row >= from && row < firstRow && row + rows > firstRow)
    .map(({ row }) => row)
  return [...new Set(starts)]
}

/**
 * Where a box stands. A block merged over many columns is drawn only where it shows, so that its
 * text, which stands in the middle, is in sight.
 */
function placeInSight(
  edges: readonly number[],
  { column, columns }: DrawnCell,
  shown: ScrollWindow,
): { readonly left: number; readonly width: number } {
  const { left, width } = place(edges, column, columns)
  if (columns === 1) return { left, width }
  const from = Math.max(left, shown.left + GUTTER)
  const to = Math.min(left + width, shown.left + shown.width)
  return { left: from, width: Math.max(0, to - from) }
}

function place(edges: readonly number[], column: number, columns: number) {
  const left = edges[column - 1] ?? 0
  const right = edges[Math.min(column - 1 + columns, edges.length - 1)] ?? left
  return { left: GUTTER + left, width: right - left }
}
