import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { CellBlock } from '#contract/imports/reading.ts'
import { queryKey } from '../../../asking.ts'
import { call } from '../../../client.ts'

/** Rows asked for at once. */
const PAGE = 200

export interface Cells {
  /** The first page, which tells the size and shape of the whole sheet. */
  readonly first: CellBlock | null
  /** Shown text; null while its page is on the way. */
  readonly textAt: (row: number, column: number) => string | null
  readonly merges: CellBlock['merges']
  readonly error: Error | null
}

/** The cells around the rows that show, asked for page by page and kept. */
export function useCells(
  fileId: string,
  sheet: string,
  [first, last]: readonly [first: number, last: number],
): Cells {
  return useQueries({
    queries: pagesOf(first, last).map((page) => {
      const input = { fileId, sheet, from: page * PAGE + 1, to: (page + 1) * PAGE }
      return {
        queryKey: queryKey('imports.cells', input),
        queryFn: () => call('imports.cells', input),
      }
    }),
    combine: combineBlocks,
  })
}

/** Pages by number, the first one always among them. */
function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor((first - 1) / PAGE)
  const to = Math.floor((last - 1) / PAGE)
  const shown = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return shown.includes(0) ? shown : [0, ...shown]
}

function combineBlocks(answers: readonly UseQueryResult<CellBlock>[]): Cells {
  const blocks = answers.flatMap(({ data }) => (data ? [data] : []))
  const merges = new Map(
    blocks.flatMap((block) => block.merges.map((merge) => [`${merge.row}:${merge.column}`, merge])),
  )
  return {
    first: answers[0]?.data ?? null,
    textAt: (row, column) => textIn(blocks, row, column),
    merges: [...merges.values()],
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  }
}

function textIn(blocks: readonly CellBlock[], row: number, column: number): string | null {
  const block = blocks.find(({ firstRow, rows }) => row >= firstRow && row < firstRow + rows.length)
  return block === undefined ? null : (block.rows[row - block.firstRow]?.[column - 1] ?? '')
}
