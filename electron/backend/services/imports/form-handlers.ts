import texts from '#resources/forms/zh-CN.json' with { type: 'json' }
import type { Dictionaries, Listed } from '#contract/office/dictionaries.ts'
import type { FormKind, formMethods, FormRequest } from '#contract/imports/forms.ts'
import { appError } from '#contract/result.ts'
import { isLocked } from '#domain/closing/quarter-lock.ts'
import { FUND_KIND_NAMES, FUND_KINDS } from '#domain/funds/fund.ts'
import { type PhaseNames, WORKFLOWS } from '#domain/project/phase.ts'
import { quarterLabel, quarterOf } from '#domain/quarter.ts'
import { SCHOOL_STAGE_NAMES, SCHOOL_STAGES } from '#domain/project/school-stage.ts'
import { WORK_TYPE_NAMES, WORK_TYPES } from '#domain/project/work-type.ts'
import type { Handlers } from '../../context.ts'
import { readDictionaries } from '../../database/repositories/dictionaries.ts'
import { findLock } from '../../database/repositories/quarter/closings.ts'
import { readOffice, readPhaseNames } from '../../database/repositories/settings.ts'
import { formColumns } from '../../forms/form-columns.ts'
import { type FormRow, formRows, surveyYear } from '../../forms/form-rows.ts'
import { STAMP_VERSION } from '../../forms/form-stamp.ts'
import type { FormLists } from '../../forms/form-validation.ts'
import { phaseChoices } from '../../forms/phase-choices.ts'
import { writeForm } from '../../forms/write-form.ts'
import { localDay } from '../../today.ts'

/** Title and line of scope above it. */
const HEADER_ROW = 3
/** A report is of projects the ledger knows; everything else can be added to. */
const BLANK_ROWS = { projects: 30, progress: 0, schools: 20, targets: 20, funds: 60 } as const

/** Forms whose figures are dated in the quarter. */
const DATED: ReadonlySet<FormKind> = new Set<FormKind>(['progress', 'funds'])

/** Forms to be filled in by townships and schools. */
export const formHandlers: Handlers<keyof typeof formMethods> = {
  'forms.render': async ({ db, clock }, request) => {
    const { kind, quarter } = request
    if (quarter > quarterOf(localDay(clock()))) {
      throw appError('not_allowed', { rule: 'future_quarter', subject: quarter })
    }
    const dictionaries = await readDictionaries(db)
    const rows = await formRows(db, request)
    const county = (await readOffice(db))?.county ?? ''
    const scope = scopeOf(request, dictionaries)
    const isYearly = kind === 'schools'
    const when = isYearly ? `${surveyYear(request)}年` : quarterLabel(quarter)
    const title = `${county}${scope ?? ''}${when}${texts.titles[kind]}`
    const line = (isYearly ? texts.yearLine : texts.line)
      .replace('{{scope}}', scope ?? texts.wholeCounty)
      .replace('{{quarter}}', quarterLabel(quarter))
      .replace('{{year}}', String(surveyYear(request)))
    const bytes = await writeForm({
      title,
      line,
      columns: formColumns(kind, { fundingSources: sourcesOf(dictionaries, rows) }),
      rows,
      lists: listsOf(dictionaries, await readPhaseNames(db)),
      blankRows: BLANK_ROWS[kind],
      stamp: {
        version: STAMP_VERSION,
        kind,
        quarter,
        year: isYearly ? surveyYear(request) : null,
        scope: scope ?? texts.wholeCounty,
        sheet: texts.sheets[kind],
        headerRow: HEADER_ROW,
      },
    })
    return {
      fileName: `${fileNamePart(title)}.xlsx`,
      bytes,
      rowCount: rows.length,
      isClosed: DATED.has(kind) && isLocked(await findLock(db), quarter),
    }
  },
}

/** The names of what the form is restricted to; null for the whole county. */
function scopeOf(
  { townshipId, schoolId, programmeId }: FormRequest,
  { townships, schools, programmes }: Dictionaries,
): string | null {
  const named = [
    [townshipId, townships, 'township'],
    [schoolId, schools, 'school'],
    [programmeId, programmes, 'programme'],
  ] as const
  const names = named.flatMap(([id, rows, what]) => {
    if (id === null) return []
    const row = rows.find((candidate) => candidate.id === id)
    if (!row) throw appError('not_found', { what, id })
    return [row.name]
  })
  return names.length === 0 ? null : names.join('')
}

/** A retired source keeps its column where a row has money of it. */
function sourcesOf({ fundingSources }: Dictionaries, rows: readonly FormRow[]) {
  return fundingSources.filter(
    ({ id, isRetired }) => !isRetired || rows.some(({ values }) => `budget:${id}` in values),
  )
}

/** The names that can be chosen. */
function offeredNames(entries: readonly Listed<{ readonly name: string }>[]): string[] {
  return entries.flatMap(({ name, isRetired }) => (isRetired ? [] : [name]))
}

function listsOf(
  { townships, programmes, categories, fundingSources }: Dictionaries,
  phaseNames: PhaseNames,
): FormLists {
  const phases = WORKFLOWS.map(
    (workflow) => [`phase:${workflow}`, phaseChoices(workflow, phaseNames)] as const,
  )
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['township', offeredNames(townships)],
    ['programme', offeredNames(programmes)],
    ['category', offeredNames(categories)],
    ['stage', SCHOOL_STAGES.map((stage) => SCHOOL_STAGE_NAMES[stage])],
    ['workType', WORK_TYPES.map((type) => WORK_TYPE_NAMES[type])],
    ['fundingSource', offeredNames(fundingSources)],
    ['fundKind', FUND_KINDS.map((kind) => FUND_KIND_NAMES[kind])],
    ...phases,
    ['phase:any', [...new Set(phases.flatMap(([, choices]) => choices))]],
  ]
  return new Map(lists.map(([id, choices], index) => [id, { column: index + 1, choices }]))
}

/** What no file system takes in a name. */
function fileNamePart(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|\s]+/g, '').slice(0, 120)
}
