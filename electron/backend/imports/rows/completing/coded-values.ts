import type { Workflow } from '#domain/project/phase.ts'
import { SCHOOL_STAGE_NAMES } from '#domain/project/school-stage.ts'
import { readPhase } from '../../values/words/phase-text.ts'
import { findSchoolName } from '../../values/words/school-in-text.ts'
import {
  categoryReader,
  stageReader,
  workTypeReader,
} from '../../values/words/value-vocabularies.ts'
import { tidyName } from '../../values/words/school-name.ts'
import { categoryName, fallbackCategory, isOfKindergarten } from './category-fallback.ts'
import { makeProblem } from '../problems/make-problem.ts'
import type { RowCompletion } from './row-completion.ts'
import type { RowDraft, TypedRow } from '../typed-row.ts'

const CLASS_NAME = /类(?:项目)?$/

/**
 * From its own column, else from the school's name where that says it without doubt, which says more
 * than a row above.
 */
export function readStage(draft: RowDraft, { grid, columns }: RowCompletion): void {
  const written = draft.written['stage']
  const { school } = draft.values
  const match = typeof written === 'string' ? stageReader.read(written) : null
  const ofSchool = typeof school === 'string' ? stageReader.read(tidyName(school)) : null
  const isFromAbove = draft.guessed.includes('stage')
  const stage = (isFromAbove ? (ofSchool ?? match) : (match ?? ofSchool))?.id
  if (stage) draft.values['stage'] = stage
  if (stage && !match) draft.guessed.push('stage')
  const column = columns.get('stage')
  if (typeof written !== 'string' || match || !column) return
  const suggestion = ofSchool ? SCHOOL_STAGE_NAMES[ofSchool.id] : stageReader.nearest(written)
  const place = { sheet: grid.name, row: draft.row, column, value: written, suggestion }
  draft.problems.push(makeProblem('unknown_value', 'warning', place))
}

/**
 * Only what the sheet says is stored; what name and content suggest is left to planning. A text
 * that is no category but a kind of work (维修改造) is taken as that.
 */
export function readCategory(draft: RowDraft, { grid, columns }: RowCompletion): void {
  const written = draft.written['category']
  const match = typeof written === 'string' ? readWritten(written, draft) : null
  if (match) draft.values['category'] = match.id
  else if (typeof written === 'string') draft.written['workType'] ??= written
  const column = columns.get('category')
  const guess = guessCategory(draft.values)
  const isUnknown =
    typeof written === 'string' && !match && workTypeReader.read(written)?.isWhole !== true
  // A sheet without such a column says so once, for the whole sheet.
  if (!column || (guess !== null && !isUnknown)) return
  draft.problems.push(
    makeProblem('unknown_value', 'warning', {
      sheet: grid.name,
      row: draft.row,
      column,
      field: 'category',
      value: typeof written === 'string' ? written : '',
      suggestion: categoryName(guess ?? fallbackCategory(draft.values)),
    }),
  )
}

/** 校舍类 is a whole class of things: the project's own words say more, where they say anything. */
function readWritten(written: string, draft: RowDraft): { readonly id: string } | null {
  const match = categoryReader.read(written)
  if (!match || match.isWhole || !CLASS_NAME.test(written.trim())) return match
  const { projectName, content } = draft.values
  const narrower = guessCategory({ projectName, content })
  draft.guessed.push('category')
  return narrower === null ? match : { id: narrower }
}

/** The category the row's own words speak of, or null. */
export function guessCategory(values: Partial<TypedRow['values']>): string | null {
  const { category, projectName, content } = values
  if (typeof category === 'string') return category
  for (const text of [projectName, content]) {
    const match = typeof text === 'string' ? spokenOf(text) : null
    if (match) return isWholeSite(match.id, String(text), values) ? 'kindergarten' : match.id
  }
  return null
}

/** 附属幼儿园 is a kindergarten, and nothing that belongs to other works as 附属工程 does. */
function spokenOf(text: string): { readonly id: string } | null {
  const works = categoryReader.read(withoutSchool(text).replace(ATTACHED, ''))
  return works ?? (ATTACHED.test(text) ? { id: 'kindergarten' } : null)
}

const ATTACHED = /附[属设](?=幼儿园)/

/** 机关幼儿园迁建 moves all of the kindergarten; a gatehouse of it stays another building. */
function isWholeSite(id: string, text: string, values: Partial<TypedRow['values']>): boolean {
  return id === 'otherBuilding' && ALL_OF_A_SITE.test(text) && isOfKindergarten(values)
}

const ALL_OF_A_SITE = /迁建|搬迁|新校区|校舍/

/** 盐井镇幼儿园食堂 is a canteen: the school's own name says nothing about what is built. */
function withoutSchool(text: string): string {
  const school = findSchoolName(text)
  const rest = school === null ? text : text.slice(text.indexOf(school) + school.length)
  return rest === '' ? text : rest
}

export function readWorkType(draft: RowDraft, { grid, columns }: RowCompletion): void {
  const { workType: written } = draft.written
  const column = columns.get('workType')
  const isKnown =
    typeof written !== 'string' || workTypeReader.read(written) || categoryReader.read(written)
  if (column && !isKnown) {
    const suggestion = workTypeReader.nearest(written)
    const place = { sheet: grid.name, row: draft.row, column, value: written, suggestion }
    draft.problems.push(makeProblem('unknown_value', 'warning', place))
  }
  const { projectName, content, category } = draft.values
  const texts = [written, projectName, content, category]
  for (const text of texts) {
    const match = typeof text === 'string' ? workTypeReader.read(text) : null
    if (!match) continue
    draft.values['workType'] = match.id
    if (text !== written) draft.guessed.push('workType')
    return
  }
}

/** The state in words; a longer text than its state is also kept as it was written. */
export function readState(draft: RowDraft, completion: RowCompletion): void {
  const { grid, phaseNames, phaseColumn: column, phaseTitle: header } = completion
  const text = draft.written['phase']
  if (typeof text !== 'string') return
  const reading = readPhase(text, workflowOf(guessCategory(draft.values)), phaseNames)
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

export function workflowOf(category: string | null): Workflow {
  if (category === null) return 'construction'
  if (category === 'land') return 'land'
  return ['equipment', 'books', 'ict', 'furniture'].includes(category) ? 'purchase' : 'construction'
}
