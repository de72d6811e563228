import sentences from '#resources/sentences/zh-CN.json'
import { attachments } from './zh-CN/projects/attachments.ts'
import { app } from './zh-CN/app.ts'
import { checks } from './zh-CN/quarter/checks.ts'
import { closing } from './zh-CN/quarter/closing.ts'
import { domain } from './zh-CN/domain.ts'
import { firstRun } from './zh-CN/first-run.ts'
import { forms } from './zh-CN/imports/forms.ts'
import { funds } from './zh-CN/funds.ts'
import { history } from './zh-CN/history.ts'
import { imports } from './zh-CN/imports/imports.ts'
import { indicators } from './zh-CN/planning/indicators.ts'
import { milestones } from './zh-CN/projects/milestones.ts'
import { overview } from './zh-CN/quarter/overview.ts'
import { passport } from './zh-CN/quarter/passport.ts'
import { planning } from './zh-CN/planning/planning.ts'
import { progress } from './zh-CN/quarter/progress.ts'
import { project } from './zh-CN/projects/project.ts'
import { projects } from './zh-CN/projects/projects.ts'
import { recycleBin } from './zh-CN/recycle-bin.ts'
import { reportTemplates } from './zh-CN/quarter/report-templates.ts'
import { reports } from './zh-CN/quarter/reports.ts'
import { schools } from './zh-CN/planning/schools.ts'
import { settings } from './zh-CN/settings.ts'
import { status } from './zh-CN/projects/status.ts'
import { timeline } from './zh-CN/projects/timeline.ts'
import { traces } from './zh-CN/projects/traces.ts'

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
  reportTemplates,
  schools,
  sentences,
  settings,
  status,
  timeline,
  traces,
} as const
