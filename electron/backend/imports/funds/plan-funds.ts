import {
  DATE_FIELDS,
  type ImportField,
  type Problem,
  type ProblemCode,
} from '#contract/imports/reading.ts'
import type { PlannedChange, PlanRow, PlanStatus } from '#contract/imports/plan.ts'
import { FUND_KIND_NAMES } from '#domain/funds/fund.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { LedgerSnapshot } from '../planning/ledger-snapshot.ts'
import {
  basisOfDay,
  dayOfSheet,
  planSheetOf,
  type PlannedSheet,
  type PlanOptions,
  quarterContradicted,
  saidOrTitled,
  sumsDatedEarly,
} from '../planning/planned-sheet.ts'
import { categoryOf, nameOf } from '../planning/projects/project-identity.ts'
import { showValue } from '../planning/show-value.ts'
import type { FieldValues, TypedRow, UnderstoodSheet } from '../planning/typed-row.ts'
import {
  datesUnread,
  documentTotalsDiffer,
  moneyWithoutDay,
  passedOver,
  sumsOfDocuments,
} from './fund-sheet-problems.ts'
import { fundColumnsOf } from './fund-columns.ts'
import { dateFieldsOf } from './fund-dates.ts'
import type { FundWork, PlannedEntry } from './fund-work.ts'
import {
  chosenProjects,
  createFundProjectMatcher,
  type FundProject,
} from './projects/match-fund-project.ts'
import { withoutVerbs } from './projects/names-in-words.ts'
import type { FundsLedger } from './funds-ledger.ts'
import { projectProblems } from './projects/project-problems.ts'
import { factsOf, type RowFacts, sourceInTitle, textOf } from './row-facts.ts'
import { settleAmounts, type SettledRow } from './settling/settle-amounts.ts'
import { createSourceOfProject } from './settling/source-of-project.ts'

/**
 * Says for every row of a fund sheet which entries it would add to which project. Pure: it decides
 * from the rows and the snapshot, writes nothing, and leaves what is doubtful to the user. What the
 * ledger has already is no change, so the same file can be read again.
 */
export function planFunds(
  sheet: UnderstoodSheet,
  ledger: LedgerSnapshot,
  options: PlanOptions,
): PlannedSheet<FundWork> {
  const { funds } = ledger
  if (funds === null) throw new RangeError('the snapshot was taken without the money recorded')
  const columns = fundColumnsOf(sheet.reading)
  const context = {
    sheet,
    funds,
    columns: columns.columns,
    sheetDay: dayOfSheet(sheet, options),
    titleSource: sourceInTitle(sheet.reading.title, funds),
  }
  const withSource = createSourceOfProject(sheet, columns.columns, funds)
  const match = createFundProjectMatcher(ledger)
  const chosen = chosenProjects(ledger, options.corrections?.projects)
  const titled = programmeInTitle(sheet, ledger)
  const programmeOf = (row: TypedRow): string | null =>
    textOf(row, 'programme') ?? saidOrTitled(options.programme, titled)
  const rows = sheet.rows.map((row, index) => {
    options.onRow?.(index, sheet.rows.length)
    const programme = programmeOf(row)
    const found = chosen.get(row.row) ?? match(row, programme)
    const newProject = newProjectOf(row, found, ledger, options, sheet)
    const project = found.found === 'project' ? found.project : null
    const facts = factsOf(row, context)
    return {
      row,
      facts: project === null ? facts : { ...facts, amounts: withSource(facts.amounts, project) },
      found,
      programme,
      newProject,
      projectKey: projectKeyOf(found, newProject),
      isSure: found.found === 'project' && found.similarity === 1,
    }
  })
  const settled = settleAmounts(rows, sheet, funds, ledger.lock)

  const planned = rows.map((row) => {
    const { entries, sums, problems: settling } = settled.get(row) ?? UNSETTLED
    const said = [...row.row.problems, ...row.facts.problems]
    const isMoving = entries.length > 0 || row.facts.amounts.length === 0
    const isBlank = row.facts.amounts.length === 0 && said.length === 0
    const problems =
      isMoving && !isBlank
        ? [...said, ...projectProblems(row.row, row.found, sheet), ...settling]
        : said
    const status = statusOf(problems, entries, sums)
    const project = row.found.found === 'project' ? row.found.project.columns : null
    const work: FundWork = {
      row: row.row.row,
      status,
      matchedId: project?.id ?? null,
      projectId: row.isSure ? (project?.id ?? null) : null,
      school: row.found.found === 'nothing' ? null : row.found.school,
      programme: row.found.found === 'unknown' ? row.programme : null,
      newProject: row.newProject,
      entries,
    }
    const shown: PlanRow = {
      row: row.row.row,
      status,
      school: work.school?.name ?? '',
      name: project?.name ?? row.newProject?.name ?? '',
      values: valuesOf(row.row, entries, sheet, funds),
      ...(entries.length > 0 && hasSourceOfProject(row.facts) && { guessed: ['fundingSource'] }),
      ...assumedDayOf(entries, sheet, options),
      changes: sums.flatMap((sum) => changeOf(sum, sheet, ledger)),
      problems,
      matchedId: work.matchedId,
      matchedName: project?.name ?? null,
      similarity: row.found.found === 'project' ? row.found.similarity : 0,
    }
    return { work, shown }
  })

  const { plan, work } = planSheetOf('funds', sheet, ledger, planned)
  const unbalanced = documentTotalsDiffer(sheet, columns, work)
  const stopping = new Set(unbalanced.map(({ cell }) => cell))
  const problems = [
    // The total of a document that differs is said once, as what stops it.
    ...plan.problems.filter(({ cell }) => cell === null || !stopping.has(cell)),
    ...passedOver(sheet, columns),
    ...datesUnread(sheet),
    ...moneyWithoutDay(sheet, columns, work),
    ...sumsOfDocuments(sheet, rows),
    ...sumsDatedEarly(sheet, options, work.some(hasSumOfSheet)),
    ...quarterContradicted(
      sheet,
      options,
      work.some(({ entries }) => entries.some(({ dateField }) => dateField === null)),
    ),
    ...unbalanced,
  ]
  return { plan: { ...plan, problems }, work }
}

/** A source the row does not write is not shown as if it had been read. */
function hasSourceOfProject({ amounts }: RowFacts): boolean {
  return amounts.some(({ isSourceOfProject }) => isSourceOfProject === true)
}

/** A sum to date that has no day but the sheet's. */
function hasSumOfSheet({ entries }: FundWork): boolean {
  return entries.some(({ isToDate, dateField }) => isToDate && dateField === null)
}

/** The title of a fund sheet names the money as often as the programme: only a known one counts. */
function programmeInTitle(
  { titleProgramme }: UnderstoodSheet,
  { programmes }: LedgerSnapshot,
): string | null {
  const isKnown = programmes.some(
    ({ name }) => comparable(name) === comparable(titleProgramme ?? ''),
  )
  return isKnown ? titleProgramme : null
}

const UNSETTLED: SettledRow = { entries: [], sums: [], problems: [] }

/** Which project the entries of a row belong to, as far as it is known. */
function projectKeyOf(found: FundProject, newProject: FundWork['newProject']): string {
  if (found.found === 'project') return found.project.columns.id
  if (found.found === 'nothing') return 'nothing'
  return `new ${found.school.key} ${comparable(newProject?.name ?? '')}`
}

function newProjectOf(
  row: TypedRow,
  found: FundProject,
  ledger: LedgerSnapshot,
  options: PlanOptions,
  sheet: UnderstoodSheet,
): FundWork['newProject'] {
  // What is one of a school's projects is no new one.
  if (found.found === 'nothing' || found.found === 'several') return null
  const categoryId = categoryOf(withBooking(row.values))
  const category = ledger.categories.find(({ id }) => id === categoryId)?.name ?? ''
  const year = row.values['year']
  return {
    name: nameOf(row.values, found.school?.name ?? '', category),
    categoryId,
    year: year === undefined ? saidOrTitled(options.year, sheet.titleYear) : Number(year),
  }
}

/** A row that names no work says in the words of its booking what the money is for. */
function withBooking(values: FieldValues): FieldValues {
  const { projectName, content, purpose } = values
  if (projectName !== undefined || content !== undefined || purpose === undefined) return values
  return { ...values, content: withoutVerbs(String(purpose)) }
}

const DECISIONS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'project_unknown',
  'project_unsure',
  'duplicate_in_sheet',
  'possible_duplicate',
  'cumulative_falls',
  'recorded_by_source',
  'refund_unsure',
  'quarter_closed_in_part',
])

function statusOf(
  problems: readonly Problem[],
  entries: readonly PlannedEntry[],
  sums: SettledRow['sums'],
): PlanStatus {
  if (problems.some(({ severity }) => severity === 'error')) return 'wrong'
  if (entries.length === 0) return 'unchanged'
  if (problems.some(({ code }) => DECISIONS.has(code))) return 'duplicate'
  const isNew =
    entries.some(({ isToDate }) => !isToDate) || sums.some(({ recorded }) => recorded === null)
  return isNew ? 'new' : 'changed'
}

/** The column that days are shown in which no column says. */
function anyDayOf({ reading }: UnderstoodSheet): ImportField {
  return dateFieldsOf(reading)[0] ?? DATE_FIELDS.allocated
}

/** A day the row does not write is not shown as if it had been read. */
function assumedDayOf(
  entries: readonly PlannedEntry[],
  sheet: UnderstoodSheet,
  options: PlanOptions,
): Pick<PlanRow, 'assumedDay'> {
  if (entries.every(({ dateField }) => dateField !== null)) return {}
  return { assumedDay: { field: anyDayOf(sheet), basis: basisOfDay(sheet, options) } }
}

/** The row's own values, and beside them what its entries will be recorded with. */
function valuesOf(
  { shown }: TypedRow,
  entries: readonly PlannedEntry[],
  sheet: UnderstoodSheet,
  { sources }: FundsLedger,
): PlanRow['values'] {
  const each = (textOfEntry: (entry: PlannedEntry) => string | null): string =>
    [...new Set(entries.flatMap((entry) => textOfEntry(entry) ?? []))].join('、')
  const anyDay = anyDayOf(sheet)
  const days = Object.values(DATE_FIELDS).map((field) => [
    field,
    each(({ date, dateField }) => ((dateField ?? anyDay) === field ? date : null)),
  ])
  const known = {
    fundKind: each(({ kind }) => FUND_KIND_NAMES[kind]),
    ...(Object.fromEntries(days) as Record<ImportField, string>),
    fundingSource: each(
      ({ sourceId }) => sources.find((source) => source.id === sourceId)?.name ?? null,
    ),
    document: each(({ documentNumber }) => documentNumber),
  }
  // A voucher is the number of its entry, and no document that allocated anything.
  const isNoDocument = shown['document'] !== undefined || known.document === shown['voucher']
  const filled = Object.entries(known).filter(
    ([field, text]) => text !== '' && !(field === 'document' && isNoDocument),
  )
  return { ...shown, ...Object.fromEntries(filled) }
}

/** What is recorded of a sum to date → what it is with the row. */
function changeOf(
  { field, recorded, after }: SettledRow['sums'][number],
  sheet: UnderstoodSheet,
  { categories }: LedgerSnapshot,
): PlannedChange[] {
  if (recorded === null) return []
  const show = (fen: number): string =>
    showValue(field, fen, sheet.units[field] ?? null, categories)
  return [{ field, before: show(recorded), after: show(after) }]
}
