import type { Measure } from '../area.ts'
import type { CheckedProject } from './facts.ts'
import { type Check, type CheckField, found, said } from './check.ts'
import { unitCostOf } from './county-view.ts'
import { UNIT_COST_COMPARABLE, UNIT_COST_FACTOR } from './thresholds.ts'

/** Areas, what they cost, and whether the same work stands in two programmes. */

/** A building without its floor area is missing in every area of the report. */
export const floorAreaMissing: Check = {
  severity: 'soft',
  place: 'basics',
  find: ({ project, category, state }) => {
    if (category.measure !== 'floor' || project.floorArea !== null || state === 'cancelled') {
      return null
    }
    // What is laid around a building or bought for it has no floor of its own.
    if (project.workType === 'ancillary' || project.workType === 'purchase') return null
    return found('floorArea', {}, { beside: { category: said.text(category.name) } })
  },
}

/** The size of a sports ground counts as its sports area only; as floor area it adds to nothing. */
export const sportsAreaMisplaced: Check = {
  severity: 'soft',
  place: 'basics',
  find: ({ project: { floorArea, sportsArea }, category, state }) => {
    const isMisplaced = category.measure === 'sports' && sportsArea === null && floorArea !== null
    if (!isMisplaced || floorArea === 0 || state === 'cancelled') return null
    return found(
      'floorArea',
      { area: said.area(floorArea) },
      { beside: { category: said.text(category.name) } },
    )
  },
}

/** The field that holds the area of a measure. */
const MEASURED_IN: Readonly<Record<Measure, CheckField | null>> = {
  floor: 'floorArea',
  sports: 'sportsArea',
  land: 'landArea',
  count: null,
}

/** More area completed than the programme's target for that stage or school foresees. */
export const areaAboveTarget: Check = {
  severity: 'soft',
  place: 'basics',
  find: (subject, { passedTarget, programmeName }) => {
    const passed = passedTarget(subject)
    const field = MEASURED_IN[subject.category.measure]
    if (!passed || subject.area === null || field === null) return null
    return found(
      field,
      {
        area: said.area(subject.area),
        completed: said.area(passed.completed),
        target: said.area(passed.target),
        difference: said.area(passed.completed - passed.target),
      },
      {
        beside: { programme: said.text(programmeName(passed.programmeId)) },
        rows: passed.targetIds.map((id) => ({ table: 'target' as const, id })),
        otherProjectIds: passed.projectIds.filter((id) => id !== subject.project.id),
      },
    )
  },
}

/** Cost per ㎡ far from the county's own median of that category: likely 元 taken for 万元. */
export const unusualUnitCost: Check = {
  severity: 'soft',
  place: 'basics',
  find: (subject, { usualCost }) => {
    const cost = unitCostOf(subject)
    const usual = usualCost(subject)
    if (cost === null || !usual || usual.count < UNIT_COST_COMPARABLE) return null
    const isHigh = cost > usual.median * UNIT_COST_FACTOR
    const isLow = cost * UNIT_COST_FACTOR < usual.median
    if (!isHigh && !isLow) return null
    return found(
      'plannedTotal',
      {
        planned: said.money(subject.planned ?? 0),
        area: said.area(subject.area ?? 0),
        cost: said.unitCost(cost),
      },
      {
        sentence: isHigh ? 'high' : 'low',
        beside: {
          median: said.unitCost(usual.median),
          count: said.count(usual.count),
          category: said.text(subject.category.name),
        },
      },
    )
  },
}

/** The same school, category and overlapping years under another programme. */
export const possibleDoubleClaim: Check = {
  severity: 'soft',
  place: 'basics',
  find: (subject, { earlierOfSameKind, programmeName }) => {
    const { project, state } = subject
    if (project.programmeId === null || state === 'cancelled') return null
    const years = yearsOf(project)
    const other = earlierOfSameKind(subject).find(({ project: earlier }) => {
      const theirs = yearsOf(earlier)
      return (
        earlier.programmeId !== null &&
        earlier.programmeId !== project.programmeId &&
        years !== null &&
        theirs !== null &&
        years.from <= theirs.to &&
        theirs.from <= years.to
      )
    })?.project
    if (!other || other.programmeId === null) return null
    return found(
      'programme',
      {
        programme: said.text(programmeName(project.programmeId)),
        otherProject: said.text(other.name),
        otherProgramme: said.text(programmeName(other.programmeId)),
      },
      { otherProjectIds: [other.id] },
    )
  },
}

/** The years a project spans, by whatever is known of it; null when nothing is. */
function yearsOf(project: CheckedProject): { readonly from: number; readonly to: number } | null {
  const { year, plannedStart, plannedFinish, actualStart, actualFinish } = project
  const years = [plannedStart, plannedFinish, actualStart, actualFinish]
    .filter((date) => date !== null)
    .map((date) => Number(date.slice(0, 4)))
  if (year !== null) years.push(year)
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}
