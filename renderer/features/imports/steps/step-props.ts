import type { SheetReading } from '#contract/imports/reading.ts'
import type { WizardState } from '../wizard/wizard-state.ts'
import type { WizardDispatch } from '../wizard/wizard-store.ts'

/** What every step after the choice of a file is given. */
export interface StepProps {
  readonly state: WizardState
  readonly reading: SheetReading
  readonly dispatch: WizardDispatch
}
