import type { ImportKind } from '#contract/imports.ts'
import { CATEGORY_FALLBACK } from './category-fallback.ts'
import type { UnitColumn } from '../columns/column-units.ts'
import { columnTitle, makeProblem } from './problems.ts'
import type { RowDraft } from './read-rows.ts'
import type { SectionValues } from './section-values.ts'
import type { SheetGrid } from '../regions/sheet-grid.ts'
import type { Workflow } from '#domain/phase.ts'
import { readPhase } from '../values/phase-text.ts'
import { findQuantities } from '../values/quantity-text.ts'
import { splitSchoolName, tidyName } from '../values/school-name.ts'
import { findSchoolName } from '../values/school-in-text.ts'
import { categoryReader, stageReader, workTypeReader } from '../values/value-vocabularies.ts'
import { readMeasure } from '../values/measure-text.ts'
import { splitField } from '../columns/field-vocabulary.ts'

export interface RowCompletion {
  readonly grid: SheetGrid
  readonly kind: ImportKind
  readonly columns: readonly UnitColumn[]
  readonly county: string | null
}

/** Fills in what the other cells and the headings above say, and finds what is missing. */
export function completeRow(
  draft: RowDraft,
  sections: SectionValues,
  completion: RowCompletion,
): void {
  applySections(draft, sections, completion.county)
  placeSchool(draft, completion)
  readStage(draft)
  if (completion.kind === 'projects') {
    readCategory(draft, completion)
    readWorkType(draft)
    readState(draft, completion)
    readContent(draft, completion)
    addUpFunds(draft)
  } else readTarget(draft, completion)
  requireKeys(draft, completion)
}

function applySections(draft: RowDraft, sections: SectionValues, county: string | null): void {
  for (const [field, text] of Object.entries(sections)) {
    if (text === undefined || draft.values[field] !== undefined) continue
    if (field === 'year') draft.values['year'] = Number.parseInt(text, 10)
    else if (field === 'school') draft.values['school'] = splitSchoolName(text, county).name
    else draft.values[field] = text
  }
}

/** The township glued to the school's name counts where no column names one. */
function placeSchool(draft: RowDraft, { columns, county }: RowCompletion): void {
  const glued = draft.values['townshipOfSchool']
  delete draft.values['townshipOfSchool']
  if (glued !== undefined) draft.values['township'] ??= glued
  const hasColumn = columns.some((column) => column.field === 'school')
  const name = draft.values['projectName']
  if (draft.values['school'] !== undefined || hasColumn || typeof name !== 'string') return
  const found = findSchoolName(name)
  if (found === null) return
  const parts = splitSchoolName(found, county)
  draft.values['school'] = parts.name
  if (parts.township !== null) draft.values['township'] ??= parts.township
}

/** From its own column, else from the school's name where that says it without doubt. */
function readStage(draft: RowDraft): void {
  const written = draft.values['stage']
  const school = draft.values['school']
  const match =
    (typeof written === 'string' ? stageReader.read(written) : null) ??
    (typeof school === 'string' ? stageReader.read(tidyName(school)) : null)
  if (match) draft.values['stage'] = match.id
  else delete draft.values['stage']
}

/**
 * Only what the sheet says is stored; what name and content suggest is left to planning. A text
 * that is no category but a kind of work (维修改造) is taken as that.
 */
function readCategory(draft: RowDraft, { grid, columns }: RowCompletion): void {
  const written = draft.values['category']
  delete draft.values['category']
  const match = typeof written === 'string' ? categoryReader.read(written) : null
  if (match) draft.values['category'] = match.id
  else if (typeof written === 'string') draft.values['workType'] ??= written
  if (guessCategory(draft) !== null) return
  const column = columns.find((candidate) => candidate.field === 'category')
  const fallback =
    draft.values['floorArea'] === undefined ? CATEGORY_FALLBACK.works : CATEGORY_FALLBACK.building
  draft.problems.push(
    makeProblem('unknown_value', 'warning', {
      sheet: grid.name,
      row: draft.row,
      ...(column ? { column } : {}),
      field: 'category',
      value: typeof written === 'string' ? written : '',
      suggestion: fallback.name,
    }),
  )
}

/** The category the row's own words speak of, or null. */
function guessCategory(draft: RowDraft): string | null {
  const { category, projectName, content } = draft.values
  if (typeof category === 'string') return category
  for (const text of [projectName, content]) {
    const match = typeof text === 'string' ? categoryReader.read(withoutSchool(text)) : null
    if (match) return match.id
  }
  return null
}

/** 盐井镇幼儿园食堂 is a canteen: the school's own name says nothing about what is built. */
function withoutSchool(text: string): string {
  const school = findSchoolName(text)
  const rest = school === null ? text : text.slice(text.indexOf(school) + school.length)
  return rest === '' ? text : rest
}

function readWorkType(draft: RowDraft): void {
  const texts = ['workType', 'projectName', 'content', 'category'].map(
    (field) => draft.values[field],
  )
  for (const text of texts) {
    const match = typeof text === 'string' ? workTypeReader.read(text) : null
    if (!match) continue
    draft.values['workType'] = match.id
    return
  }
  delete draft.values['workType']
}

/** The state in words; a longer text than its state is also kept as it was written. */
function readState(draft: RowDraft, { grid, columns }: RowCompletion): void {
  const text = draft.values['phase']
  if (typeof text !== 'string') return
  const reading = readPhase(text, workflowOf(guessCategory(draft)))
  delete draft.values['phase']
  const column = columns.find((candidate) => candidate.field === 'phase')
  const header = column ? columnTitle(column) : '形象进度'
  if (!reading) {
    draft.custom[header] = text
    draft.problems.push(
      makeProblem('unknown_value', 'warning', {
        sheet: grid.name,
        row: draft.row,
        ...(column ? { column } : {}),
        field: 'phase',
        value: text,
      }),
    )
    return
  }
  if (text.length > 8) draft.custom[header] = text
  if (reading.phase !== null) draft.values['phase'] = reading.phase
  if (reading.status !== 'normal') draft.values['status'] = reading.status
}

function workflowOf(category: string | null): Workflow {
  if (category === null) return 'construction'
  if (category === 'land') return 'land'
  return ['equipment', 'books', 'ict', 'furniture'].includes(category) ? 'purchase' : 'construction'
}

/** 新建教学楼3栋4760平方米 gives area and number where the sheet has no columns for them. */
function readContent(draft: RowDraft, { columns }: RowCompletion): void {
  const content = draft.values['content'] ?? draft.values['projectName']
  if (typeof content !== 'string') return
  const has = (field: string): boolean => columns.some((column) => column.field === field)
  const quantities = findQuantities(content)
  const areas = quantities.filter(({ base }) => base === 'squareMetre')
  const counts = quantities.filter(({ base }) => base === 'count')
  const [area] = areas
  if (area && areas.length === 1 && !has('floorArea') && isBuilding(draft)) {
    const value = Math.round(Number(area.decimal) * 10 ** area.tenPower * 100)
    if (Number.isSafeInteger(value)) draft.values['floorArea'] ??= value
  }
  const [count] = counts
  const isWhole =
    count !== undefined && /^\d+$/.test(count.decimal) && /[栋幢座套所个]/.test(count.unitText)
  if (count && isWhole && counts.length === 1 && !has('quantity')) {
    draft.values['quantity'] ??= Number(count.decimal)
    draft.values['unit'] ??= count.unitText
  }
}

function isBuilding(draft: RowDraft): boolean {
  const category = guessCategory(draft) ?? ''
  return (
    workflowOf(category) === 'construction' && !['sportsGround', 'ancillary'].includes(category)
  )
}

/** Where a sheet gives money only by source, the sources add up to the field without one. */
const FUND_TOTALS = {
  budget: 'plannedTotal',
  allocated: 'allocatedToDate',
  received: 'receivedToDate',
  paid: 'paidToDate',
} as const

function addUpFunds(draft: RowDraft): void {
  const sums = new Map<string, number>()
  for (const [field, value] of Object.entries(draft.values)) {
    const split = splitField(field)
    if (!split || typeof value !== 'number') continue
    const total = FUND_TOTALS[split.prefix]
    sums.set(total, (sums.get(total) ?? 0) + value)
  }
  for (const [field, sum] of sums) draft.values[field] ??= sum
}

/** What a target line promises, from its own words where no column says it. */
function readTarget(draft: RowDraft, { columns }: RowCompletion): void {
  const text = draft.values['measure']
  if (typeof text === 'string' && draft.values['stage'] === undefined) {
    const stage = stageReader.read(text)
    if (stage) draft.values['stage'] = stage.id
  }
  const amount = draft.values['targetAmount']
  if (amount === undefined) return
  const header = columns.find((column) => column.field === 'targetAmount')?.path.join('') ?? ''
  const field = readMeasure(`${typeof text === 'string' ? text : ''}${header}`) ?? 'floorArea'
  draft.values[field] ??= amount
  delete draft.values['targetAmount']
}

function requireKeys(draft: RowDraft, { grid, kind, columns }: RowCompletion): void {
  const { values } = draft
  if (kind === 'projects') {
    if (values['school'] === undefined) {
      const column = columns.find((candidate) => candidate.field === 'school')
      const name = values['projectName']
      draft.problems.push(
        makeProblem('required_missing', 'error', {
          sheet: grid.name,
          row: draft.row,
          ...(column ? { column } : {}),
          field: 'school',
          suggestion: typeof name === 'string' ? findSchoolName(name) : null,
        }),
      )
    }
    return
  }
  const hasAmount = ['floorArea', 'landArea', 'sportsArea'].some(
    (field) => values[field] !== undefined,
  )
  const isBad = draft.problems.some((problem) => problem.severity === 'error')
  if (!hasAmount && !isBad) {
    const column = columns.find((candidate) =>
      ['floorArea', 'targetAmount', 'landArea', 'sportsArea'].includes(candidate.field ?? ''),
    )
    draft.problems.push(
      makeProblem('required_missing', 'error', {
        sheet: grid.name,
        row: draft.row,
        ...(column ? { column } : {}),
        field: 'targetAmount',
      }),
    )
  }
}
