import type { SheetReading } from '#contract/imports/reading.ts'
import { useAskAsJob } from '../../../asking-as-job.ts'
import { currentAnswers, type WizardState } from './wizard-state.ts'

/** How the chosen sheet is understood, corrections included. */
export interface ReadingAnswer {
  readonly reading: SheetReading | null
  /** A correction is being read; `reading` is still the one before. */
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
  if (!corrected || answer.data?.name !== opened?.name) {
    return { reading: opened, renewing: answer.isFetching, error: answer.error }
  }
  return { reading: answer.data ?? opened, renewing: answer.isFetching, error: answer.error }
}
