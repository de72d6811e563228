import type { HeaderColumn } from '../regions/header/header-paths.ts'
import type { FieldType } from './field-vocabulary.ts'
import { unitInHeader, type UnitFamily, type WrittenUnit } from './unit-text.ts'

/** The unit the header or the unit row names. */
export function writtenUnitOf(header: HeaderColumn): WrittenUnit | null {
  for (const part of header.path.toReversed()) {
    const unit = unitInHeader(part)
    if (unit) return unit
  }
  return header.unit
}

/** 天, 月: numbers say how long, and not when. */
export function isSpanOfTime(unit: WrittenUnit | null): boolean {
  return unit !== null && SPAN.test(unit.text)
}

const SPAN = /^(?:日历)?天$|^个?月$/

/** What a unit above a group can speak of: 建设面积（㎡） › 已竣工 is no mark. */
export function takesUnitOfGroup(type: FieldType): boolean {
  return type === 'money' || type === 'area' || type === 'count' || type === 'mark'
}

/** A unit of money cannot stand over an area, and the other way round. */
export function allowsUnit(type: FieldType, unit: WrittenUnit): boolean {
  const family = familyOf(type)
  if (unit.family === 'rate') return family === null && type !== 'count'
  if (unit.family === 'other') {
    // Counts are kept one by one: 4.6万册 is no count of 4.6.
    if (type === 'count' && /^[百千万]/.test(unit.text)) return false
    // 年月 stands over dates, 栋 over counts; a dash over anything.
    return (
      (family !== 'money' && family !== 'area') ||
      !/[栋幢座套所宗册台间年月日人名班个处位床件]/.test(unit.text)
    )
  }
  return family === null ? type === 'count' || type === 'measure' : family === unit.family
}

export function agreesWithUnit(type: FieldType, unit: WrittenUnit): boolean {
  return unit.family !== 'other' && familyOf(type) === unit.family
}

/** The kind of unit a field is measured in; null for fields without one. */
export function familyOf(type: FieldType): Exclude<UnitFamily, 'rate'> | null {
  if (type === 'money') return 'money'
  if (type === 'area') return 'area'
  return type === 'percent' ? 'share' : null
}
