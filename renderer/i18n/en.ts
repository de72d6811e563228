import type { Sentences } from './typed-keys.ts'
import type { zhCN } from './zh-cn.ts'
import sentences from '#resources/sentences/en.json'
import { attachments } from './en/attachments.ts'
import { app } from './en/app.ts'
import { checks } from './en/checks.ts'
import { closing } from './en/closing.ts'
import { domain } from './en/domain.ts'
import { firstRun } from './en/first-run.ts'
import { forms } from './en/forms.ts'
import { funds } from './en/funds.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports.ts'
import { indicators } from './en/indicators.ts'
import { milestones } from './en/milestones.ts'
import { overview } from './en/overview.ts'
import { passport } from './en/passport.ts'
import { planning } from './en/planning.ts'
import { progress } from './en/progress.ts'
import { project } from './en/project.ts'
import { projects } from './en/projects.ts'
import { recycleBin } from './en/recycle-bin.ts'
import { reports } from './en/reports.ts'
import { schools } from './en/schools.ts'
import { settings } from './en/settings.ts'
import { status } from './en/status.ts'
import { timeline } from './en/timeline.ts'
import { traces } from './en/traces.ts'

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
  schools,
  sentences,
  settings,
  status,
  timeline,
  traces,
} satisfies Sentences<typeof zhCN>
