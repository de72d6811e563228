import { holdsProjects, type ImportKind, type Problem } from '#contract/imports/reading.ts'
import { splitField } from '../../columns/field-vocabulary.ts'
import {
  comparableQuantity,
  findQuantities,
  type FoundQuantity,
} from '../../values/numbers/quantity-text.ts'
import { findSchoolName } from '../../values/words/school-in-text.ts'
import { splitSchoolName, townshipOfPlace } from '../../values/words/school-name.ts'
import { usualUnitName } from '../../values/words/unit-name.ts'
import {
  guessCategory,
  readCategory,
  readStage,
  readState,
  readWorkType,
  workflowOf,
} from './coded-values.ts'
import { completeTarget } from './complete-target.ts'
import { makeProblem } from '../problems/make-problem.ts'
import { readFigure } from './read-figure.ts'
import { readReached } from './reached-marks.ts'
import type { RowCompletion } from './row-completion.ts'
import type { SectionValues } from './section-values.ts'
import { type FieldValue, placeOf, type RowDraft } from '../typed-row.ts'

/** Fills in what the other cells and the headings above say, and finds what is missing. */
export function completeRow(
  draft: RowDraft,
  sections: SectionValues | undefined,
  completion: RowCompletion,
): void {
  if (sections) applySections(draft, sections, completion)
  placeSchool(draft, completion)
  placeBySite(draft, completion)
  readStage(draft, completion)
  if (holdsProjects(completion.kind)) {
    readCategory(draft, completion)
    readWorkType(draft, completion)
    readState(draft, completion)
    readReached(draft, workflowOf(guessCategory(draft.values)))
    readFigure(draft, completion)
    readContent(draft, completion)
    settleUnit(draft)
    addUpFunds(draft, completion)
  } else if (completion.kind === 'targets') completeTarget(draft, completion)
  requireKeys(draft, completion)
}

function applySections(
  draft: RowDraft,
  sections: SectionValues,
  { county, kind }: RowCompletion,
): void {
  for (const [field, text] of Object.entries(sections)) {
    const place = draft[placeOf(field, kind)]
    if (text === undefined || place[field] !== undefined) continue
    if (field === 'year') draft.values['year'] = Number.parseInt(text, 10)
    else if (field === 'school') draft.values['school'] = splitSchoolName(text, county).name
    else place[field] = text
  }
}

/** The township glued to the school's name counts where no column names one. */
function placeSchool(draft: RowDraft, { columns, county }: RowCompletion): void {
  const glued = draft.written['township']
  if (glued !== undefined) draft.values['township'] ??= glued
  const hasColumn = columns.has('school')
  const name = draft.values['projectName']
  if (draft.values['school'] !== undefined || hasColumn || typeof name !== 'string') return
  const found = findSchoolName(name)
  if (found === null) return
  const parts = splitSchoolName(found, county)
  draft.values['school'] = parts.name
  draft.guessed.push('school')
  if (parts.township !== null) {
    draft.written['township'] = parts.township
    draft.values['township'] ??= parts.township
  }
}

/** 建设地点 over 东坑镇伊当湾村 says the township where nothing else does; 东坑镇、宁条梁镇 are two. */
function placeBySite(
  { values, custom, guessed }: RowDraft,
  { placeTitle, county }: RowCompletion,
): void {
  const place = placeTitle === null ? undefined : custom[placeTitle]
  if (place === undefined || values['township'] !== undefined) return
  const parts = place.split(/[、，,;；/]/).map((part) => part.trim())
  // 原石门乡政府 lies in whatever township came after.
  const ofToday = parts.filter((part) => !part.startsWith('原'))
  const [township, another] = new Set(
    ofToday.flatMap((part) => townshipOfPlace(part, county) ?? []),
  )
  if (township === undefined || another !== undefined) return
  values['township'] = township
  guessed.push('township')
}

/** 新建教学楼3栋4760平方米 gives area and number where the sheet has no columns for them. */
function readContent(draft: RowDraft, { columns }: RowCompletion): void {
  if (columns.has('floorArea') && columns.has('quantity')) return
  const content = draft.values['content'] ?? draft.values['projectName']
  if (typeof content !== 'string') return
  const quantities = findQuantities(content)
  const areas = quantities.filter(({ base }) => base === 'squareMetre')
  const counts = quantities.filter(({ base }) => base === 'count')
  const [area] = areas
  const isOfAll = area !== undefined && areas.length === 1 && !isSizeOfOne(content, area)
  if (isOfAll && !columns.has('floorArea') && isBuilding(draft)) {
    const value = Math.round(Number(area.decimal) * 10 ** area.tenPower * 100)
    if (Number.isSafeInteger(value)) guess(draft, 'floorArea', value)
  }
  const [count] = counts
  const isWhole =
    count !== undefined && /^\d+$/.test(count.decimal) && /[栋幢座套所个]/.test(count.unitText)
  if (count && isWhole && counts.length === 1 && !columns.has('quantity')) {
    guess(draft, 'quantity', Number(count.decimal))
    guess(draft, 'unit', count.unitText)
  }
}

/** 20套，每套35平方米 and 3×300㎡: what one of several has. */
function isSizeOfOne(content: string, { from, to }: FoundQuantity): boolean {
  const text = comparableQuantity(content)
  return OF_ONE_BEFORE.test(text.slice(0, from)) || OF_ONE_AFTER.test(text.slice(to))
}

const OF_ONE_BEFORE =
  /(?:\d\p{Script=Han}?[×xX*✕]|[每单](?:\p{Script=Han}|户型)?(?:建筑|使用)?(?:面积)?[约为]?)$/u
const OF_ONE_AFTER = /^(?:[×xX*✕/]|每)/

function guess({ values, guessed }: RowDraft, field: string, value: FieldValue): void {
  if (values[field] !== undefined) return
  values[field] = value
  guessed.push(field)
}

function settleUnit({ values }: RowDraft): void {
  const { unit } = values
  if (typeof unit === 'string') values['unit'] = usualUnitName(unit, guessCategory(values))
}

function isBuilding(draft: RowDraft): boolean {
  const category = guessCategory(draft.values) ?? ''
  return (
    workflowOf(category) === 'construction' && !['sportsGround', 'ancillary'].includes(category)
  )
}

/** What sources come to is a total nobody stated: a project that has one keeps it. */
function addUpFunds(draft: RowDraft, { splits }: RowCompletion): void {
  const { values } = draft
  for (const { total, fields } of splits) {
    if (values[total] !== undefined) continue
    let sum: number | null = null
    for (const field of fields) {
      const value = values[field]
      if (typeof value === 'number') sum = (sum ?? 0) + value
    }
    if (sum === null) continue
    if (total === 'plannedTotal') guess(draft, total, sum)
    else values[total] = sum
  }
}

/** What a row of each kind cannot be without: any one of the fields, named by the first. */
const REQUIRED: Readonly<Record<ImportKind, readonly string[]>> = {
  projects: ['school'],
  progress: ['school'],
  schools: ['school', 'schoolCode'],
  funds: ['fundAmount', 'fundAllocated', 'fundReceived', 'fundPaid'],
  targets: ['targetAmount', 'floorArea', 'landArea', 'sportsArea'],
}

function requireKeys(draft: RowDraft, { grid, kind, columns }: RowCompletion): void {
  const { values } = draft
  const fields = REQUIRED[kind]
  const isThere =
    fields.some((field) => values[field] !== undefined) ||
    // A row of a form that nothing was entered in moves nothing.
    (kind === 'funds' && Object.keys(values).some((field) => splitField(field) || field === 'key'))
  // What was written but could not be read is said already.
  const isSaid = kind !== 'projects' && kind !== 'progress' && draft.problems.some(isError)
  if (isThere || isSaid) return
  const column = fields
    .map((field) => columns.get(field))
    .find((candidate) => candidate !== undefined)
  const name = values['projectName']
  const canSuggest = fields[0] === 'school' && typeof name === 'string'
  draft.problems.push(
    makeProblem('required_missing', 'error', {
      sheet: grid.name,
      row: draft.row,
      ...(column ? { column } : {}),
      field: fields[0] ?? null,
      suggestion: canSuggest ? findSchoolName(name) : null,
    }),
  )
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
