import { Table, type TableRef } from 'antd'
import { type ClipboardEvent, type FocusEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressRow } from '#contract/progress.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useColumnsInLine } from '../../components/use-columns-in-line.ts'
import { useTableHeight } from '../../components/use-table-height.ts'
import { quarterText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { PasteBar } from './paste-bar.tsx'
import { splitBlock } from './pasted-block.ts'
import { progressColumns, TABLE_WIDTH } from './progress-columns.tsx'
import { EntriesContext, useEntries } from './use-entries.ts'

/** Head of two rows, in px. */
const HEAD = 76

/** Moving on, the next row may first have to scroll into sight before its editor is drawn. */
const LEAVE_DELAY_MS = 100

interface ProgressTableProps {
  readonly quarter: Quarter
  readonly rows: readonly ProgressRow[]
  readonly onSaved: (projectId: string) => void
}

/** The grid of one quarter. Only rows in sight are drawn; the row with the keyboard has editors. */
export function ProgressTable({ quarter, rows, onSaved }: ProgressTableProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(HEAD)
  const table = useRef<TableRef>(null)
  const inLine = useColumnsInLine(table)
  const inner = useRef<HTMLDivElement>(null)
  const entries = useEntries({
    quarter,
    rows,
    onSaved,
    onMove: ({ project }) => table.current?.scrollTo({ key: project.id }),
  })
  const columns = useMemo(
    () => progressColumns({ t, moneyUnit, quarterName: quarterText(quarter, t) }),
    [t, moneyUnit, quarter],
  )
  const latest = useRef(entries)
  useEffect(() => {
    latest.current = entries
  })
  const leaveWhenGone = () => {
    setTimeout(() => {
      if (!inner.current?.contains(document.activeElement)) latest.current.leave()
    }, LEAVE_DELAY_MS)
  }
  /** Links and buttons of another row are in the table too, but not in the row being typed. */
  const leaveWhenElsewhere = ({ target }: FocusEvent) => {
    // A cell that takes the keyboard has moved the typing to its own row already.
    if (target.closest('.grid-cell')) return
    const key = target.closest('[data-row-key]')?.getAttribute('data-row-key')
    if (entries.active && key !== undefined && key !== entries.active.projectId) entries.leave()
  }
  const pasteBlock = (event: ClipboardEvent) => {
    const block = splitBlock(event.clipboardData.getData('text/plain'))
    if (!block) return
    event.preventDefault()
    void entries.paste(block)
  }
  return (
    <>
      {entries.pasted && <PasteBar {...entries.pasted} />}
      <div ref={container} className="table-container" {...inLine}>
        <div ref={inner} onBlur={leaveWhenGone} onFocus={leaveWhenElsewhere} onPaste={pasteBlock}>
          <EntriesContext value={entries}>
            <Table<ProgressRow>
              ref={table}
              virtual
              size="small"
              className="data-table progress-table"
              rowKey={({ project }) => project.id}
              columns={columns}
              dataSource={rows}
              pagination={false}
              scroll={{ x: TABLE_WIDTH, y: height }}
              locale={{ emptyText: t('app.filters.nothing') }}
            />
          </EntriesContext>
        </div>
      </div>
      <output className={entries.notice?.isFailure ? 'grid-notice figure-negative' : 'grid-notice'}>
        {entries.notice?.text ?? t('progress.keys')}
      </output>
    </>
  )
}
