import type { Migration } from 'kysely/migration'
import * as initial from './0001-initial.ts'
import * as checkExplanations from './0002-check-explanations.ts'
import * as funds from './0003-funds.ts'
import * as closing from './0004-closing.ts'
import * as planning from './0005-planning.ts'
import * as partlyUndone from './0006-partly-undone.ts'
import * as changeLogFilters from './0007-change-log-filters.ts'
import * as milestones from './0008-milestones.ts'
import * as progressDrafts from './0009-progress-drafts.ts'
import * as indicators from './0010-indicators.ts'
import * as schools from './0011-schools.ts'
import * as statusChanges from './0012-status-changes.ts'
import * as attachments from './0013-attachments.ts'
import * as actions from './0014-actions.ts'
import * as schemes from './0015-schemes.ts'
import * as targetUnits from './0016-target-units.ts'
import * as reportEdits from './0017-report-edits.ts'
import * as issuedFiles from './0018-issued-files.ts'
import * as retiredEntries from './0019-retired-entries.ts'
import * as composedWords from './0020-composed-words.ts'
import * as reportTemplates from './0021-report-templates.ts'
import * as issuedTemplates from './0022-issued-templates.ts'
import * as fundReversals from './0023-fund-reversals.ts'
import * as carriedReports from './0024-carried-reports.ts'

/**
 * Every step the database ever took, in order. A step that has been released is frozen: what it
 * got wrong is mended by a new one. `user_version` in the file counts the steps it has taken.
 */
export const migrations: readonly { readonly name: string; readonly migration: Migration }[] = [
  { name: '0001-initial', migration: initial },
  { name: '0002-check-explanations', migration: checkExplanations },
  { name: '0003-funds', migration: funds },
  { name: '0004-closing', migration: closing },
  { name: '0005-planning', migration: planning },
  { name: '0006-partly-undone', migration: partlyUndone },
  { name: '0007-change-log-filters', migration: changeLogFilters },
  { name: '0008-milestones', migration: milestones },
  { name: '0009-progress-drafts', migration: progressDrafts },
  { name: '0010-indicators', migration: indicators },
  { name: '0011-schools', migration: schools },
  { name: '0012-status-changes', migration: statusChanges },
  { name: '0013-attachments', migration: attachments },
  { name: '0014-actions', migration: actions },
  { name: '0015-schemes', migration: schemes },
  { name: '0016-target-units', migration: targetUnits },
  { name: '0017-report-edits', migration: reportEdits },
  { name: '0018-issued-files', migration: issuedFiles },
  { name: '0019-retired-entries', migration: retiredEntries },
  { name: '0020-composed-words', migration: composedWords },
  { name: '0021-report-templates', migration: reportTemplates },
  { name: '0022-issued-templates', migration: issuedTemplates },
  { name: '0023-fund-reversals', migration: fundReversals },
  { name: '0024-carried-reports', migration: carriedReports },
]
