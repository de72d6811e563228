import type { CellStore, Sheet } from './workbook.ts'

/** Which cells of a sheet are kept; rows and columns 0-based. */
export type KeepCell = (row: number, column: number) => boolean

/** The sheet with some of its cells only, each where it stood, under another name. */
export function partOfSheet(sheet: Sheet, name: string, keep: KeepCell): Sheet {
  return {
    ...sheet,
    name,
    merges: sheet.merges.filter(({ top, left }) => keep(top, left)),
    cells: keepCells(sheet.cells, keep),
  }
}

function keepCells(cells: CellStore, keep: KeepCell): CellStore {
  const rows: number[] = []
  const starts: number[] = []
  const kept: number[] = []
  for (const [index, row] of cells.rows.entries()) {
    const before = kept.length
    for (let at = cells.starts[index] ?? 0; at < (cells.starts[index + 1] ?? 0); at += 1) {
      if (keep(row, cells.columns[at] ?? 0)) kept.push(at)
    }
    if (kept.length === before) continue
    rows.push(row)
    starts.push(before)
  }
  return {
    rows: Uint32Array.from(rows),
    starts: Uint32Array.from([...starts, kept.length]),
    columns: Uint16Array.from(kept, (at) => cells.columns[at] ?? 0),
    kinds: Uint8Array.from(kept, (at) => cells.kinds[at] ?? 0),
    payloads: Float64Array.from(kept, (at) => cells.payloads[at] ?? 0),
    formatIndexes: Uint16Array.from(kept, (at) => cells.formatIndexes[at] ?? 0),
    texts: cells.texts,
    formats: cells.formats,
  }
}
