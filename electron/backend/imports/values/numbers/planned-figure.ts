import type { ImportField } from '#contract/imports/reading.ts'
import type { Cell } from '../../workbook/workbook.ts'

const PLANNED: ReadonlySet<ImportField> = new Set(['plannedTotal', 'yearPlanned', 'quarterPlanned'])
const SAYS_PLANNED = /^\s*(?:计划|预计|拟)(?:总?投资|投入|安排)?\s*[:：]?\s*(?=\d)/

/** 计划200万元 in a column of planned money is the plan; among money that moved it stays in doubt. */
export function plannedFigure(cell: Cell | null, field: ImportField | null): Cell | null {
  const isPlanned = field !== null && (PLANNED.has(field) || field.startsWith('budget:'))
  if (!isPlanned || cell?.kind !== 'text' || !SAYS_PLANNED.test(cell.value)) return cell
  return { ...cell, value: cell.value.replace(SAYS_PLANNED, '') }
}
