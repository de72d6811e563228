import sentences from '#resources/sentences/zh-CN.json'
import { attachments } from './zh-CN/attachments.ts'
import { app } from './zh-CN/app.ts'
import { checks } from './zh-CN/checks.ts'
import { closing } from './zh-CN/closing.ts'
import { domain } from './zh-CN/domain.ts'
import { firstRun } from './zh-CN/first-run.ts'
import { forms } from './zh-CN/forms.ts'
import { funds } from './zh-CN/funds.ts'
import { history } from './zh-CN/history.ts'
import { imports } from './zh-CN/imports.ts'
import { indicators } from './zh-CN/indicators.ts'
import { milestones } from './zh-CN/milestones.ts'
import { overview } from './zh-CN/overview.ts'
import { passport } from './zh-CN/passport.ts'
import { planning } from './zh-CN/planning.ts'
import { progress } from './zh-CN/progress.ts'
import { project } from './zh-CN/project.ts'
import { projects } from './zh-CN/projects.ts'
import { recycleBin } from './zh-CN/recycle-bin.ts'
import { reports } from './zh-CN/reports.ts'
import { schools } from './zh-CN/schools.ts'
import { settings } from './zh-CN/settings.ts'
import { status } from './zh-CN/status.ts'
import { timeline } from './zh-CN/timeline.ts'
import { traces } from './zh-CN/traces.ts'

/** Simplified Chinese by namespace: `useTranslation()`. */
export const zhCN = {
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
} as const
