/** Orders for the columns of the ledger. Blank stands last when ascending, as in a spreadsheet. */
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { PHASES } from '#domain/project/phase.ts'
import { PROJECT_STATES } from '#domain/project/project-state.ts'

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })

export function compareText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return collator.compare(a, b)
}

export function compareNumber(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}

/** By how far along its own workflow a project is. */
export function comparePhase(a: ProjectRow, b: ProjectRow): number {
  return compareNumber(phaseRank(a), phaseRank(b))
}

function phaseRank({ workflow, phase }: ProjectRow): number | null {
  if (phase === null) return null
  const order = PHASES[workflow]
  return order.indexOf(phase) / (order.length - 1)
}

export function compareState(a: ProjectRow, b: ProjectRow): number {
  return PROJECT_STATES.indexOf(a.state) - PROJECT_STATES.indexOf(b.state)
}
