import type { WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ReportTable } from '#domain/report/table.ts'
import { headerGrid } from '#domain/report/tables/layout/header-grid.ts'

/** Cells holding a SUM, with the stored result and what the cells they name add up to. */
export function sumsOf(sheet: WorkSheet): { at: string; stored: number; added: number }[] {
  return Object.entries(sheet).flatMap(([at, cell]: [string, { f?: string; v?: unknown }]) => {
    const parts = /^SUM\((.*)\)$/.exec(cell.f ?? '')?.[1]?.split(',')
    if (!parts) return []
    const added = parts.flatMap(cellsOf).map((address) => {
      const value = (sheet[address] as { v?: unknown } | undefined)?.v
      return typeof value === 'number' ? value : 0
    })
    // Binary fractions: what is printed has two decimals at most.
    const hundredths = added.reduce((sum, value) => sum + Math.round(value * 100), 0)
    return [{ at, stored: Math.round(Number(cell.v) * 100), added: hundredths }]
  })
}

/** F6:F9 as F6, F7, F8, F9 */
function cellsOf(range: string): string[] {
  const [, letters = '', first = '0', last = first] =
    /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? []
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => `${letters}${Number(first) + index}`,
  )
}

/** The numbers a sheet must hold, by address: as printed, in the print unit; shares as fractions. */
export function numbersOf({ columns, rows }: ReportTable): [address: string, number: number][] {
  const first = 3 + headerGrid(columns).length
  return rows.flatMap(({ cells }, place) =>
    columns.flatMap(({ decimals, kind }, index): [string, number][] => {
      const printed = cells[index]?.printed ?? null
      if (printed === null) return []
      const divisor = 10 ** (decimals + (kind === 'percent' ? 2 : 0))
      return [[`${String.fromCharCode(65 + index)}${first + place}`, printed / divisor]]
    }),
  )
}

/** The workbook with the stored results of its formulas taken out: they must be calculated. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  for (const [name, content] of Object.entries(files)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue
    files[name] = strToU8(strFromU8(content).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
  }
  return zipSync(files)
}
