import type { Fen } from '../money.ts'

/** The stages for which a new school is awarded. */
export const AWARD_STAGES = ['preschool', 'primary', 'junior', 'senior'] as const

export type AwardStage = (typeof AWARD_STAGES)[number]

/** One line of the policy table (新建学校奖补). */
export interface AwardPolicy {
  readonly stage: AwardStage
  /** The size from which the whole award is given. */
  readonly fullClasses: number
  readonly fullPupils: number
  readonly amount: Fen
  /** At or below this size there is none. */
  readonly leastClasses: number
  readonly leastPupils: number
}

/** What the proportion is taken from: the smaller of both, or one alone. */
export const AWARD_BASES = ['smaller', 'classes', 'pupils'] as const

export type AwardBasis = (typeof AWARD_BASES)[number]

export interface NewSchool {
  readonly stage: AwardStage
  readonly classes: number
  readonly pupils: number
  /** Only schools of the main urban area are awarded. */
  readonly inUrbanArea: boolean
}

/** Why the award is what it is. */
export type AwardOutcome = 'outsideUrbanArea' | 'tooSmall' | 'inProportion' | 'full'

export interface Award {
  readonly outcome: AwardOutcome
  readonly amount: Fen
  /** The fraction of the whole award: part ÷ of, and which of the two sizes decided. */
  readonly decidedBy: 'classes' | 'pupils'
  readonly part: number
  readonly of: number
}

/**
 * The award of a new school: the whole sum at the standard size, below it in proportion to the
 * deciding size, none at or below the least size or outside the main urban area. The sum is rounded
 * half up to the fen.
 */
export function awardFor(school: NewSchool, policy: AwardPolicy, basis: AwardBasis): Award {
  const decidedBy = decidingSize(school, policy, basis)
  const [part, of] =
    decidedBy === 'classes'
      ? [school.classes, policy.fullClasses]
      : [school.pupils, policy.fullPupils]
  const fraction = { decidedBy, part, of }
  if (!school.inUrbanArea) return { outcome: 'outsideUrbanArea', amount: 0, ...fraction }
  if (isTooSmall(school, policy, basis)) return { outcome: 'tooSmall', amount: 0, ...fraction }
  if (part >= of) return { outcome: 'full', amount: policy.amount, ...fraction }
  const doubled = 2n * BigInt(policy.amount) * BigInt(part) + BigInt(of)
  return { outcome: 'inProportion', amount: Number(doubled / (2n * BigInt(of))), ...fraction }
}

function decidingSize(
  { classes, pupils }: NewSchool,
  { fullClasses, fullPupils }: AwardPolicy,
  basis: AwardBasis,
): 'classes' | 'pupils' {
  if (basis !== 'smaller') return basis
  return classes * fullPupils <= pupils * fullClasses ? 'classes' : 'pupils'
}

function isTooSmall(
  { classes, pupils }: NewSchool,
  { leastClasses, leastPupils }: AwardPolicy,
  basis: AwardBasis,
): boolean {
  const byClasses = classes <= leastClasses
  const byPupils = pupils <= leastPupils
  if (basis === 'classes') return byClasses
  return basis === 'pupils' ? byPupils : byClasses || byPupils
}
