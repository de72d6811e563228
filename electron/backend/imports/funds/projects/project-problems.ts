import type { Problem } from '#contract/imports/reading.ts'
import { problemOf } from '../../planning/row-problems.ts'
import type { TypedRow, UnderstoodSheet } from '../../planning/typed-row.ts'
import type { FundProject } from './match-fund-project.ts'
import { nameWithSchool } from './names-in-words.ts'
import { textOf } from '../row-facts.ts'

/**
 * What is to be said of the project a row of money speaks of, at the cell where it can be mended. A payee may say the
 * school of a row whose cell is blank: then there is nothing to quote.
 */
export function projectProblems(
  row: TypedRow,
  found: FundProject,
  sheet: UnderstoodSheet,
): Problem[] {
  const field = namingField(row, sheet)
  const said = (field === 'school' ? textOf(row, 'projectName') : null) ?? textOf(row, field)
  switch (found.found) {
    case 'nothing':
      return said === null
        ? [problemOf(row, sheet, 'required_missing', 'error', field)]
        : [{ ...problemOf(row, sheet, 'project_unnamed', 'error', field), value: said }]
    case 'several':
      return found.areNamed === true
        ? [problemOf(row, sheet, 'several_projects_named', 'error', 'purpose')]
        : [{ ...problemOf(row, sheet, 'project_several', 'error', field), value: said }]
    case 'unknown': {
      // Which school it is comes before whether the project is there.
      if ((found.school.mayBeIn?.length ?? 0) > 1) {
        return [problemOf(row, sheet, 'school_several', 'error', 'school')]
      }
      return [{ ...problemOf(row, sheet, 'project_unknown', 'warning', field), value: said }]
    }
    case 'project': {
      if (found.similarity === 1) return []
      const problem = problemOf(row, sheet, 'project_unsure', 'warning', field)
      return [{ ...problem, value: said, suggestion: nameToWrite(found, field) }]
    }
  }
}

/** Where a project is named: a column of its own, of its school, or the words of the booking. */
const NAMING = ['projectName', 'school', 'purpose'] as const

function namingField(row: TypedRow, { reading }: UnderstoodSheet): (typeof NAMING)[number] {
  const columns = NAMING.filter((field) => reading.columns.some((column) => column.field === field))
  const filled = columns.find((field) => row.values[field] !== undefined)
  return filled ?? columns[0] ?? 'school'
}

/** In a cell of other words a project is only known by its school's name in front. */
function nameToWrite(
  { project, school }: Extract<FundProject, { readonly found: 'project' }>,
  field: string,
): string {
  const { name } = project.columns
  return field === 'projectName' || school === null ? name : nameWithSchool(name, school)
}
