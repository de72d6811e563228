import { Table, type TableRef } from 'antd'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CheckCounts } from '#contract/quarter/checks.ts'
import type { ProjectTotals } from '#contract/projects/projects.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { useColumnsInLine } from '../../../components/tables/use-columns-in-line.ts'
import { useTableHeight } from '../../../components/tables/use-table-height.ts'
import { usePreferences } from '../../../preferences.ts'
import { projectColumns } from './project-columns.tsx'
import { totalsRow } from './totals-row.tsx'

const CHECK_BOX_WIDTH = 36
/** Head of two lines and totals row, in px. */
const HEAD_AND_TOTALS = 46 + 46

interface ProjectTableProps {
  readonly rows: readonly ProjectRow[]
  readonly totals: ProjectTotals
  /** What is still to be settled, by project. */
  readonly checkCounts: ReadonlyMap<string, CheckCounts>
  readonly selectedIds: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
}

/** The rows of the ledger; only those in sight are drawn, so ten thousand scroll like ten. */
export function ProjectTable({
  rows,
  totals,
  checkCounts,
  selectedIds,
  onSelect,
}: ProjectTableProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { moneyUnit, landUnit, language } = usePreferences()
  const table = useRef<TableRef>(null)
  const inLine = useColumnsInLine(table)
  const [container, height] = useTableHeight(HEAD_AND_TOTALS)
  const columns = useMemo(
    () => projectColumns({ t, moneyUnit, landUnit, language, totals, checkCounts }),
    [t, moneyUnit, landUnit, language, totals, checkCounts],
  )
  const missing = useMemo(() => {
    const counted = rows.filter(({ state }) => state !== 'cancelled')
    return {
      plannedTotal: counted.filter((row) => row.plannedTotal === null).length,
      completedInvestment: counted.filter((row) => row.completedInvestment === null).length,
    }
  }, [rows])
  const width = columns.reduce((sum, column) => sum + column.width, CHECK_BOX_WIDTH)
  return (
    <div ref={container} className="table-container" {...inLine}>
      <Table<ProjectRow>
        ref={table}
        virtual
        size="small"
        className="data-table project-table"
        rowKey="id"
        columns={columns}
        dataSource={rows}
        pagination={false}
        showSorterTooltip={false}
        scroll={{ x: width, y: height }}
        locale={{ emptyText: t('app.filters.nothing') }}
        rowSelection={{
          columnWidth: CHECK_BOX_WIDTH,
          fixed: 'start',
          selectedRowKeys: [...selectedIds],
          onChange: (keys) => onSelect(keys.map(String)),
          getTitleCheckboxProps: () => ({ 'aria-label': t('projects.selectAll') }),
          getCheckboxProps: ({ name }) => ({ 'aria-label': t('projects.select', { name }) }),
        }}
        onRow={({ id }) => ({
          onClick: (event) => {
            if (!isOnControl(event.target)) void navigate(`/projects/${id}`)
          },
        })}
        summary={() => totalsRow({ totals, missing, columns, t })}
      />
    </div>
  )
}

/** A click on a link or check box of the row does what that control does. */
function isOnControl(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('a, label, input, .ant-table-selection-column') !== null
  )
}
