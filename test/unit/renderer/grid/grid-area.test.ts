import { describe, expect, it } from 'vitest'
import { areaOf, jumpOf } from '../../../../renderer/components/grid/grid-area.ts'

const SIZE = { rows: 30, columns: 13 }
const LAST = SIZE.columns - 1
const at = { top: 20, bottom: 22, left: 7, right: 8 }
const grid = { setActiveCell: () => null, setSelection: () => null }

describe('areaOf', () => {
  it('is the selection, the one active cell, or nothing', () => {
    const activeCell = { row: 20, col: 7 }
    const selection = { min: activeCell, max: { row: 22, col: 8 } }
    expect([
      areaOf({ ...grid, activeCell, selection }),
      areaOf({ ...grid, activeCell, selection: null }),
      areaOf({ ...grid, activeCell: null, selection: null }),
      areaOf(null),
    ]).toEqual([at, { top: 20, bottom: 20, left: 7, right: 7 }, null, null])
  })
})

describe('jumpOf', () => {
  const jump = (key: string, ctrlKey = false) => jumpOf({ key, ctrlKey }, at, SIZE)

  it('leads to the ends of the line, with Ctrl to the ends of the grid', () => {
    expect([jump('Home'), jump('End'), jump('Home', true), jump('End', true)]).toEqual([
      { col: 0, row: 20 },
      { col: LAST, row: 20 },
      { col: 0, row: 0 },
      { col: LAST, row: 29 },
    ])
  })

  it('pages within the rows there are, and leaves other keys alone', () => {
    expect([jump('PageUp'), jump('PageDown'), jump('a')]).toEqual([
      { col: 7, row: 5 },
      { col: 7, row: 29 },
      null,
    ])
    expect(jumpOf({ key: 'Home', ctrlKey: false }, null, SIZE)).toBeNull()
  })
})
