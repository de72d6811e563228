/**
 * The whole API between the interface and the data, in one table: method name → input schema and
 * answer. The worker, the Electron door, the browser host and the terminal all speak it; nothing
 * else crosses.
 */
import { allocationMethods } from './funds/allocations.ts'
import { appMethods } from './app.ts'
import { attachmentMethods } from './projects/attachments.ts'
import { carryOverMethods } from './funds/carry-overs.ts'
import { checkMethods } from './quarter/checks.ts'
import { closingMethods } from './quarter/closing.ts'
import { contractMethods } from './funds/contracts.ts'
import { desktopMethods } from './desktop.ts'
import { dictionaryMethods } from './office/dictionaries.ts'
import { dictionaryEntryMethods } from './office/dictionary-entries.ts'
import type { AppEvent } from './events.ts'
import { formMethods } from './imports/forms.ts'
import { fundTableMethods } from './funds/fund-table.ts'
import { fundMethods } from './funds/funds.ts'
import { historyMethods } from './quarter/history.ts'
import { importMethods } from './imports/imports.ts'
import { indicatorMethods } from './planning/indicators.ts'
import type { InputOf, OutputOf, ParsedInputOf } from './method.ts'
import { issueMethods } from './reports/issues.ts'
import { milestoneMethods } from './projects/milestones.ts'
import { operatorMethods } from './office/operators.ts'
import { overviewMethods } from './planning/overview.ts'
import { passportMethods } from './reports/passport.ts'
import { phaseNameMethods } from './office/phase-names.ts'
import { planningMethods } from './planning/planning.ts'
import { progressDraftMethods } from './projects/progress-drafts.ts'
import { progressMethods } from './projects/progress.ts'
import { projectMethods } from './projects/projects.ts'
import { recycleBinMethods } from './quarter/recycle-bin.ts'
import { reportMethods } from './reports/reports.ts'
import { reportTemplateMethods } from './reports/report-templates.ts'
import { reportTextMethods } from './reports/report-text.ts'
import type { Result } from './result.ts'
import { safetyMethods } from './office/safety.ts'
import { schoolMethods } from './planning/schools.ts'
import { statusChangeMethods } from './projects/status-changes.ts'
import { targetMethods } from './planning/targets.ts'
import { traceMethods } from './imports/traces.ts'
import { transferMethods } from './funds/transfers.ts'
import { usedNameMethods } from './office/used-names.ts'
import { whatIfMethods } from './planning/what-if.ts'

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
  ...reportTemplateMethods,
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
