import type { TFunction } from 'i18next'
import { AppError, type ErrorData } from '#contract/result.ts'
import { errorSentence, fieldName, problemSentence } from '#contract/sentences.ts'
import type { Translate } from '#contract/sentence-templates.ts'
import type { ImportField, Problem } from '#contract/imports/reading.ts'
import { isQuarter } from '#domain/quarter.ts'
import { fieldText, quarterText } from './i18n/names.ts'

/**
 * The sentence for any failure: what happened, and what to do about it. The sentences themselves
 * are shared with the terminal (resources/sentences); codes and values stay inside them.
 */
export function errorText(error: unknown, t: TFunction): string {
  if (error instanceof AppError) return errorSentence(readable(error.data, t), translateBy(t))
  const text = error instanceof Error ? error.message : String(error)
  return t('app.unexpected', { message: text })
}

/** The sentence for a finding of an import. */
export function problemText(problem: Problem, t: TFunction): string {
  return problemSentence(problem, translateBy(t))
}

/** 计划总投资：中央资金 for `budget:central`, as the sentences of an import call it. */
export function importFieldText(field: ImportField, t: TFunction): string {
  return fieldName(field, translateBy(t))
}

/** i18next as the translator the shared sentences ask for; a type of theirs checks the keys. */
export function translateBy(t: TFunction): Translate {
  return (key, values = {}) => {
    const path = `sentences.${key}`
    const text: string = t(path as 'app.loading', { ...values })
    return text === path ? key : text
  }
}

/** Values that stand in code form become words: a quarter, the paths of fields. */
function readable(error: ErrorData, t: TFunction): ErrorData {
  if (error.code === 'not_allowed' && isQuarter(error.details.subject)) {
    const subject = quarterText(error.details.subject, t)
    return { ...error, details: { ...error.details, subject } }
  }
  if (error.code === 'invalid_input') {
    const issues = error.details.issues.map((issue) => ({
      ...issue,
      path: pathText(issue.path, t),
    }))
    return { ...error, details: { issues } }
  }
  return error
}

/** The last part of a path that is a field people know; otherwise the path itself. */
function pathText(path: string, t: TFunction): string {
  return fieldText(path.split('.').at(-1) ?? path, t) ?? path
}
