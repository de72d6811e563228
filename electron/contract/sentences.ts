import { isQuarter, type Quarter, quarterParts } from '#domain/quarter.ts'
import type { Problem, ProblemCode } from './imports/reading.ts'
import type { ErrorData } from './result.ts'
import { THINGS, type Translate } from './sentence-templates.ts'

/**
 * How codes become words: the one place that knows which template of resources/sentences says a
 * code and with which values. The interface and the terminal both speak through it.
 */

/**
 * 第14行“计划总投资”（F14）为“三百万”，不是数字。请改为数字，或跳过该行。 Where a better value can
 * be guessed it follows as a sentence of its own.
 */
export function problemSentence(problem: Problem, translate: Translate): string {
  const sentence = translate(sentenceKey(problem), {
    place: placeOf(problem, translate),
    value: namedValue(problem, problem.value, translate),
    suggestion: namedValue(problem, problem.suggestion, translate),
    field: problem.field === null ? (problem.column ?? '') : fieldName(problem.field, translate),
    quarter: problem.quarter === undefined ? '' : quarterName(problem.quarter, translate),
  })
  if (problem.suggestion === null || !isMendable(problem)) return sentence
  return sentence + translate('suggestion', { suggestion: problem.suggestion })
}

function sentenceKey({ code, severity, value, suggestion }: Problem): string {
  if (code === 'unknown_value' && severity === 'warning') return 'unknownButWritten'
  if (code === 'kind_not_held' && suggestion === null) return 'sheetOfNoKind'
  const isUnsaid = value === null && PROJECT_UNSAID.has(code)
  return `${isUnsaid ? 'projectUnsaid' : 'problem'}.${code}`
}

/** What is said otherwise where the cell that would name the project is blank. */
const PROJECT_UNSAID: ReadonlySet<ProblemCode> = new Set([
  'project_unknown',
  'project_unsure',
  'project_several',
])

/** A quarter, and a kind of sheet, by its name where the problem is about them; anything else as it stands. */
function namedValue({ code }: Problem, value: string | null, translate: Translate): string {
  if (value !== null && code === 'quarter_contradicted') {
    return isQuarter(value) ? quarterName(value, translate) : value
  }
  if (value === null || (code !== 'kind_unsure' && code !== 'kind_not_held')) return value ?? ''
  const keys = [`importKind.${value}`, `otherSheet.${value}`]
  return keys.map((key) => translate(key)).find((name) => !keys.includes(name)) ?? value
}

/** Codes that typing another value into the named cell would settle. */
const MENDABLE: Readonly<Record<ProblemCode, boolean>> = {
  not_a_number: true,
  not_whole: true,
  negative_number: true,
  not_a_date: true,
  percent_out_of_range: true,
  percent_unclear: true,
  date_spans_months: true,
  unknown_value: true,
  required_missing: true,
  formula_error: true,
  text_too_long: true,
  cumulative_falls: true,
  progress_falls: true,
  budget_differs: true,
  budget_differs_from_total: false,
  budget_of_other_source: false,
  budget_of_others_stays: false,
  part_above_whole: true,
  code_of_another: true,
  duplicate_in_sheet: false,
  possible_duplicate: false,
  updated_twice: false,
  school_several: true,
  school_placed_twice: true,
  area_misplaced: true,
  area_as_sports: true,
  area_as_quantity: true,
  area_of_other_unit: true,
  area_twice: false,
  quantity_as_text: true,
  areas_not_counted: false,
  quarter_differs: false,
  unit_missing: false,
  total_differs: false,
  required_column_missing: false,
  booked_unproven: false,
  category_guessed: false,
  header_not_found: false,
  hidden_rows: false,
  table_beside: false,
  read_warning: false,
  quarter_closed: true,
  quarter_closed_in_part: false,
  date_of_closed_quarter: true,
  project_unnamed: true,
  project_unknown: true,
  project_unsure: true,
  project_several: true,
  several_projects_named: true,
  fund_kind_unclear: false,
  fund_parts_differ: true,
  fund_source_missing: false,
  recorded_without_source: false,
  recorded_by_source: false,
  counted_in_form: false,
  refund_in_form: false,
  money_dated_ahead: true,
  money_without_day: false,
  year_assumed: false,
  amount_in_red: true,
  refund_received: true,
  refund_unsure: true,
  sums_dated_early: false,
  sums_of_documents: false,
  quarter_contradicted: false,
  parts_counted_twice: false,
  whole_left_out: false,
  document_differs: true,
  document_repeats_project: true,
  document_total_differs: false,
  columns_not_stored: false,
  kind_unsure: false,
  kind_not_held: false,
  target_not_area: false,
  target_without_unit: false,
  target_units_differ: false,
  part_exceeds_whole: false,
  finish_before_start: false,
  share_not_of_columns: false,
  price_implausible: false,
}

/** Whether typing another value into the cell the problem names would settle it. */
export function isMendable(problem: Problem): boolean {
  return problem.cell !== null && MENDABLE[problem.code]
}

/** What happened and what can be done about it, as one or two sentences. */
// oxlint-disable-next-line typescript/consistent-return -- the compiler proves the switch exhaustive
export function errorSentence(error: ErrorData, translate: Translate): string {
  switch (error.code) {
    case 'file_refused':
      return translate(`refusal.${error.details.reason}`, {
        fileName: error.details.fileName,
        limit: error.details.limit ?? '',
      })
    case 'not_allowed':
      return translate(`rule.${error.details.rule}`, { subject: ruleSubject(error, translate) })
    case 'not_found':
    case 'changed_meanwhile':
      return translate(`error.${error.code}`, { what: thingName(error.details.what, translate) })
    case 'already_exists':
      return translate('error.already_exists', {
        what: thingName(error.details.what, translate),
        name: error.details.name,
      })
    case 'undo_conflict': {
      const { what, name, operator, at, did } = error.details
      const thing = thingName(what, translate)
      const about = name === '' ? thing : translate('named', { thing, name })
      const step = translate(`done.${did}`, { about })
      return translate('error.undo_conflict', { step, operator, at })
    }
    case 'invalid_input':
      return translate('error.invalid_input', {
        path: error.details.issues.map((issue) => issue.path).join(', '),
      })
    case 'quarter_closed':
      return translate('error.quarter_closed', {
        closedQuarter: quarterName(error.details.closedQuarter, translate),
        closedOn: dayName(error.details.closedOn, translate),
        openQuarter: quarterName(error.details.openQuarter, translate),
      })
    case 'project_closed':
      return translate('error.project_closed', {
        closedQuarter: quarterName(error.details.closedQuarter, translate),
        openQuarter: quarterName(error.details.openQuarter, translate),
      })
    case 'closing_stopped':
      return translate('error.closing_stopped', {
        ...error.details,
        quarter: quarterName(error.details.quarter, translate),
      })
    case 'import_has_problems':
      return translate('error.import_has_problems', { count: error.details.count })
    case 'template_has_problems': {
      const { fileName, problems } = error.details
      return translate('error.template_has_problems', { fileName, count: problems.length })
    }
    case 'unknown_method':
    case 'cancelled':
    case 'database_newer':
    case 'database_in_use':
    case 'database_damaged':
    case 'database_foreign':
    case 'database_missing':
    case 'folder_on_network':
    case 'folder_not_writable':
    case 'file_not_saved':
    case 'backup_damaged':
    case 'no_browser':
    case 'backend_stopped':
    case 'internal':
      return translate(`error.${error.code}`, { ...error.details })
  }
}

/**
 * 计划总投资 for `plannedTotal`, 累计到位资金：中央资金 for `received:central`. A field without a name
 * of its own is shown by its code.
 */
export function fieldName(field: string, translate: Translate): string {
  const [whole = '', source] = field.split(':')
  if (source === undefined) return named('field', whole, translate)
  return translate('split', {
    field: named('field', SPLIT_FIELDS[whole] ?? whole, translate),
    source: named('source', source, translate),
  })
}

/** The field whose money is split by source, by the first part of the split field's code. */
const SPLIT_FIELDS: Readonly<Record<string, string>> = {
  budget: 'plannedTotal',
  allocated: 'allocatedToDate',
  received: 'receivedToDate',
  paid: 'paidToDate',
}

function named(table: 'field' | 'source', code: string, translate: Translate): string {
  const key = `${table}.${code}`
  const name = translate(key)
  return name === key ? code : name
}

function placeOf(problem: Problem, translate: Translate): string {
  const { sheet, row, column, cell } = problem
  if (row !== null && cell !== null) {
    return column === null
      ? translate('place.bareCell', { row, cell })
      : translate('place.cell', { row, column, cell })
  }
  if (row !== null) return translate('place.row', { row })
  if (column !== null) return translate('place.column', { column })
  return translate('place.sheet', { sheet })
}

function thingName(what: string, translate: Translate): string {
  return translate(`thing.${THINGS.some((thing) => thing === what) ? what : 'record'}`)
}

const QUARTERS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' } as const

/** 2020年第二季度 for 2020Q2, in the reader's language. */
function quarterName(quarter: Quarter, translate: Translate): string {
  const { year, number } = quarterParts(quarter)
  return translate(`quarter.${QUARTERS[number]}`, { year })
}

/** 2020年7月5日 for 2020-07-05. */
function dayName(day: string, translate: Translate): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return translate('day', { year, month, day: dayOfMonth })
}

/** What a broken rule speaks of; a check by its name and a quarter by its words, not by code. */
function ruleSubject(
  { details: { rule, subject } }: Extract<ErrorData, { readonly code: 'not_allowed' }>,
  translate: Translate,
): string {
  if (isQuarter(subject)) return quarterName(subject, translate)
  return rule === 'hard_finding' ? translate(`check.${subject}.name`) : subject
}
