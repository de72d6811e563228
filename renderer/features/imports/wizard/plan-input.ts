import type { Listed } from '#contract/office/dictionaries.ts'
import type { SheetReading } from '#contract/imports/reading.ts'
import type { Input } from '#contract/index.ts'
import { isQuarter, type Quarter } from '#domain/quarter.ts'
import { comparable } from '#domain/text/comparable.ts'
import { needsOf } from './needs.ts'
import { currentAnswers, type Step, type WizardState } from './wizard-state.ts'

/** What is known around the sheet when its answers are completed. */
export interface Surroundings {
  /** The quarter chosen at the top of the window. */
  readonly quarter: Quarter
  readonly programmes: readonly Listed<{ readonly name: string }>[]
}

/** The step “asAt” as it stands: what was said, else what the sheet or its title suggests. */
export interface AsAtAnswers {
  readonly asAt: Quarter
  readonly programme: string | null
  readonly year: number | null
}

/** Answers given win; then the sheet's own words; the quarter chosen on top comes last. */
export function asAtAnswers(
  state: WizardState,
  reading: SheetReading,
  { quarter, programmes }: Surroundings,
): AsAtAnswers {
  const answers = currentAnswers(state)
  const needs = needsOf(reading)
  const found = reading.quarter !== null && isQuarter(reading.quarter) ? reading.quarter : quarter
  return {
    asAt: answers.asAt ?? found,
    programme: !needs.programme
      ? null
      : answers.programme === undefined
        ? namedProgramme(reading, programmes)
        : answers.programme,
    year: !needs.year ? null : answers.year === undefined ? reading.titleYear : answers.year,
  }
}

/**
 * The quarter to hold on to once the preview shows what it changes, whatever is chosen at the top of
 * the window later; null where it was answered or none is needed.
 */
export function quarterToKeep(
  step: Step,
  state: WizardState,
  reading: SheetReading | null,
  surroundings: Surroundings,
): Quarter | null {
  const isShown = step === 'preview' || step === 'write'
  if (!isShown || reading === null || !needsOf(reading).quarter) return null
  return currentAnswers(state).asAt === undefined
    ? asAtAnswers(state, reading, surroundings).asAt
    : null
}

/**
 * A programme the ledger knows wins over what was cut out of the title, which names the money as often
 * as the programme where the sheet is of funds.
 */
function namedProgramme(reading: SheetReading, known: Surroundings['programmes']): string | null {
  const title = comparable(reading.title ?? '')
  const named = known.map(({ name }) => name).filter((name) => title.includes(comparable(name)))
  const cutOut = reading.kind === 'funds' ? null : reading.titleProgramme
  return named.toSorted((a, b) => b.length - a.length)[0] ?? cutOut
}

/** The request for the plan of the chosen sheet; null while no file is open. */
export function planInput(
  state: WizardState,
  reading: SheetReading | null,
  surroundings: Surroundings,
): Input<'imports.plan'> | null {
  if (state.file === null || state.sheet === null || reading === null) return null
  return {
    fileId: state.file.fileId,
    sheet: state.sheet,
    corrections: currentAnswers(state).corrections,
    ...asAtAnswers(state, reading, surroundings),
  }
}
