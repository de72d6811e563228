import type { Measure } from '../../area.ts'
import { CATEGORY_COLUMNS as names } from '../column-names.ts'
import { NOT_APPLICABLE } from '../form/print-form.ts'
import { completedRate, investmentRate, startedRate } from '../figures/rates.ts'
import type { Standing } from '../standing.ts'
import { ofMeasure, partArea, sumUp, type Tally } from '../figures/tally.ts'
import type { CellDraft, ColumnDraft } from './layout/table-draft.ts'

/** How far a group of projects is: the same columns whatever the table groups by. */
export const PROGRESS_COLUMNS: readonly ColumnDraft[] = [
  count('projects', names.all, 'projectCount'),
  count('notStarted', names.notStarted, 'notStarted'),
  count('underConstruction', names.underConstruction, 'underConstruction'),
  count('completed', names.completed, 'completed'),
  rate('startedRate', names.startedRate, 'startedRate'),
  rate('completedRate', names.completedRate, 'completedRate'),
  area('floor', [names.floor, names.floorPlanned], 'floorArea'),
  area('floorStarted', [names.floor, names.started], 'started'),
  area('floorCompleted', [names.floor, names.completed], 'completed'),
  area('sports', [names.sports], 'sportsArea'),
  area('land', [names.land], 'landArea'),
  money('planned', 'planned'),
  money('allocated', 'allocated'),
  money('received', 'received'),
  money('paid', 'paid'),
  money('completedInvestment', 'completedInvestment'),
  { ...rate('investmentRate', names.investmentRate, 'investmentRate'), optional: true },
]

/** The cells of those columns for one group of projects. */
export function progressCells(tally: Tally): Record<string, CellDraft> {
  const { all, started, completed, underConstruction, notStarted } = tally
  const planned = sumUp(all, (one) => one.planned).value
  const invested = sumUp(all, (one) => one.snapshot.completedInvestment).value
  return {
    projects: { value: all.length },
    notStarted: { value: notStarted.length, of: notStarted },
    underConstruction: { value: underConstruction.length, of: underConstruction },
    completed: { value: completed.length, of: completed },
    startedRate: { value: startedRate(started.length, all.length) },
    completedRate: { value: completedRate(completed.length, all.length) },
    floor: areaCell(all, all, 'floor'),
    floorStarted: areaCell(started, all, 'floor'),
    floorCompleted: areaCell(completed, all, 'floor'),
    sports: areaCell(all, all, 'sports'),
    land: areaCell(all, all, 'land'),
    planned: { value: planned },
    allocated: { value: sumUp(all, (one) => one.allocated).value },
    received: { value: sumUp(all, (one) => one.received).value },
    paid: { value: sumUp(all, (one) => one.paid).value },
    completedInvestment: { value: invested },
    investmentRate: { value: investmentRate(invested, planned) },
  }
}

/** Area of a part of the group; what has no floor by its nature is not a blank. */
function areaCell(
  part: readonly Standing[],
  all: readonly Standing[],
  measure: Measure,
): CellDraft {
  if (ofMeasure(all, measure).length === 0) return NOT_APPLICABLE
  return { value: partArea(part, all, measure).value, of: part }
}

function count(
  key: string,
  name: string,
  rule: 'projectCount' | 'notStarted' | 'underConstruction' | 'completed',
): ColumnDraft {
  const path = [names.projects, name]
  return { key, path, kind: 'number', figure: 'count', rule, additive: true }
}

function rate(
  key: string,
  name: string,
  rule: 'startedRate' | 'completedRate' | 'investmentRate',
): ColumnDraft {
  return { key, path: [name], kind: 'percent', figure: 'percent', rule }
}

function area(
  key: string,
  path: readonly string[],
  rule: 'floorArea' | 'started' | 'completed' | 'sportsArea' | 'landArea',
): ColumnDraft {
  return { key, path, kind: 'number', figure: 'area', rule, additive: true, optional: true }
}

function money(
  key: 'planned' | 'allocated' | 'received' | 'paid' | 'completedInvestment',
  rule: typeof key,
): ColumnDraft {
  const path = [names[key]]
  return { key, path, kind: 'number', figure: 'money', rule, additive: true, optional: true }
}
