import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import { headerKey, withoutPart } from '../headers/header-key.ts'
import { isTotal, namesOneSource } from '../headers/source-candidate.ts'
import type { Relation } from './column-relations.ts'

/** What stands for the group that 中央 | 省补 | 县筹 | 共计 beside each other lack. */
const MONEY = '资金'

/**
 * 中央 | 省补 | 县筹 | 共计 without a group above them: where 共计 is the sum of the others they are the
 * money it is split into.
 */
export function withSplitMoney<Column extends HeaderColumn>(
  columns: readonly Column[],
  relations: readonly Relation[],
): readonly Column[] {
  const byColumn = new Map(columns.map((column) => [column.column, column]))
  const split = new Set(
    relations.flatMap((relation) => {
      if (relation.kind !== 'sum' || !isTotal(loneKey(byColumn.get(relation.column)))) return []
      const keys = relation.parts.map((part) => loneKey(byColumn.get(part)))
      return keys.every(namesOneSource) ? relation.parts : []
    }),
  )
  if (split.size === 0) return columns
  return columns.map((column) =>
    split.has(column.column) ? { ...column, context: MONEY } : column,
  )
}

/** The key of a header below no group; '' for any other. */
function loneKey(column: HeaderColumn | undefined): string {
  return column?.path.length === 1 ? withoutPart(headerKey(column.path[0] ?? '')) : ''
}
