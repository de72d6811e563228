import Papa from 'papaparse'
import words from '#resources/vocabularies/row-words.json'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import type { Fen, MoneyUnit } from '#domain/money.ts'
import { comparable } from '#domain/text/comparable.ts'
import { readMoney } from '../../../components/entry/read-entry.ts'
import type { Typed } from '../../../components/entry/typed.ts'

/** The annex of a document as copied from a spreadsheet, matched with the ledger by name. */
export interface NamedAmounts {
  /** By project. */
  readonly amounts: Readonly<Record<string, Typed<Fen>>>
  /** Names of lines with an amount that belong to no project, or to none for certain. */
  readonly unmatched: readonly string[]
}

type NamedProject = Pick<ProjectRow, 'id' | 'name' | 'schoolName'>

/**
 * Reads lines of several cells: one is a project's name, the last filled one its amount, others
 * such as the number or the school may stand beside. Where several projects have the name, a
 * school's name in the same line decides; a project named twice keeps its first amount. Lines that
 * end in no number, the head among them, and the line that says it is the sum of those before, and
 * is, are passed over.
 *
 * @returns null when no line names a project: then it is no annex
 */
export function readNamedAmounts(
  text: string,
  projects: readonly NamedProject[],
  unit: MoneyUnit,
): NamedAmounts | null {
  if (!text.includes('\t')) return null
  const byName = Map.groupBy(projects, ({ name }) => comparable(name))
  const amounts: Record<string, Typed<Fen>> = {}
  const unmatched: string[] = []
  let sum = 0
  for (const line of Papa.parse<string[]>(text.trim(), { delimiter: '\t' }).data) {
    const cells = line.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const amount = readMoney(cells.pop() ?? '', unit)
    if (amount === sum && isSum(cells)) continue
    const named = cells.find((cell) => byName.has(comparable(cell)))
    const project = onlyOne(byName.get(comparable(named ?? '')) ?? [], cells)
    if (project && !(project.id in amounts)) amounts[project.id] = amount
    else if (cells.length > 0 && typeof amount === 'number') {
      unmatched.push(named ?? cells.join(' '))
    }
    if (typeof amount === 'number') sum += amount
  }
  return Object.keys(amounts).length === 0 ? null : { amounts, unmatched }
}

/** Whether a line calls itself a sum, or has no name at all beside its number in the list. */
function isSum(cells: readonly string[]): boolean {
  return cells.map(comparable).every((cell) => SUMS.has(cell) || /^\d+$/.test(cell))
}

const SUMS: ReadonlySet<string> = new Set(words.total)

function onlyOne(sameName: readonly NamedProject[], cells: readonly string[]) {
  if (sameName.length === 1) return sameName[0]
  const schools = new Set(cells.map(comparable))
  const [project, ...others] = sameName.filter(({ schoolName }) =>
    schools.has(comparable(schoolName)),
  )
  return others.length === 0 ? project : undefined
}
