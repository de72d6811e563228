import type { Problem } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { Category } from '#contract/office/dictionaries.ts'
import { namesWallOrRoad } from '../../values/words/without-floor.ts'
import { NOTHING, problemOf } from '../row-problems.ts'
import { showValue } from '../show-value.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'

// Sheets with one column of areas write in it what is no floor area: grounds, and walls.

/**
 * The area of a sports ground among the floor areas is what it has of sports area, where the row says no
 * other; said of the row.
 */
export function withSportsArea(
  row: TypedRow,
  sheet: UnderstoodSheet,
  category: Category | undefined,
): TypedRow {
  if (category?.measure !== 'sports' || row.values['sportsArea'] !== undefined) return row
  const { floorArea, ...others } = row.values
  if (!isSize(floorArea)) return row
  const said = problemOf(row, sheet, 'area_as_sports', 'warning', 'floorArea')
  const { floorArea: _inItsUnit, ...shown } = row.shown
  const sportsArea = showValue('sportsArea', floorArea, sheet.units['sportsArea'] ?? null, [])
  return {
    ...row,
    values: { ...others, sportsArea: floorArea },
    shown: { ...shown, sportsArea },
    problems: [...row.problems, said],
    guessed: row.guessed?.map((field) => (field === 'floorArea' ? 'sportsArea' : field)) ?? [],
  }
}

/** The size of a wall standing among the floor areas counts as area of nothing: said before it is written. */
export function misplacedArea(
  row: TypedRow,
  sheet: UnderstoodSheet,
  category: Category | undefined,
): readonly Problem[] {
  const isMisplaced =
    isSize(row.values['floorArea']) && category?.id === 'ancillary' && namesWallOrRoad(row.values)
  return isMisplaced ? [problemOf(row, sheet, 'area_misplaced', 'warning', 'floorArea')] : NOTHING
}

function isSize(area: string | number | undefined): area is number {
  return typeof area === 'number' && area !== 0
}

/** How many rows have an area that counts nowhere, and how much it is in ㎡. */
export function areasNotCounted(
  { reading, rows }: UnderstoodSheet,
  planned: readonly PlanRow[],
): Problem[] {
  const without = new Set(
    planned.flatMap(({ row, problems }) =>
      problems.some(({ code }) => code === 'area_misplaced') ? [row] : [],
    ),
  )
  if (without.size === 0) return []
  const area = rows
    .filter(({ row }) => without.has(row))
    .reduce((sum, { values }) => sum + Number(values['floorArea']), 0)
  const ofSheet = { sheet: reading.name, cell: null, row: null, column: null, field: 'floorArea' }
  const suggestion = showValue('floorArea', area, 'squareMetre', [])
  const value = String(without.size)
  return [{ ...ofSheet, code: 'areas_not_counted', severity: 'warning', value, suggestion }]
}
