import type { ImportField } from '#contract/imports/reading.ts'
import type { PlanRow } from '#contract/imports/plan.ts'
import type { ProjectMatch } from '../matching/match-project.ts'
import type { ProjectWork } from '../planned-sheet.ts'
import { PROJECT_FIELDS } from '../project-fields.ts'
import { showValue } from '../show-value.ts'
import type { TypedRow, UnderstoodSheet } from '../typed-row.ts'

/** What a row is shown with: its values as writing it stores them. */
export type ShownByRow = (
  row: TypedRow,
  found: {
    readonly match: ProjectMatch | null
    /** What the row writes of the project. */
    readonly columns: ProjectWork['columns']
    /** The category a new project gets. */
    readonly category: string | undefined
    /** What is planned of sources no column splits the money by. */
    readonly budget: ProjectWork['budget']
  },
) => Pick<PlanRow, 'values' | 'guessed'>

/** Sizes that words of the row may say instead of a column. */
const SIZES: ReadonlySet<ImportField> = new Set(['quantity', 'floorArea', 'landArea', 'sportsArea'])

/**
 * A figure no column of the sheet has, read from the words of the row, is shown as that; where a project
 * of the ledger keeps its own instead, it is not shown at all.
 */
export function createShownByRow({ reading }: UnderstoodSheet): ShownByRow {
  const fields = new Set(reading.columns.map(({ field }) => field))
  return ({ values, shown, guessed = [] }, { match, columns, category, budget }) => {
    const isKnown = match?.similarity === 1
    // A project of the ledger keeps its category.
    const isCategorised = values['category'] !== undefined || isKnown || category === undefined
    const read = guessed.filter((field) => field in PROJECT_FIELDS && !fields.has(field))
    const isPlaceRead = guessed.includes('township') && !fields.has('township')
    // Most rows are shown as the sheet has them.
    if (isCategorised && read.length + budget.length === 0 && !isPlaceRead) return { values: shown }
    const isStored = (field: ImportField): boolean => {
      const column = PROJECT_FIELDS[field]?.column
      return !isKnown || (column !== undefined && columns[column] !== undefined)
    }
    const said = read.filter((field) => SIZES.has(field) && isStored(field))
    if (isPlaceRead) said.push('township')
    const bySource = budget
      .filter(({ amount }) => amount !== 0)
      .map(({ fundingSourceId, amount }) => {
        const field = `budget:${fundingSourceId}`
        return [field, showValue(field, amount, null, [])] as const
      })
    said.push(...bySource.map(([field]) => field))
    const stored = without(
      shown,
      read.filter((field) => !isStored(field)),
    )
    const kept = bySource.length === 0 ? stored : { ...stored, ...Object.fromEntries(bySource) }
    if (isCategorised) {
      return { values: kept, ...(said.length > 0 && { guessed: said }) }
    }
    return { values: { ...kept, category }, guessed: [...said, 'category'] }
  }
}

function without(shown: TypedRow['shown'], fields: readonly ImportField[]): TypedRow['shown'] {
  if (fields.length === 0) return shown
  return Object.fromEntries(Object.entries(shown).filter(([field]) => !fields.includes(field)))
}
