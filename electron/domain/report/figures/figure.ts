import type { Figure } from '../dataset.ts'
import { MISSING, type PrintUnit, sentenceText, toPrinted } from '../form/print-form.ts'
import type { FigureKind, RuleId } from './rule.ts'
import type { Selections } from './selections.ts'
import type { Standing } from '../standing.ts'
import type { Sum } from './tally.ts'

/** What one figure is made from. */
export interface FigureDraft {
  readonly id: string
  readonly kind: FigureKind
  readonly rule: RuleId
  readonly value: number | null
  readonly of: readonly Standing[]
  readonly missing?: number
  /** The rounded figure when it was rounded together with others so that they foot. */
  readonly printed?: number | null
  /** The verb beside it says which way it went, so it is written without its sign. */
  readonly unsigned?: boolean
}

/** Makes figures, their texts in the report's unit and their projects as named selections. */
export interface FigureMaker {
  readonly make: (draft: FigureDraft) => Figure
  /** How many projects there are. */
  readonly count: (id: string, rule: RuleId, of: readonly Standing[]) => Figure
  /** A sum over projects with its number of blanks. */
  readonly sum: (
    id: string,
    kind: FigureKind,
    rule: RuleId,
    of: readonly Standing[],
    sum: Sum,
  ) => Figure
  readonly rate: (id: string, rule: RuleId, of: readonly Standing[], value: number | null) => Figure
}

export function createFigureMaker(unit: PrintUnit, selections: Selections): FigureMaker {
  const make = (draft: FigureDraft): Figure => ({
    id: draft.id,
    kind: draft.kind,
    value: draft.value,
    text: textOf(draft, unit),
    rule: draft.rule,
    projects: selections.name(draft.of.map(({ project }) => project.id)),
    missing: draft.missing ?? 0,
  })
  return {
    make,
    count: (id, rule, of) => make({ id, kind: 'count', rule, value: of.length, of }),
    sum: (id, kind, rule, of, { value, missing }) => make({ id, kind, rule, value, of, missing }),
    rate: (id, rule, of, value) => make({ id, kind: 'percent', rule, value, of }),
  }
}

function textOf({ value, kind, printed, unsigned }: FigureDraft, unit: PrintUnit): string {
  if (value === null) return MISSING
  const signless = (figure: number): number => (unsigned ? Math.abs(figure) : figure)
  const figure = printed ?? toPrinted(value, kind, unit)
  return sentenceText(signless(value), signless(figure), kind, unit)
}
