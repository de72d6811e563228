import { type RefObject, useEffect } from 'react'
import type { DataSheetGridRef } from 'react-datasheet-grid'
import { useSearchParams } from 'react-router'
import { GRID_COLUMNS, type GridRow, isEntryField } from './cells/grid-row.ts'

/** Begins with the cell an address asks for, once: whoever types afterwards is not led back to it. */
export function useAskedCell(
  grid: RefObject<DataSheetGridRef | null>,
  rows: readonly GridRow[],
): void {
  const [params, setParams] = useSearchParams()
  const [project, field] = [params.get('project'), params.get('field')]
  useEffect(() => {
    if (project === null) return
    const row = rows.findIndex((one) => one.row.project.id === project)
    const col = GRID_COLUMNS.find((column) => column === field && isEntryField(column))
    if (row >= 0 && col !== undefined) grid.current?.setActiveCell({ row, col })
    setParams({}, { replace: true })
  }, [grid, rows, project, field, setParams])
}
