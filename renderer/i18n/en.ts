import type { Sentences } from './typed-keys.ts'
import type { zhCN } from './zh-cn.ts'
import { app } from './en/app.ts'
import { domain } from './en/domain.ts'
import { errors } from './en/errors.ts'
import { firstRun } from './en/first-run.ts'
import { imports } from './en/imports.ts'
import { progress } from './en/progress.ts'
import { project } from './en/project.ts'
import { projects } from './en/projects.ts'
import { reports } from './en/reports.ts'
import { settings } from './en/settings.ts'

/** English, with the keys of the Chinese source. */

export const en = {
  app,
  domain,
  errors,
  firstRun,
  imports,
  progress,
  project,
  projects,
  reports,
  settings,
} satisfies Sentences<typeof zhCN>
