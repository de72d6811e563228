import type { Measure } from '../../area.ts'
import { piecesOf } from '../../project/pieces.ts'
import { addKnown } from '../../sums.ts'
import { isCompleted, isStarted, type Standing } from '../standing.ts'

/** A sum over projects, and which of them had nothing to add. */
export interface Sum {
  /** Null when none of them reports anything. */
  readonly value: number | null
  readonly missing: number
}

/** A group of standings split by how far they are. Cancelled ones never enter a tally. */
export interface Tally {
  readonly all: readonly Standing[]
  readonly started: readonly Standing[]
  readonly underConstruction: readonly Standing[]
  readonly completed: readonly Standing[]
  readonly notStarted: readonly Standing[]
}

export function tallyOf(standings: readonly Standing[]): Tally {
  const all = standings.filter(({ state }) => state !== 'cancelled')
  return {
    all,
    started: all.filter(isStarted),
    underConstruction: all.filter(({ state }) => state === 'started'),
    completed: all.filter(isCompleted),
    notStarted: all.filter(({ state }) => state === 'notStarted'),
  }
}

/** Adds one field up; blanks are counted, never taken for 0. */
export function sumUp(
  standings: readonly Standing[],
  pick: (standing: Standing) => number | null,
): Sum {
  const values = standings.map(pick)
  return { value: addKnown(values), missing: values.filter((value) => value === null).length }
}

/** Area of the standings whose category adds to the measure. */
export function areaSum(standings: readonly Standing[], measure: Measure): Sum {
  return sumUp(ofMeasure(standings, measure), ({ area }) => area)
}

/**
 * Area of a part of the standings as a share of a whole that is known: 0 when the part is empty,
 * so that nothing completed reads as 0 ㎡, but blank when no area of the whole is known.
 */
export function partArea(
  part: readonly Standing[],
  whole: readonly Standing[],
  measure: Measure,
): Sum {
  const sum = areaSum(part, measure)
  const known = areaSum(whole, measure).value !== null
  return known && ofMeasure(part, measure).length === 0 ? { value: 0, missing: 0 } : sum
}

/** How many pieces a project is: its quantity, or one when none is given or it is measured. */
export function quantityOf({ project, category }: Standing): number {
  return piecesOf(project, category.unit).count
}

/** The unit its pieces are counted in. */
export function unitOf({ project, category }: Standing): string {
  return piecesOf(project, category.unit).unit
}

export function ofMeasure(standings: readonly Standing[], measure: Measure): Standing[] {
  return standings.filter(({ category }) => category.measure === measure)
}
