import type { Chapter } from '../text/report-text.ts'
import type { AnnexPaper } from './annex-paper.ts'

export type ChapterId = Chapter['id']

/** The chapters of the text in their order. */
export const CHAPTER_IDS = [
  'overview',
  'progress',
  'funds',
  'targets',
  'problems',
  'nextSteps',
] as const satisfies readonly ChapterId[]

/** Who signs, in the order of the signature block: 负责人, 审核人, 填表人. */
export const SIGNATORIES = ['responsible', 'reviewer', 'preparer'] as const

export type Signatory = (typeof SIGNATORIES)[number]

/**
 * How a report is set, whatever it says. Fixed when its quarter is closed: the chapters are
 * numbered and its tables laid by it.
 */
export interface ReportForm {
  /** Whether 合计 stands below the rows it adds up or above them. */
  readonly totals: 'top' | 'bottom'
  /** The annex of all projects adds up each township. */
  readonly townshipSubtotals: boolean
  /**
   * Every printed page of that annex adds up its own projects; missing in what was closed before. Only
   * paper has pages: Word and Excel have none of them.
   */
  readonly pageSubtotals?: boolean | undefined
  /** Paper of every annex; each takes what it fits on where it is left out. */
  readonly annexPaper?: AnnexPaper | undefined
  /** Chapters wanted, in any order; numbered without a gap. */
  readonly chapters: readonly ChapterId[]
  /** Names printed in the signature block; an empty one leaves a line to sign on. */
  readonly signatures: Readonly<Record<Signatory, string>>
  /** Room for the seal, and the word that asks for it. */
  readonly sealSpace: boolean
}

/** As reports are set until somebody chooses otherwise, and were before there was a choice. */
export const STANDARD_FORM: ReportForm = {
  totals: 'bottom',
  townshipSubtotals: true,
  chapters: CHAPTER_IDS,
  signatures: { responsible: '', reviewer: '', preparer: '' },
  sealSpace: true,
}
