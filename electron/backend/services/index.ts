/**
 * Use cases: what a method of the contract does, one transaction each. A service decides; reading
 * and writing rows is the repositories' work, rules of the trade are the domain's.
 */
import type { MethodName } from '#contract/index.ts'
import type { Handlers } from '../context.ts'
import { statusChangeHandlers } from '../status/status-change-handlers.ts'
import { allocationHandlers } from './allocation-handlers.ts'
import { appHandlers } from './app-handlers.ts'
import { attachmentHandlers } from './attachment-handlers.ts'
import { carryOverHandlers } from './carry-over-handlers.ts'
import { checkHandlers } from './check-handlers.ts'
import { closingHandlers } from './closing-handlers.ts'
import { contractHandlers } from './contract-handlers.ts'
import { correctionHandlers } from './correction-handlers.ts'
import { dictionaryEntryHandlers } from './dictionary-entry-handlers.ts'
import { dictionaryHandlers } from './dictionary-handlers.ts'
import { formHandlers } from './form-handlers.ts'
import { fundHandlers } from './fund-handlers.ts'
import { fundTableHandlers } from './fund-table-handlers.ts'
import { historyHandlers } from './history-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import { indicatorHandlers } from './indicator-handlers.ts'
import { issueHandlers } from './issue-handlers.ts'
import { milestoneHandlers } from './milestone-handlers.ts'
import { operatorHandlers } from './operator-handlers.ts'
import { overviewHandlers } from './overview-handlers.ts'
import { phaseNameHandlers } from './phase-name-handlers.ts'
import { planningHandlers } from './planning-handlers.ts'
import { progressDraftHandlers } from './progress-draft-handlers.ts'
import { progressHandlers } from './progress-handlers.ts'
import { projectHandlers } from './project-handlers.ts'
import { recycleBinHandlers } from './recycle-bin-handlers.ts'
import { reportHandlers } from './report-handlers.ts'
import { reportTextHandlers } from './report-text-handlers.ts'
import { safetyHandlers } from './safety-handlers.ts'
import { schoolHandlers } from './school-handlers.ts'
import { targetHandlers } from './target-handlers.ts'
import { traceHandlers } from './trace-handlers.ts'
import { transferHandlers } from './transfer-handlers.ts'
import { usedNameHandlers } from './used-name-handlers.ts'
import { whatIfHandlers } from './what-if-handlers.ts'

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
