import type { Figure, ReportFigures } from '../dataset.ts'

/** The figures of the chapters and notes by their ids, in the order of the report. */
export function figuresOf(report: ReportFigures): Map<string, Figure> {
  const { overview, progress, funds, targets, problems, nextSteps, completeness } = report
  return figuresIn([overview, progress, funds, targets, problems, nextSteps, completeness])
}

/** Every figure somewhere in the data, by its id. */
export function figuresIn(data: unknown): Map<string, Figure> {
  const figures = new Map<string, Figure>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (isFigure(node)) figures.set(node.id, node)
    else for (const inner of Object.values(node)) visit(inner)
  }
  visit(data)
  return figures
}

function isFigure(node: object): node is Figure {
  return 'id' in node && 'rule' in node && 'missing' in node
}
