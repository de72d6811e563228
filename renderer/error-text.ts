import type { TFunction } from 'i18next'
import { AppError, type ErrorData, type FileRefusal } from '#contract/result.ts'
import { isQuarter } from '#domain/quarter.ts'
import { fieldText, quarterText } from './i18n/names.ts'

/** The sentence for any failure: what happened, and what to do about it. */
export function errorText(error: unknown, t: TFunction): string {
  if (error instanceof AppError) return errorDataText(error.data, t)
  const text = error instanceof Error ? error.message : String(error)
  return t('errors.unexpected', { message: text })
}

/** The sentence for an error as data. Exhaustive: a new code does not compile without one. */
// oxlint-disable-next-line eslint/consistent-return -- The compiler proves the switch exhaustive.
export function errorDataText(error: ErrorData, t: TFunction): string {
  switch (error.code) {
    case 'invalid_input':
      return t('errors.invalidInput', { fields: fieldList(error.details.issues, t) })
    case 'unknown_method':
      return t('errors.unknownMethod', error.details)
    case 'not_found':
      return t('errors.notFound', { what: thingName(error.details.what, t) })
    case 'changed_meanwhile':
      return t('errors.changedMeanwhile', { what: thingName(error.details.what, t) })
    case 'already_exists':
      return t('errors.alreadyExists', {
        what: thingName(error.details.what, t),
        name: error.details.name,
      })
    case 'not_allowed':
      return t(`errors.notAllowed.${error.details.rule}`, {
        subject: subjectText(error.details.subject, t),
      })
    case 'file_refused':
      return t(`errors.fileRefused.${error.details.reason}`, {
        file: error.details.fileName,
        limit: limitText(error.details.reason, error.details.limit, t),
      })
    case 'import_has_problems':
      return t('errors.importHasProblems', { count: error.details.count })
    case 'cancelled':
      return t('errors.cancelled')
    case 'database_newer':
      return t('errors.databaseNewer', error.details)
    case 'database_in_use':
      return t('errors.databaseInUse', error.details)
    case 'database_damaged':
      return t('errors.databaseDamaged', error.details)
    case 'database_foreign':
      return t('errors.databaseForeign', error.details)
    case 'database_missing':
      return t('errors.databaseMissing', error.details)
    case 'folder_on_network':
      return t('errors.folderOnNetwork', error.details)
    case 'folder_not_writable':
      return t('errors.folderNotWritable', error.details)
    case 'backup_damaged':
      return t('errors.backupDamaged', error.details)
    case 'no_browser':
      return t('errors.noBrowser')
    case 'backend_stopped':
      return t('errors.backendStopped', error.details)
    case 'internal':
      return t('errors.internal', error.details)
  }
}

const THINGS = [
  'project',
  'school',
  'township',
  'programme',
  'category',
  'fundingSource',
  'fundEntry',
  'progressEntry',
  'backup',
  'batch',
  'file',
  'target',
] as const

function thingName(what: string, t: TFunction): string {
  const known = THINGS.find((thing) => thing === what)
  return t(`errors.what.${known ?? 'row'}`)
}

/** A rule's subject may be a quarter in code form; people read it in words. */
function subjectText(subject: string, t: TFunction): string {
  return isQuarter(subject) ? quarterText(subject, t) : subject
}

function fieldList(issues: readonly { readonly path: string }[], t: TFunction): string {
  const names = issues.map(({ path }) => fieldText(path.split('.').at(-1) ?? path, t) ?? path)
  return [...new Set(names)].join('、')
}

function limitText(reason: FileRefusal, limit: number | undefined, t: TFunction): string {
  if (limit === undefined) return '—'
  if (reason === 'too_many_cells') return t('errors.limit.cells', { count: limit })
  return t('errors.limit.bytes', { size: Math.round(limit / 1_000_000) })
}
