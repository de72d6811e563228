import type { SheetReading } from '#contract/imports/reading.ts'
import { useAskAsJob } from '../../../asking-as-job.ts'
import { asCorrected } from '../columns/as-corrected.ts'
import { currentAnswers, type WizardState } from './wizard-state.ts'

/** How the chosen sheet is understood, corrections included. */
export interface ReadingAnswer {
  readonly reading: SheetReading | null
  /** A correction is being read; `reading` is the one before, with the columns as they were set since. */
  readonly renewing: boolean
  readonly error: Error | null
}

/** Until something is corrected the reading that came with the file is good. */
export function useReading(state: WizardState): ReadingAnswer {
  const { corrections } = currentAnswers(state)
  const opened = state.file?.sheets.find(({ name }) => name === state.sheet) ?? null
  const corrected = Object.keys(corrections).length > 0
  const answer = useAskAsJob(
    'imports.read',
    { fileId: state.file?.fileId ?? '', sheet: state.sheet ?? '', corrections },
    { enabled: opened !== null && corrected, keepPrevious: true },
  )
  const isOfSheet = corrected && answer.data?.name === opened?.name
  const reading = (isOfSheet ? answer.data : opened) ?? null
  const renewing = answer.isFetching
  if (!renewing || reading === null || corrections.columns === undefined) {
    return { reading, renewing, error: answer.error }
  }
  const columns = asCorrected(reading.columns, corrections.columns)
  return { reading: { ...reading, columns }, renewing, error: answer.error }
}
