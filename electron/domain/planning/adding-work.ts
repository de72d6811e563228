import type { WorkType } from '../project/work-type.ts'
import type { StandardMeasure } from './standard.ts'

/** Work on what stands, or before anything stands: the area of a project is not new area then. */
const ADDS_NO_AREA: ReadonlySet<WorkType | null> = new Set<WorkType>([
  'alteration',
  'strengthening',
  'repair',
  'purchase',
  'land',
])

/**
 * Does a project of this kind add to the measure once it is finished? Building anew and extending
 * does; a project that does not say what kind of work it is, is taken to. What is laid around a
 * building (附属设施) holds no teaching rooms, but may well be a sports ground.
 */
export function addsTo(measure: StandardMeasure, workType: WorkType | null): boolean {
  if (measure !== 'teachingArea' && measure !== 'sportsArea') return true
  if (measure === 'teachingArea' && workType === 'ancillary') return false
  return !ADDS_NO_AREA.has(workType)
}
