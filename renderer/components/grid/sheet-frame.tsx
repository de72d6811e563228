import { type RefObject, useRef } from 'react'
import { DataSheetGrid, type DataSheetGridProps, type DataSheetGridRef } from 'react-datasheet-grid'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import 'react-datasheet-grid/dist/style.css'
import { useTableHeight } from '../tables/use-table-height.ts'
import { holdFocus, letTabIn } from './grid-events.ts'
import { GridKeysContext } from './grid-keys.ts'
import { type SheetClipboard, useSheetClipboard } from './use-sheet-clipboard.ts'
import { type SheetActions, useSheetKeys } from './use-sheet-keys.ts'

/** In px. */
const ROW_HEIGHT = 32
const BORDER = 2

interface SheetFrameProps<Row> {
  /** What the grid is called. */
  readonly title: string
  readonly className?: string
  /** For who asks which cells are chosen. */
  readonly grid: RefObject<DataSheetGridRef | null>
  readonly rows: readonly Row[]
  readonly onRows: (rows: Row[]) => void
  readonly rowKey: (row: Row) => string
  readonly columns: NonNullable<DataSheetGridProps<Row>['columns']>
  /** The frozen column at the left. */
  readonly gutter: DataSheetGridProps<Row>['gutterColumn']
  /** In px. */
  readonly headHeight: number
  readonly clipboard: SheetClipboard
  readonly actions: SheetActions
  /** The Tab key leads into the first cell. */
  readonly isEnteredByTab?: boolean
  readonly onMove?: () => void
  /** Said below in place of the keys there are. */
  readonly notice: { readonly text: string; readonly isFailure: boolean } | null
  readonly keys: string
}

/**
 * A grid like a spreadsheet, with what is said below it. The library lays out, selects, scrolls and
 * moves; values, undoing, filling and the clipboard are ours, so that all of them go one way.
 */
export function SheetFrame<Row>({
  title,
  className = '',
  grid,
  rows,
  onRows,
  rowKey,
  columns,
  gutter,
  headHeight,
  clipboard,
  actions,
  isEnteredByTab = false,
  onMove,
  notice,
  keys,
}: SheetFrameProps<Row>) {
  const [container, height] = useTableHeight(BORDER)
  const wrapper = useRef<HTMLDivElement>(null)
  const { openedBy, pressKey, enter } = useSheetKeys({
    grid,
    wrapper,
    size: { rows: rows.length, columns: columns.length },
    actions,
  })
  useSheetClipboard({ grid, wrapper, clipboard })
  return (
    <>
      <div ref={container} className="table-container">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The library's cells bubble their keys up to here, and an application has keys of its own. */}
        <div
          ref={wrapper}
          // Its keys are those of a spreadsheet, also where a screen reader has keys of its own.
          role="application"
          aria-label={title}
          className={`sheet-grid ${className}`.trim()}
          onKeyDown={pressKey}
          onFocus={isEnteredByTab ? enter : undefined}
          onMouseDown={holdFocus}
        >
          <GridKeysContext value={openedBy}>
            <DataSheetGrid<Row>
              ref={grid}
              value={rows as Row[]}
              onChange={onRows}
              columns={columns}
              gutterColumn={gutter}
              rowKey={({ rowData }) => rowKey(rowData)}
              height={height}
              rowHeight={ROW_HEIGHT}
              headerRowHeight={headHeight}
              lockRows
              disableContextMenu
              disableSmartDelete
              addRowsComponent={false}
              onActiveCellChange={({ cell }) => {
                if (isEnteredByTab) letTabIn(wrapper.current, cell === null)
                onMove?.()
              }}
              onSelectionChange={onMove}
            />
          </GridKeysContext>
        </div>
      </div>
      <output className={notice?.isFailure ? 'grid-notice figure-negative' : 'grid-notice'}>
        {notice?.text ?? keys}
      </output>
    </>
  )
}
