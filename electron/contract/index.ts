/**
 * The whole API between the interface and the data, in one table: method name → input schema and
 * answer. The worker, the Electron door, the browser host and the terminal all speak it; nothing
 * else crosses.
 */
import { allocationMethods } from './allocations.ts'
import { appMethods } from './app.ts'
import { attachmentMethods } from './attachments.ts'
import { carryOverMethods } from './carry-overs.ts'
import { checkMethods } from './checks.ts'
import { closingMethods } from './closing.ts'
import { contractMethods } from './contracts.ts'
import { desktopMethods } from './desktop.ts'
import { dictionaryMethods } from './dictionaries.ts'
import { dictionaryEntryMethods } from './dictionary-entries.ts'
import type { AppEvent } from './events.ts'
import { formMethods } from './forms.ts'
import { fundTableMethods } from './fund-table.ts'
import { fundMethods } from './funds.ts'
import { historyMethods } from './history.ts'
import { importMethods } from './imports.ts'
import { indicatorMethods } from './indicators.ts'
import type { InputOf, OutputOf, ParsedInputOf } from './method.ts'
import { issueMethods } from './issues.ts'
import { milestoneMethods } from './milestones.ts'
import { operatorMethods } from './operators.ts'
import { overviewMethods } from './overview.ts'
import { passportMethods } from './passport.ts'
import { phaseNameMethods } from './phase-names.ts'
import { planningMethods } from './planning.ts'
import { progressDraftMethods } from './progress-drafts.ts'
import { progressMethods } from './progress.ts'
import { projectMethods } from './projects.ts'
import { recycleBinMethods } from './recycle-bin.ts'
import { reportMethods } from './reports.ts'
import { reportTextMethods } from './report-text.ts'
import type { Result } from './result.ts'
import { safetyMethods } from './safety.ts'
import { schoolMethods } from './schools.ts'
import { statusChangeMethods } from './status-changes.ts'
import { targetMethods } from './targets.ts'
import { traceMethods } from './traces.ts'
import { transferMethods } from './transfers.ts'
import { usedNameMethods } from './used-names.ts'
import { whatIfMethods } from './what-if.ts'

export const contract = {
  ...appMethods,
  ...attachmentMethods,
  ...dictionaryMethods,
  ...dictionaryEntryMethods,
  ...phaseNameMethods,
  ...usedNameMethods,
  ...projectMethods,
  ...fundMethods,
  ...progressMethods,
  ...targetMethods,
  ...importMethods,
  ...traceMethods,
  ...formMethods,
  ...reportMethods,
  ...reportTextMethods,
  ...issueMethods,
  ...passportMethods,
  ...historyMethods,
  ...recycleBinMethods,
  ...safetyMethods,
  ...checkMethods,
  ...fundTableMethods,
  ...allocationMethods,
  ...transferMethods,
  ...contractMethods,
  ...carryOverMethods,
  ...closingMethods,
  ...planningMethods,
  ...indicatorMethods,
  ...whatIfMethods,
  ...operatorMethods,
  ...milestoneMethods,
  ...overviewMethods,
  ...progressDraftMethods,
  ...schoolMethods,
  ...statusChangeMethods,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type Input<Name extends MethodName> = InputOf<Contract[Name]>
export type ParsedInput<Name extends MethodName> = ParsedInputOf<Contract[Name]>
export type Output<Name extends MethodName> = OutputOf<Contract[Name]>

export const desktopContract = desktopMethods

export type DesktopContract = typeof desktopContract
export type DesktopMethodName = keyof DesktopContract
export type DesktopInput<Name extends DesktopMethodName> = InputOf<DesktopContract[Name]>
export type DesktopOutput<Name extends DesktopMethodName> = OutputOf<DesktopContract[Name]>

/** Asks the backend; never throws. */
export type Call = <Name extends MethodName>(
  method: Name,
  input: Input<Name>,
) => Promise<Result<Output<Name>>>

/** Asks the window's owner; never throws. */
export type DesktopCall = <Name extends DesktopMethodName>(
  method: Name,
  input: DesktopInput<Name>,
) => Promise<Result<DesktopOutput<Name>>>

/** What a page finds at `window.app`, whichever door it came through. */
export interface AppBridge {
  readonly call: Call
  readonly desktop: DesktopCall
  /** Returns the function that stops listening. */
  readonly on: (listener: (event: AppEvent) => void) => () => void
}
