import type { FundKind } from '../funds/fund.ts'
import type { Fen } from '../money.ts'
import { addKnown } from '../sums.ts'

/** The cumulative sums that must carry on from quarter to quarter. */
export type CumulativeSum = FundKind | 'completedInvestment'

export const CUMULATIVE_SUMS: readonly CumulativeSum[] = [
  'allocated',
  'received',
  'paid',
  'completedInvestment',
]

/** Cumulative sums of one project; null where nothing is known. */
export type ProjectSums = Readonly<Record<CumulativeSum, Fen | null>>

/** One project between two quarters. */
export interface ProjectFlow {
  readonly projectId: string
  /** As frozen with the last closed quarter; null when it did not count the project. */
  readonly closed: ProjectSums | null
  /** What was entered since, corrections left out; null where nothing was. */
  readonly entered: ProjectSums
  readonly corrected: ProjectSums
  /** As the ledger has it at the end of the quarter. */
  readonly now: ProjectSums
}

/** 衔接: last quarter's cumulative sum, what was entered, what was corrected, and what there is. */
export interface ContinuityLine {
  readonly sum: CumulativeSum
  /** Null when no quarter is closed yet, or nothing was known then. */
  readonly closed: Fen | null
  readonly entered: Fen | null
  readonly corrected: Fen | null
  readonly now: Fen | null
  /** now − (closed + entered + corrected); 0 proves the line. */
  readonly difference: Fen
  /** The projects that make the difference. */
  readonly broken: readonly { readonly projectId: string; readonly difference: Fen }[]
}

/** Every sum of the quarter against the last closed one, over all projects of the ledger. */
export function continuityOf(flows: readonly ProjectFlow[]): ContinuityLine[] {
  return CUMULATIVE_SUMS.map((sum) => {
    const broken = flows
      .map((flow) => ({ projectId: flow.projectId, difference: differenceIn(flow, sum) }))
      .filter(({ difference }) => difference !== 0)
    return {
      sum,
      closed: addKnown(flows.map(({ closed }) => closed?.[sum] ?? null)),
      entered: addKnown(flows.map(({ entered }) => entered[sum])),
      corrected: addKnown(flows.map(({ corrected }) => corrected[sum])),
      now: addKnown(flows.map(({ now }) => now[sum])),
      difference: broken.reduce((total, { difference }) => total + difference, 0),
      broken,
    }
  })
}

/** Blank counts as nothing moved: a project without entries has neither gained nor lost. */
function differenceIn({ closed, entered, corrected, now }: ProjectFlow, sum: CumulativeSum): Fen {
  const expected = (closed?.[sum] ?? 0) + (entered[sum] ?? 0) + (corrected[sum] ?? 0)
  return (now[sum] ?? 0) - expected
}
