import type { ReportDataset } from '../dataset.ts'
import type { ReportFacts } from '../facts.ts'
import { locateChartFigures, locateFigures } from '../figures/locate-figures.ts'
import { reportScope } from '../form/report-scope.ts'
import { findFigure, indexFigures } from './find-figure.ts'
import { combine, makeupOf } from './operands.ts'
import type { FigurePassport } from './passport.ts'

/** Takes figures of one report apart; null for an id the report does not have. */
export type ExplainFigure = (id: string) => FigurePassport | null

/**
 * 这个数从哪来: the rule in words and the rows a figure of a report is made of.
 *
 * @param facts what the report was computed from
 */
export function figureExplainer(facts: ReportFacts, dataset: ReportDataset): ExplainFigure {
  const scope = reportScope(facts, dataset.unit)
  const index = indexFigures(dataset)
  const located = new Map([...locateChartFigures(dataset), ...locateFigures(dataset)])
  const inNotes = { place: dataset.text.labels.notesHeading, label: '' }
  return (id) => {
    const question = findFigure(scope, dataset, index, id)
    if (!question) return null
    const { kind, value, text, rule } = question
    const { formula, operands } = makeupOf(scope, dataset, question)
    const { place, label } = located.get(id) ?? inNotes
    const result = combine(formula, operands)
    const words = dataset.rules[rule]
    return { id, kind, value, text, place, label, rule: words, formula, operands, result }
  }
}
