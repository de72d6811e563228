/**
 * Use cases: what a method of the contract does, one transaction each. A service decides; reading
 * and writing rows is the repositories' work, rules of the trade are the domain's.
 */
import type { MethodName } from '#contract/index.ts'
import type { Handlers } from '../context.ts'
import { statusChangeHandlers } from '../status/status-change-handlers.ts'
import { allocationHandlers } from './funds/allocation-handlers.ts'
import { appHandlers } from './app-handlers.ts'
import { attachmentHandlers } from './projects/attachment-handlers.ts'
import { carryOverHandlers } from './funds/carry-over-handlers.ts'
import { checkHandlers } from './quarter/check-handlers.ts'
import { closingHandlers } from './quarter/closing-handlers.ts'
import { contractHandlers } from './funds/contract-handlers.ts'
import { correctionHandlers } from './quarter/correction-handlers.ts'
import { dictionaryEntryHandlers } from './office/dictionary-entry-handlers.ts'
import { dictionaryHandlers } from './office/dictionary-handlers.ts'
import { formHandlers } from './imports/form-handlers.ts'
import { fundHandlers } from './funds/fund-handlers.ts'
import { fundTableHandlers } from './funds/fund-table-handlers.ts'
import { historyHandlers } from './quarter/history-handlers.ts'
import { importHandlers } from './imports/import-handlers.ts'
import { indicatorHandlers } from './planning/indicator-handlers.ts'
import { issueHandlers } from './reports/issue-handlers.ts'
import { milestoneHandlers } from './projects/milestone-handlers.ts'
import { operatorHandlers } from './office/operator-handlers.ts'
import { overviewHandlers } from './planning/overview-handlers.ts'
import { phaseNameHandlers } from './office/phase-name-handlers.ts'
import { planningHandlers } from './planning/planning-handlers.ts'
import { progressDraftHandlers } from './projects/progress-draft-handlers.ts'
import { progressHandlers } from './projects/progress-handlers.ts'
import { projectHandlers } from './projects/project-handlers.ts'
import { recycleBinHandlers } from './quarter/recycle-bin-handlers.ts'
import { reportHandlers } from './reports/report-handlers.ts'
import { reportTemplateHandlers } from './reports/report-template-handlers.ts'
import { reportTextHandlers } from './reports/report-text-handlers.ts'
import { safetyHandlers } from './office/safety-handlers.ts'
import { schoolHandlers } from './planning/school-handlers.ts'
import { targetHandlers } from './planning/target-handlers.ts'
import { traceHandlers } from './imports/trace-handlers.ts'
import { transferHandlers } from './funds/transfer-handlers.ts'
import { usedNameHandlers } from './office/used-name-handlers.ts'
import { whatIfHandlers } from './planning/what-if-handlers.ts'

export const handlers: Handlers<MethodName> = {
  ...appHandlers,
  ...attachmentHandlers,
  ...dictionaryHandlers,
  ...dictionaryEntryHandlers,
  ...phaseNameHandlers,
  ...usedNameHandlers,
  ...projectHandlers,
  ...fundHandlers,
  ...progressHandlers,
  ...targetHandlers,
  ...importHandlers,
  ...traceHandlers,
  ...formHandlers,
  ...reportHandlers,
  ...reportTextHandlers,
  ...reportTemplateHandlers,
  ...issueHandlers,
  ...historyHandlers,
  ...recycleBinHandlers,
  ...safetyHandlers,
  ...checkHandlers,
  ...fundTableHandlers,
  ...allocationHandlers,
  ...transferHandlers,
  ...contractHandlers,
  ...carryOverHandlers,
  ...closingHandlers,
  ...correctionHandlers,
  ...planningHandlers,
  ...indicatorHandlers,
  ...whatIfHandlers,
  ...operatorHandlers,
  ...milestoneHandlers,
  ...overviewHandlers,
  ...progressDraftHandlers,
  ...schoolHandlers,
  ...statusChangeHandlers,
}
