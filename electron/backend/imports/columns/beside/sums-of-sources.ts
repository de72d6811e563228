import type { HeaderColumn } from '../../regions/header/header-paths.ts'
import { headerKey, withoutPart } from '../headers/header-key.ts'
import { isTotal, namesOneSource } from '../headers/source-candidate.ts'
import { unitInHeader, type WrittenUnit } from '../unit-text.ts'
import type { Relation } from './column-relations.ts'

/** What stands for the group that 中央 | 省补 | 县筹 | 共计 beside each other lack. */
const MONEY = '资金'

/** Prizes, teachers and pupils are counted by these levels as well. */
const LEVEL_OF_ANYTHING =
  /^(?:国家|省|自治区|州|市|州市|市州|县|区|县区|县市区|盟|盟市|旗|旗县)级?$/

/**
 * 中央 | 省补 | 县筹 | 共计 without a group above them: where 共计 is the sum of the others they are the
 * money it is split into. 省级 | 市级 | 县级 | 共计 are only where the sheet or one of them says a unit of
 * money.
 *
 * @param stated the units of the whole sheet
 */
export function withSplitMoney<Column extends HeaderColumn>(
  columns: readonly Column[],
  relations: readonly Relation[],
  stated: readonly WrittenUnit[],
): readonly Column[] {
  const byColumn = new Map(columns.map((column) => [column.column, column]))
  const split = new Set(
    relations.flatMap((relation) => {
      if (relation.kind !== 'sum' || !isTotal(loneKey(byColumn.get(relation.column)))) return []
      const keys = relation.parts.map((part) => loneKey(byColumn.get(part)))
      if (!keys.every(namesOneSource)) return []
      const all = [relation.column, ...relation.parts].map((part) => byColumn.get(part))
      const isMoney =
        stated.some(isOfMoney) ||
        all.some((column) => isOfMoney(unitOf(column))) ||
        keys.some((key) => !LEVEL_OF_ANYTHING.test(key))
      return isMoney ? relation.parts : []
    }),
  )
  if (split.size === 0) return columns
  return columns.map((column) =>
    split.has(column.column) ? { ...column, context: MONEY } : column,
  )
}

function isOfMoney(unit: WrittenUnit | null): boolean {
  return unit?.family === 'money'
}

function unitOf(column: HeaderColumn | undefined): WrittenUnit | null {
  return unitInHeader(column?.path[0] ?? '') ?? column?.unit ?? null
}

/** The key of a header below no group; '' for any other. */
function loneKey(column: HeaderColumn | undefined): string {
  return column?.path.length === 1 ? withoutPart(headerKey(column.path[0] ?? '')) : ''
}
