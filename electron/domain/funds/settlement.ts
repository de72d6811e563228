import type { Fen } from '../money.ts'
import type { PlannedLine } from './budget.ts'

/**
 * What becomes of the money of one source when a project is cancelled or adjusted: it stays; the
 * budget is cut to what was used; what was not used moves to another project; or it goes back to
 * the source.
 */
export type Disposal = 'keep' | 'reduce' | 'transfer' | 'return'

export const DISPOSALS: readonly Disposal[] = ['keep', 'reduce', 'transfer', 'return']

/** The money of a project from one source. */
export interface SourceBalance {
  /** Null when no source was named. */
  readonly fundingSourceId: string | null
  readonly planned: Fen
  readonly allocated: Fen
  readonly received: Fen
  readonly paid: Fen
}

/** An amount of each kind that can still go elsewhere. */
export interface Parts {
  readonly planned: Fen
  readonly allocated: Fen
  readonly received: Fen
}

/** What a decision does: what is cut from the plan, moved to the other project, given back. */
export interface Consequence {
  readonly cut: Parts
  readonly moved: Parts
  readonly returned: Parts
}

const NOTHING: Parts = { planned: 0, allocated: 0, received: 0 }

/**
 * What was not used, kind by kind: everything beyond what was paid. Never below zero, and never more
 * than there is, even where more was paid back than paid.
 */
export function unusedOf({ planned, allocated, received, paid }: SourceBalance): Parts {
  const used = Math.max(paid, 0)
  return {
    planned: Math.max(planned - used, 0),
    allocated: Math.max(allocated - used, 0),
    received: Math.max(received - used, 0),
  }
}

/** What a decision does to the money of one source. What is paid stays with the project. */
export function consequenceOf(balance: SourceBalance, disposal: Disposal): Consequence {
  const unused = unusedOf(balance)
  const isCut = disposal === 'reduce' || disposal === 'return'
  return {
    cut: isCut ? { ...NOTHING, planned: unused.planned } : NOTHING,
    moved: disposal === 'transfer' ? unused : NOTHING,
    returned: disposal === 'return' ? { ...unused, planned: 0 } : NOTHING,
  }
}

/** The sum of several decisions. */
export function addConsequences(consequences: readonly Consequence[]): Consequence {
  return {
    cut: addParts(consequences.map(({ cut }) => cut)),
    moved: addParts(consequences.map(({ moved }) => moved)),
    returned: addParts(consequences.map(({ returned }) => returned)),
  }
}

export function isNothing({ planned, allocated, received }: Parts): boolean {
  return planned === 0 && allocated === 0 && received === 0
}

/**
 * The lines of one project and source after their plan was cut: what is planned last is cut first.
 *
 * @param lines of one source, oldest year first
 */
export function cutPlanned<Line extends PlannedLine>(lines: readonly Line[], amount: Fen): Line[] {
  let left = amount
  return lines
    .toReversed()
    .map((line) => {
      const taken = Math.min(Math.max(line.amount, 0), left)
      left -= taken
      return { ...line, amount: line.amount - taken }
    })
    .toReversed()
}

function addParts(parts: readonly Parts[]): Parts {
  return parts.reduce(
    (sum, part) => ({
      planned: sum.planned + part.planned,
      allocated: sum.allocated + part.allocated,
      received: sum.received + part.received,
    }),
    NOTHING,
  )
}
