import type { CorrectionInput } from '#contract/quarter/closing.ts'
import type { Input } from '#contract/index.ts'
import {
  CORRECTED_FIGURES,
  type CorrectedFigure,
  isMoneyFigure,
} from '#domain/closing/correction.ts'
import { ALL_PHASES, PROGRESS_STATUSES } from '#domain/project/phase.ts'
import type { Quarter } from '#domain/quarter.ts'
import { readValue, type Typed } from '../entry/typed.ts'

/** What stands in the dialog. */
export interface CorrectionValues {
  readonly projectId: string | null
  readonly correctsQuarter: Quarter
  readonly figure: CorrectedFigure
  /** Left out or null when no source is named. */
  readonly fundingSourceId?: string | null
  /** Fen, 0.01 %, a phase, a status or a partial date. */
  readonly after: Typed<number | string>
  readonly date: Typed<string>
  readonly documentNumber: string
  readonly reason: string
}

/** Money is corrected in any closed quarter, what is reported as a total in the latest only. */
export function correctableFigures(
  correctsQuarter: Quarter,
  latest: Quarter,
): readonly CorrectedFigure[] {
  return correctsQuarter === latest
    ? CORRECTED_FIGURES
    : CORRECTED_FIGURES.filter((figure) => isMoneyFigure(figure))
}

/** A blank is a value of its own where the ledger knows blanks; money and a status are not blank. */
export function mayBeBlank(figure: CorrectedFigure): boolean {
  return !isMoneyFigure(figure) && figure !== 'status'
}

/** What is asked of the backend. The form has been checked. */
export function correctionOf(
  values: CorrectionValues & { readonly projectId: string },
): Input<'corrections.enter'> {
  const { projectId, correctsQuarter, figure } = values
  const corrected = { projectId, correctsQuarter, reason: values.reason.trim() }
  const after = readValue(values.after)
  const number = after === null ? null : Number(after)
  switch (figure) {
    case 'allocated':
    case 'received':
    case 'paid':
      return {
        ...corrected,
        figure,
        fundingSourceId: values.fundingSourceId ?? null,
        after: number ?? 0,
        date: readValue(values.date),
        documentNumber: values.documentNumber.trim() || null,
      }
    case 'completedInvestment':
    case 'percent':
      return { ...corrected, figure, after: number }
    case 'phase':
      return { ...corrected, figure, after: ALL_PHASES.find((phase) => phase === after) ?? null }
    case 'status':
      return {
        ...corrected,
        figure,
        after: PROGRESS_STATUSES.find((status) => status === after) ?? 'normal',
      }
    case 'actualStart':
    case 'actualFinish':
      return { ...corrected, figure, after: after === null ? null : String(after) }
  }
}

/** Which of the three effects a correction has, said before it is saved. */
export function effectOf(figure: CorrectionInput['figure']): 'money' | 'report' | 'date' {
  if (isMoneyFigure(figure)) return 'money'
  return figure === 'actualStart' || figure === 'actualFinish' ? 'date' : 'report'
}
