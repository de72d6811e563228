import type { Sentences } from './typed-keys.ts'
import type { zhCN } from './zh-cn.ts'
import sentences from '#resources/sentences/en.json'
import { attachments } from './en/projects/attachments.ts'
import { app } from './en/app.ts'
import { checks } from './en/quarter/checks.ts'
import { closing } from './en/quarter/closing.ts'
import { domain } from './en/domain.ts'
import { firstRun } from './en/first-run.ts'
import { forms } from './en/imports/forms.ts'
import { funds } from './en/funds.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports/imports.ts'
import { indicators } from './en/planning/indicators.ts'
import { milestones } from './en/projects/milestones.ts'
import { overview } from './en/quarter/overview.ts'
import { passport } from './en/quarter/passport.ts'
import { planning } from './en/planning/planning.ts'
import { progress } from './en/quarter/progress.ts'
import { project } from './en/projects/project.ts'
import { projects } from './en/projects/projects.ts'
import { recycleBin } from './en/recycle-bin.ts'
import { reportTemplates } from './en/quarter/report-templates.ts'
import { reports } from './en/quarter/reports.ts'
import { schools } from './en/planning/schools.ts'
import { settings } from './en/settings.ts'
import { status } from './en/projects/status.ts'
import { timeline } from './en/projects/timeline.ts'
import { traces } from './en/projects/traces.ts'

/** English, with the keys of the Chinese source. */
export const en = {
  app,
  attachments,
  checks,
  closing,
  domain,
  firstRun,
  forms,
  funds,
  history,
  imports,
  indicators,
  milestones,
  overview,
  passport,
  planning,
  progress,
  project,
  projects,
  recycleBin,
  reports,
  reportTemplates,
  schools,
  sentences,
  settings,
  status,
  timeline,
  traces,
} satisfies Sentences<typeof zhCN>
