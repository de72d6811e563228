import type { DataSheetGridRef } from 'react-datasheet-grid'

/** The cells chosen, by line and column counted from 0, both ends included. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The cells chosen in the grid, or its one cell with the keyboard; null without any. */
export function areaOf(grid: DataSheetGridRef | null): Area | null {
  const { selection, activeCell } = grid ?? { selection: null, activeCell: null }
  if (selection) {
    const { min, max } = selection
    return { top: min.row, bottom: max.row, left: min.col, right: max.col }
  }
  return activeCell
    ? {
        top: activeCell.row,
        bottom: activeCell.row,
        left: activeCell.col,
        right: activeCell.col,
      }
    : null
}

/** Lines a page key moves by. */
const PAGE = 15

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
}

/** How large a grid is. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** Where Home, End and the page keys lead; null for other keys. */
export function jumpOf(
  { key, ctrlKey }: Press,
  area: Area | null,
  size: GridSize,
): { readonly col: number; readonly row: number } | null {
  if (!area || size.rows === 0) return null
  const last = { col: size.columns - 1, row: size.rows - 1 }
  switch (key) {
    case 'Home':
      return { col: 0, row: ctrlKey ? 0 : area.top }
    case 'End':
      return { col: last.col, row: ctrlKey ? last.row : area.top }
    case 'PageUp':
      return { col: area.left, row: Math.max(0, area.top - PAGE) }
    case 'PageDown':
      return { col: area.left, row: Math.min(last.row, area.bottom + PAGE) }
    default:
      return null
  }
}
