import type { TFunction } from 'i18next'
import { zhCN } from '../../i18n/zh-cn.ts'

/** The tables of the log that have a word of their own. */
const NAMED_TABLES = Object.keys(zhCN.project.history.table) as NamedTable[]

type NamedTable = keyof typeof zhCN.project.history.table

/** 资金流水 for fund_entry; 记录 for a table without a word. */
export function tableText(table: string, t: TFunction): string {
  const known = NAMED_TABLES.find((name) => name === table)
  return t(`project.history.table.${known ?? 'other'}`)
}
