import type { ReportDataset, ReportFigures } from '../report/dataset.ts'
import { type LocatedFigure, locateFigures } from '../report/figures/locate-figures.ts'
import { figuresIn } from '../report/figures/list-figures.ts'
import type { FigureKind } from '../report/figures/rule.ts'
import { isSameNumber } from '../report/text/keep-fields.ts'

/** One figure, or one word of a table, as two issues of a report say it. */
export interface FigureDifference {
  /** The figure's name in both datasets. */
  readonly id: string
  /** 三、资金情况, or the title of an annex. */
  readonly place: string
  /** The clause or the row and column it stands in. */
  readonly label: string
  /** Null for words and dates. */
  readonly kind: FigureKind | null
  /** Null when that issue does not have it. */
  readonly before: ComparedValue | null
  readonly after: ComparedValue | null
}

export interface ComparedValue {
  /** Exact integer; null for words and for what is not known. */
  readonly value: number | null
  /** As printed. */
  readonly text: string
}

/**
 * Everything two issues of a report say differently, in the order of the report: first the figures
 * of the text, then each annex by row and column. Both must be in the same unit. What stands in one
 * issue only is said with a null on the other side; running numbers and headings are not compared. How
 * many projects a remark concerns is left to the comparison of texts where it is no figure in one of them.
 *
 * @param everything lists what both say alike as well
 */
export function compareReports(
  before: ReportDataset,
  after: ReportDataset,
  { everything = false }: { readonly everything?: boolean } = {},
): FigureDifference[] {
  const [old, current] = [locateFigures(before), locateFigures(after)]
  const uncounted = countsRemarks(before) && countsRemarks(after) ? [] : [before, after]
  const left = new Set(uncounted.flatMap(remarkCounts))
  const ids = [...new Set([...current.keys(), ...old.keys()])].filter((id) => !left.has(id))
  return ids.flatMap((id): FigureDifference[] => {
    const [was, is] = [old.get(id), current.get(id)]
    const either = is ?? was
    if (!either || (!everything && saysTheSame(was ?? null, is ?? null))) return []
    const { place, label, kind } = either
    return [{ id, place, label, kind, before: valueOf(was), after: valueOf(is) }]
  })
}

/** Both issues have it, with the same value and the same number or word printed; 100% is 100.00%. */
export function saysTheSame(before: ComparedValue | null, after: ComparedValue | null): boolean {
  if (before === null || after === null || before.value !== after.value) return false
  return (
    before.text === after.text || (before.value !== null && isSameNumber(before.text, after.text))
  )
}

/** False of what was closed before the number of projects of a remark was a figure. */
function countsRemarks({ problems, nextSteps }: ReportFigures): boolean {
  return [...problems, ...nextSteps].every(({ count }) => count !== undefined)
}

function remarkCounts({ problems, nextSteps }: ReportFigures): string[] {
  return [...figuresIn([problems, nextSteps]).keys()]
}

function valueOf(located: LocatedFigure | undefined): ComparedValue | null {
  return located ? { value: located.value, text: located.text } : null
}
