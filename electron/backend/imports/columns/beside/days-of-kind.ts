import { ASKED } from '../field-vocabulary.ts'
import { DATE_FIELDS, type ImportField } from '#contract/imports/reading.ts'
import { kindOfAmount, kindOfSheet, isMovedMoney, OF_DOCUMENTS } from '../kind-of-money.ts'
import { isDecided, type MappedColumn } from '../map-columns.ts'

/** No word of the header says it, and yet there is nothing else to date. */
const BY_AMOUNTS = 0.9

const DAYS: ReadonlySet<ImportField> = new Set(Object.values(DATE_FIELDS))

/**
 * A bare 日期 in a list of nothing but payments is when they were paid, and in one of receipts when they
 * came in. Where a sheet moves money of several kinds, or a row says which, it dates whatever the row moves.
 */
export function withDayOfOnlyKind(
  columns: readonly MappedColumn[],
  title: string | null,
): MappedColumn[] {
  const [day, second] = columns.filter(({ field }) => DAYS.has(field ?? ''))
  const isBare =
    day?.field === DATE_FIELDS.allocated &&
    second === undefined &&
    !isDecided(day) &&
    !OF_DOCUMENTS.test(day.path.join(''))
  if (!isBare) return [...columns]
  const { kind: usual, isSaid } = kindOfSheet(columns, title)
  const kinds = new Set(
    columns
      .filter(({ field }) => field !== null && isMovedMoney(field))
      .map((column) => kindOfAmount(column, usual)),
  )
  const isMixed = kinds.size > 1 || columns.some(({ field }) => field === 'fundKind')
  const [kind] = kinds
  if (!isMixed && (kind ?? 'allocated') === 'allocated') return [...columns]
  const confidence = Math.min(day.confidence, isSaid || isMixed ? BY_AMOUNTS : ASKED)
  const settled: MappedColumn = isMixed
    ? { ...day, confidence, reason: 'shared' }
    : { ...day, confidence, field: DATE_FIELDS[kind ?? 'allocated'] }
  return columns.map((column) => (column === day ? settled : column))
}
