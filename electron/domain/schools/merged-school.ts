import type { SchoolStage } from '../project/school-stage.ts'
import { SCHOOL_FLAGS, type SchoolFlag, type SchoolFlags } from './school-flags.ts'

/** What two schools are compared by when one becomes the other. */
export interface SchoolBasics extends SchoolFlags {
  readonly schoolCode: string | null
  readonly stage: SchoolStage | null
  readonly townshipId: string | null
}

const BLANKS = ['schoolCode', 'stage', 'townshipId'] as const

export type TakenOver = (typeof BLANKS)[number] | SchoolFlag

/**
 * What the school that stays takes over from the one that goes: what it has blank, and flags only
 * the other carries. What both have is never changed.
 */
export function takenOver(kept: SchoolBasics, other: SchoolBasics): TakenOver[] {
  return [
    ...BLANKS.filter((field) => kept[field] === null && other[field] !== null),
    ...SCHOOL_FLAGS.filter((flag) => !kept[flag] && other[flag]),
  ]
}
