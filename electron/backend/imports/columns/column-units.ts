import type { ColumnUnit, UnitFinding } from '#contract/imports/reading.ts'
import { MONEY_UNITS } from '#domain/money.ts'
import type { StatedUnit } from '../regions/title-lines.ts'
import { cellAddress } from '../workbook/cell-address.ts'
import { fieldTypeOf } from './field-vocabulary.ts'
import type { MappedColumn } from './map-columns.ts'
import { readUnit, unitInHeader, type WrittenUnit } from './unit-text.ts'
import { familyOf } from './units-of-fields.ts'

/** A column with the unit its numbers are in. */
export interface UnitColumn extends MappedColumn {
  readonly cellUnit: ColumnUnit | null
  /** Nobody said it: taken from the size of the numbers. */
  readonly isUnitGuessed: boolean
}

/**
 * The unit of each measured column: what the user said, else the header path, the unit row, the
 * title line, and at last the size of the numbers.
 */
export function assignUnits(
  columns: readonly MappedColumn[],
  stated: readonly StatedUnit[],
): UnitColumn[] {
  const money = guessMoneyUnit(columns)
  const usual = usualMoneyUnit(columns, stated)
  return columns.map((column) => {
    const type = column.field === null ? null : fieldTypeOf(column.field)
    const family = type === null ? null : familyOf(type)
    if (family === null) return { ...column, cellUnit: null, isUnitGuessed: false }
    if (column.fixedUnit !== null) {
      return { ...column, cellUnit: column.fixedUnit, isUnitGuessed: false }
    }
    if (family === 'share') return { ...column, cellUnit: shareUnit(column), isUnitGuessed: false }
    const written = writtenUnit(column, family, stated)
    if (written !== null) return { ...column, cellUnit: written, isUnitGuessed: false }
    const own = ownUnit(column, family)
    if (own !== null) return { ...column, cellUnit: own, isUnitGuessed: false }
    if (family === 'money' && usual !== null && isLike(column, usual)) {
      return { ...column, cellUnit: usual.unit, isUnitGuessed: false }
    }
    const cellUnit = family === 'money' ? money : 'squareMetre'
    return { ...column, cellUnit, isUnitGuessed: isGuessWorthAsking(column, family) }
  })
}

/** Every statement of a unit that was found, with the cell it stood in. */
export function unitFindings(
  columns: readonly UnitColumn[],
  stated: readonly StatedUnit[],
  lastHeaderRow: number,
): UnitFinding[] {
  const findings: UnitFinding[] = stated.flatMap(({ unit, cell, text }) =>
    unit.unit === null ? [] : [{ unit: unit.unit, cell, text }],
  )
  for (const column of columns) {
    const part = column.path.toReversed().find((text) => unitInHeader(text)?.unit)
    const header = part === undefined ? null : unitInHeader(part)
    if (header?.unit && part !== undefined) {
      const cell = cellAddress(lastHeaderRow, column.column)
      findings.push({ unit: header.unit, cell, text: part })
    } else if (column.unit?.unit && column.unitRow !== null) {
      const cell = cellAddress(column.unitRow, column.column)
      findings.push({ unit: column.unit.unit, cell, text: column.unit.text })
    }
  }
  return findings
}

function writtenUnit(
  column: MappedColumn,
  family: 'money' | 'area' | 'other',
  stated: readonly StatedUnit[],
): ColumnUnit | null {
  for (const part of column.path.toReversed()) {
    const unit = unitInHeader(part)
    if (unit?.family === family) return unit.unit
  }
  const alone = column.path.length === 1 ? unitAlone(column.path[0] ?? '') : null
  if (alone?.family === family) return alone.unit
  if (column.unit?.family === family) return column.unit.unit
  return statedUnit(column, family, stated)
}

/** 亩 as the whole header, and 亩数 and 多少亩, say the unit with the figure. */
function unitAlone(header: string): WrittenUnit | null {
  return readUnit(header) ?? (/亩数?$/.test(header.trim()) ? readUnit('亩') : null)
}

/** 单位：亩、平方米 speaks of the land and of everything else. */
function statedUnit(
  { field }: MappedColumn,
  family: 'money' | 'area' | 'other',
  stated: readonly StatedUnit[],
): ColumnUnit | null {
  const fitting = stated.filter(({ unit }) => unit.family === family)
  const isLand = field === 'landArea'
  const usual = fitting.find(({ unit }) => family === 'area' && (unit.unit === 'mu') === isLand)
  return (usual ?? fitting[0])?.unit.unit ?? null
}

const OWN_MONEY_UNITS: ReadonlySet<ColumnUnit> = new Set(MONEY_UNITS)
const AREA_UNITS: ReadonlySet<ColumnUnit> = new Set(['squareMetre', 'wanSquareMetre', 'mu'])

/** The unit the cells themselves bring: 4660万元, 28亩. */
function ownUnit({ profile }: MappedColumn, family: 'money' | 'area' | 'other'): ColumnUnit | null {
  const unit = profile.ownUnit
  const fitting = family === 'money' ? OWN_MONEY_UNITS : AREA_UNITS
  return unit !== null && fitting.has(unit) ? unit : null
}

/**
 * 95.7 and 0.957: bare numbers are fractions where none of them is above one and some lie below.
 * Cells with a sign or a percent format speak for themselves; a 0.6 or two among more of them may be
 * 60 % or less than one, and decide nothing.
 */
export function shareUnit({ profile }: MappedColumn): 'percent' | 'fraction' {
  const { fractions, percents, signed } = profile.bareShares
  return fractions > 0 && fractions >= signed && percents === 0 ? 'fraction' : 'percent'
}

interface UsualUnit {
  readonly unit: ColumnUnit
  /** Largest middle of the columns that say their unit. */
  readonly median: number
}

/** The one unit all money columns name that name any; null when they differ or none does. */
function usualMoneyUnit(
  columns: readonly MappedColumn[],
  stated: readonly StatedUnit[],
): UsualUnit | null {
  const named = columns.flatMap((column) => {
    if (column.field === null || fieldTypeOf(column.field) !== 'money') return []
    const unit = column.fixedUnit ?? writtenUnit(column, 'money', stated)
    return unit === null ? [] : [{ unit, median: column.profile.median ?? 0 }]
  })
  const [first] = named
  if (!first || named.some(({ unit }) => unit !== first.unit)) return null
  return { unit: first.unit, median: Math.max(...named.map(({ median }) => median)) }
}

/** A column of the same size as its neighbours is in their unit; 元 beside 万元 is not. */
function isLike({ profile }: MappedColumn, { median }: UsualUnit): boolean {
  return profile.median === null || profile.median <= Math.max(median, 1) * 100
}

/**
 * School buildings cost tens to thousands of 万元: amounts whose middle lies above 20,000 can only
 * be 元.
 */
function guessMoneyUnit(columns: readonly MappedColumn[]): ColumnUnit {
  const medians = columns
    .filter((column) => column.field !== null && fieldTypeOf(column.field) === 'money')
    .map((column) => column.profile.median)
    .filter((median) => median !== null && median > 0)
  return medians.length > 0 && Math.max(...medians.map(Number)) > 20_000 ? 'yuan' : 'wan'
}

/** Floor areas are in ㎡ everywhere; land is in 亩 as often, and money needs its unit. */
function isGuessWorthAsking(column: MappedColumn, family: 'money' | 'area' | 'other'): boolean {
  if (column.profile.filled === 0) return false
  return family === 'money' || column.field === 'landArea'
}
