import { addKnown } from '../../sums.ts'
import type { MeasureTargets, ReportDataset, TargetLine } from '../dataset.ts'
import { pointsBetween, share } from '../../percent.ts'
import type { CorrectionFacts } from '../facts.ts'
import type { ReportScope } from '../form/report-scope.ts'
import type { FigureKind, RuleId } from '../figures/rule.ts'
import { isCompleted, isStarted, projectLabel, type Standing } from '../standing.ts'
import { standingsThen } from '../sections/moments.ts'
import type { FigureQuestion } from './find-figure.ts'
import type { CorrectionPlace, Formula, Operand, PassportRow } from './passport.ts'
import { type Narrowing, pickOf } from './pick.ts'

/** What a figure combines, and how. */
export interface Makeup {
  readonly formula: Formula
  readonly operands: readonly Operand[]
}

/** Takes a figure apart into the sums it combines. */
export function makeupOf(
  scope: ReportScope,
  dataset: ReportDataset,
  question: FigureQuestion,
): Makeup {
  const { rule, of, narrowing } = question
  const money = { ...narrowing, kind: 'money' as const }
  const sum = (
    what: RuleId,
    standings: readonly Standing[] = of,
    how: Narrowing = narrowing,
    moment: Operand['moment'] = 'now',
  ) => sumOperand(scope, dataset, { rule: what, of: standings, narrowing: how, moment })
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- All other rules are one sum.
  switch (rule) {
    case 'startedRate':
    case 'completedRate':
      return { formula: 'quotient', operands: shareOf(sum, rule, of, question.byArea, 'now') }
    case 'pointsChange': {
      const rate = question.id.endsWith('startedRate') ? 'startedRate' : 'completedRate'
      return {
        formula: 'change',
        operands: [
          ...shareOf(sum, rate, of, false, 'now'),
          ...shareOf(sum, rate, standingsThen(scope, of), false, 'before'),
        ],
      }
    }
    case 'investmentRate':
      return quotient(sum('completedInvestment', of, money), sum('planned', of, money))
    case 'allocationRate':
      return quotient(sum('allocated', of, money), sum('planned', of, money))
    case 'receiptRate':
      return quotient(sum('received', of, money), sum('planned', of, money))
    case 'paymentRate':
      return quotient(sum('paid', of, money), sum('received', of, money))
    case 'balance':
      return { formula: 'difference', operands: [sum('received'), sum('paid')] }
    case 'target':
    case 'shortfall':
    case 'targetRate':
    case 'coverageRate':
      return targetMakeup(dataset, question, (what, standings) => {
        const kind = question.target?.measures.measure === 'count' ? 'count' : 'area'
        return sum(what, standings, { ...narrowing, kind })
      })
    default:
      return { formula: 'sum', operands: [sum(rule)] }
  }
}

/** The operands of a figure combined; null where a part of it is not known. */
export function combine(formula: Formula, operands: readonly Operand[]): number | null {
  const [first = null, second = null, third = null, fourth = null] = operands.map(
    ({ value }) => value,
  )
  switch (formula) {
    case 'sum':
      return first
    case 'difference':
      return (first ?? 0) - (second ?? 0)
    case 'quotient':
      return share(first, second)
    case 'change':
      return pointsBetween(share(first, second), share(third, fourth))
    case 'shortfall':
      return Math.max(0, (first ?? 0) - (second ?? 0))
  }
}

type Sum = (
  rule: RuleId,
  of: readonly Standing[],
  narrowing: Narrowing,
  moment: Operand['moment'],
) => Operand

/** Started or completed ones, and all. */
function shareOf(
  sum: Sum,
  rate: 'startedRate' | 'completedRate',
  all: readonly Standing[],
  byArea: boolean,
  moment: Operand['moment'],
): Operand[] {
  const kind: FigureKind = byArea ? 'area' : 'count'
  const part = all.filter(rate === 'startedRate' ? isStarted : isCompleted)
  const rule = rate === 'startedRate' ? 'started' : 'completed'
  return [
    sum(rule, part, { kind }, moment),
    sum(byArea ? 'floorArea' : 'projectCount', all, { kind }, moment),
  ]
}

function quotient(part: Operand, whole: Operand): Makeup {
  return { formula: 'quotient', operands: [part, whole] }
}

function targetMakeup(
  dataset: ReportDataset,
  { rule, of, target }: FigureQuestion,
  sum: (rule: RuleId, of: readonly Standing[]) => Operand,
): Makeup {
  if (!target) return { formula: 'sum', operands: [] }
  const { line, measures } = target
  const wanted = targetOperand(dataset, 'target', target)
  if (rule === 'target') return { formula: 'sum', operands: [wanted] }
  if (rule === 'targetRate') {
    return quotient(sum('targetCompleted', of.filter(isCompleted)), wanted)
  }
  const covered = sum('coverageRate', of)
  if (rule === 'coverageRate') return quotient(covered, wanted)
  // What one line has too much does not fill another's gap, so the total adds the gaps up.
  return line === measures.total
    ? { formula: 'sum', operands: [targetOperand(dataset, 'shortfall', target)] }
    : { formula: 'shortfall', operands: [wanted, covered] }
}

/** Targets, or their gaps, line by line. */
function targetOperand(
  dataset: ReportDataset,
  name: 'target' | 'shortfall',
  { line, measures }: { readonly line: TargetLine; readonly measures: MeasureTargets },
): Operand {
  const lines = line === measures.total ? measures.lines.filter(({ within }) => !within) : [line]
  return operandOf(dataset, {
    rule: name,
    kind: measures.measure === 'count' ? 'count' : 'area',
    moment: 'now',
    rows: lines.map((one) => ({ projectId: null, label: one.name, value: one[name].value })),
  })
}

interface SumRequest {
  readonly rule: RuleId
  readonly of: readonly Standing[]
  readonly narrowing: Narrowing
  readonly moment: Operand['moment']
}

function sumOperand(
  scope: ReportScope,
  dataset: ReportDataset,
  { rule, of, narrowing, moment }: SumRequest,
): Operand {
  const pick = pickOf(scope, rule, narrowing)
  const { kind, sourceId, money, correction, pieces = false } = narrowing
  return operandOf(dataset, {
    rule,
    kind,
    moment,
    ...(sourceId !== undefined && { sourceId }),
    ...(money !== undefined && { money }),
    ...(correction && { correction: placeOf(scope, correction) }),
    ...(pieces && { pieces }),
    rows: of.flatMap((standing): PassportRow[] => {
      const value = pick(standing)
      const { project } = standing
      return value === undefined
        ? []
        : [{ projectId: project.id, label: projectLabel(project), value }]
    }),
  })
}

/** Corrections keep the order they were entered in, so that their place among the same tells one. */
function placeOf({ facts }: ReportScope, correction: CorrectionFacts): CorrectionPlace {
  const { projectId, figure, sourceId, correctsQuarter } = correction
  const ofTheSame = (facts.corrections ?? []).filter(
    (one) =>
      one.projectId === projectId &&
      one.figure === figure &&
      one.sourceId === sourceId &&
      one.correctsQuarter === correctsQuarter,
  )
  return { correctsQuarter, place: ofTheSame.indexOf(correction) }
}

function operandOf({ rules }: ReportDataset, operand: Omit<Operand, 'name' | 'value'>): Operand {
  const { rule, rows } = operand
  const sum = addKnown(rows.map(({ value }) => value))
  // Nothing to add is 0; what is blank is not known, but it meets no target.
  const isZero = rows.length === 0 || TOWARDS_TARGETS.has(rule)
  return { ...operand, name: rules[rule], value: isZero ? (sum ?? 0) : sum }
}

const TOWARDS_TARGETS: ReadonlySet<RuleId> = new Set([
  'targetCompleted',
  'targetUnderConstruction',
  'targetNotStarted',
  'coverageRate',
])
