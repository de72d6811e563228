import type { Measure } from '../../area.ts'
import { addKnown } from '../../sums.ts'
import type { CorrectionFacts } from '../facts.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { FigureKind, RuleId } from '../figures/rule.ts'
import { additionOf, additionOfSource } from '../sections/additions.ts'
import type { Standing } from '../standing.ts'
import { quantityOf } from '../figures/tally.ts'
import type { MoneyFigure } from './passport.ts'

/** What narrows a rule down for one figure. */
export interface Narrowing {
  readonly kind: FigureKind
  /** Money of one source; null is money without a source. */
  readonly sourceId?: string | null
  readonly money?: MoneyFigure
  /** This correction alone, of those that were entered. */
  readonly correction?: CorrectionFacts
  /** Pieces are counted, not projects. */
  readonly pieces?: boolean
  /** What the figure's target measures. */
  readonly measure?: Measure
}

/** What a project adds to a sum: null when it reports nothing, undefined when it has no part. */
export type Pick = (standing: Standing) => number | null | undefined

/** What each project adds to a figure under its rule. Rates add nothing up and have no pick. */
export function pickOf(scope: ReportScope, rule: RuleId, narrowing: Narrowing): Pick {
  const { kind, sourceId, money, pieces, measure } = narrowing
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- All other rules count.
  switch (rule) {
    case 'quantity':
      return quantityOf
    case 'townshipCount':
      return firstOfEach(({ project }) => project.townshipId)
    case 'schoolCount':
      return firstOfEach(({ project }) => project.schoolId)
    case 'floorArea':
      return areaOf('floor')
    case 'sportsArea':
      return areaOf('sports')
    case 'landArea':
      return areaOf('land')
    case 'planned':
    case 'plannedBySource':
      return sourceId === undefined ? ({ planned }) => planned : plannedOf(sourceId)
    case 'allocated':
    case 'received':
    case 'paid':
      return sourceId === undefined ? (standing) => standing[rule] : fundsOf(rule, sourceId)
    case 'completedInvestment':
      return ({ snapshot }) => snapshot.completedInvestment
    case 'percent':
      return ({ snapshot }) => snapshot.percent
    case 'addedThisQuarter':
      if (money === undefined) return nothing
      return sourceId === undefined || money === 'completedInvestment'
        ? additionOf(scope, money)
        : additionOfSource(scope, money, sourceId)
    case 'corrected':
      return correctionsOf(scope, narrowing)
    case 'targetCompleted':
    case 'targetUnderConstruction':
    case 'targetNotStarted':
    case 'coverageRate':
      return measure === 'count' ? one : ({ area }) => area
    default:
      if (kind === 'area') return areaOf('floor')
      return pieces === true ? quantityOf : one
  }
}

function one(): number {
  return 1
}

function nothing(): undefined {
  return undefined
}

function areaOf(measure: Measure): Pick {
  return ({ category, area }) => (category.measure === measure ? area : undefined)
}

/** Counts what projects share: the first project of each stands for it. */
function firstOfEach(keyOf: (standing: Standing) => string | null): Pick {
  const seen = new Set<string>()
  return (standing) => {
    const key = keyOf(standing)
    if (key === null || seen.has(key)) return undefined
    seen.add(key)
    return 1
  }
}

/** Its budget lines of the source; without a source, what its lines leave open. */
function plannedOf(sourceId: string | null): Pick {
  return ({ planned, project }) => {
    if (planned === null) return undefined
    const lines = project.budget.filter((line) => sourceId === null || line.sourceId === sourceId)
    const listed = lines.reduce((sum, { amount }) => sum + amount, 0)
    if (sourceId === null) return planned === listed ? undefined : planned - listed
    return lines.length === 0 ? undefined : listed
  }
}

function fundsOf(kind: 'allocated' | 'received' | 'paid', sourceId: string | null): Pick {
  return ({ snapshot }) => {
    const mine = snapshot.funds.filter((sum) => sum.kind === kind && sum.sourceId === sourceId)
    return addKnown(mine.map(({ amount }) => amount)) ?? undefined
  }
}

/** Differences that were entered of the project; how many of them where they are counted. */
function correctionsOf(
  { facts }: ReportScope,
  { kind, money, sourceId, correction: only }: Narrowing,
): Pick {
  const corrections = only ? [only] : (facts.corrections ?? [])
  return ({ project }) => {
    const mine = corrections.filter(
      (correction) =>
        correction.projectId === project.id &&
        (money === undefined || correction.figure === money) &&
        (sourceId === undefined || correction.sourceId === sourceId),
    )
    if (mine.length === 0) return undefined
    return kind === 'count' ? mine.length : addKnown(mine.map(({ difference }) => difference))
  }
}
