import { describe, expect, it } from 'vitest'
import { cellsOfRow } from '../../../../renderer/features/imports/sheet-grid/cells-of-row.ts'
import {
  columnEdges,
  columnLetters,
  firstDrawnRow,
  mergeFinder,
  visibleColumns,
  visibleRows,
} from '../../../../renderer/features/imports/sheet-grid/grid-layout.ts'
import { roleOfRows } from '../../../../renderer/features/imports/sheet-grid/row-role.ts'
import { sheetReading } from './reading.ts'

describe('roleOfRows', () => {
  it('names every row once, ignored rows first of all', () => {
    const roleOf = roleOfRows(sheetReading(), [7, 21])
    const rows = [1, 2, 3, 4, 5, 7, 12, 19, 20, 21, 22, 23]
    expect(rows.map(roleOf)).toEqual([
      'title',
      'unit',
      'header',
      'header',
      'data',
      'ignored',
      'total',
      'data',
      'total',
      'ignored',
      'footer',
      'outside',
    ])
  })

  it('knows nothing but outside when no table was found', () => {
    const reading = sheetReading({
      headerRows: null,
      dataRows: null,
      totalRows: [],
      footerRows: null,
    })
    expect([1, 9].map(roleOfRows(reading, []))).toEqual(['outside', 'outside'])
  })
})

describe('columnLetters', () => {
  it('counts as spreadsheets do', () => {
    expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
  })
})

describe('columnEdges', () => {
  it('makes room for the widest text, within bounds, without titles merged over columns', () => {
    const edges = columnEdges({
      firstRow: 1,
      rows: [
        ['宾川县2020年义务教育薄弱环节改善与能力提升项目进展情况表', '', ''],
        ['1', '金牛镇第一完全小学', '很长'.repeat(40)],
        ['填表人：张三　审核人：李四　填表日期：2020年6月30日', '', ''],
      ],
      rowCount: 3,
      columnCount: 3,
      merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
    })
    expect(edges).toEqual([0, 56, 56 + 148, 56 + 148 + 240])
  })
})

describe('what shows', () => {
  it('is drawn with some rows to spare and never beyond the sheet', () => {
    expect([
      visibleRows(0, 280, 1000),
      visibleRows(28 * 100, 280, 1000),
      visibleRows(0, 280, 3),
    ]).toEqual([
      [1, 18],
      [93, 118],
      [1, 3],
    ])
  })

  it('has the columns between two offsets', () => {
    const edges = [0, 100, 200, 300]
    expect([
      visibleColumns(edges, 0, 150),
      visibleColumns(edges, 120, 500),
      visibleColumns(edges, 900, 999),
    ]).toEqual([
      [1, 2],
      [2, 3],
      [3, 3],
    ])
  })

  it('includes merges that begin above and reach in', () => {
    const merges = [
      { row: 2, column: 1, rows: 9, columns: 1 },
      { row: 1, column: 2, rows: 2, columns: 1 },
    ]
    const mergeAt = mergeFinder(merges, [5, 8], 3)
    expect([firstDrawnRow(merges, 5), mergeAt(6, 1), mergeAt(6, 2)]).toEqual([
      2,
      merges[0],
      undefined,
    ])
  })
})

describe('cellsOfRow', () => {
  const edges = [0, 60, 160, 260, 360]
  const texts: Readonly<Record<string, string>> = {
    '1:1': '填报单位：宾川县教育体育局',
    '1:4': '3',
    '2:1': '一',
    '2:2': '类别',
    '3:3': '100',
  }
  const merges = [{ row: 2, column: 2, rows: 2, columns: 1 }]
  const source = {
    edges,
    textAt: (row: number, column: number) => texts[`${row}:${column}`] ?? '',
    mergeAt: mergeFinder(merges, [1, 3], 4),
  }
  const shapes = (row: number) =>
    cellsOfRow(row, [1, 4], source).map(({ column, columns, rows, kind }) => [
      column,
      columns,
      rows,
      kind,
    ])

  it('lets a long text run over blank cells up to the next text', () => {
    expect(shapes(1)).toEqual([
      [1, 3, 1, 'text'],
      [4, 1, 1, 'figure'],
    ])
  })

  it('draws a merged block once, in the row where it begins', () => {
    expect([shapes(2), shapes(3)]).toEqual([
      [
        [1, 1, 1, 'text'],
        [2, 1, 2, 'merged'],
        [3, 1, 1, 'text'],
        [4, 1, 1, 'text'],
      ],
      [
        [1, 1, 1, 'text'],
        [3, 1, 1, 'figure'],
        [4, 1, 1, 'text'],
      ],
    ])
  })
})
