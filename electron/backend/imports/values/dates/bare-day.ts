import type { Cell } from '../../workbook/workbook.ts'

const BARE_DAY = /^(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])$/

/** Whether a cell looks like 1.18, month and day and nothing else. */
export function isBareDay(cell: Cell | null): boolean {
  return partsOf(cell) !== null
}

/** 1.18 as 1月18日; null for what is none, and for the number 1.1, which may have been typed as 1.10. */
export function bareDayOf(cell: Cell | null): string | null {
  const isAmbiguous =
    cell?.kind === 'number' && Number.isInteger(cell.value * 10) && cell.value % 1 < 0.35
  const [, month, day] = (isAmbiguous ? null : partsOf(cell)) ?? []
  return month === undefined ? null : `${month}月${day}日`
}

function partsOf(cell: Cell | null): RegExpExecArray | null {
  if (cell?.kind !== 'text' && cell?.kind !== 'number') return null
  return BARE_DAY.exec(String(cell.value).trim())
}
