import type { ProjectFinding } from '../checks/check.ts'
import type { Quarter } from '../quarter.ts'
import { chosenCharts, isPrinted, type ReportOptions } from '../report/build-report.ts'
import type { ReportDataset } from '../report/dataset.ts'
import type { ProjectFacts, ReportFacts } from '../report/facts.ts'
import type { PrintUnit } from '../report/form/print-form.ts'
import type { ScopedEdit } from '../report/text/paragraph-edit.ts'

/**
 * What a closing keeps for ever, as canonical JSON under its SHA-256: the facts the report was
 * computed from and the whole report in each unit, so that it prints the same whatever a later
 * program computes.
 */
export interface FrozenQuarter {
  /** Counts up when what is kept changes its shape; older shapes stay readable. */
  readonly format: 1
  readonly quarter: Quarter
  readonly version: number
  readonly facts: ReportFacts
  /** What the checks found, all of it explained; missing in older closings. */
  readonly findings?: readonly ProjectFinding[]
  /** What persons wrote in the quarter's reports, for every scope; missing in older closings. */
  readonly edits?: readonly ScopedEdit[]
  /** What the office had chosen for its reports; missing in older closings. */
  readonly options?: ReportOptions
  readonly reports: Readonly<Record<PrintUnit, ReportDataset>>
}

/**
 * The frozen report in the unit and with the annexes asked for. No figure is computed anew, and an
 * annex that is left out keeps its number, because the text refers to it.
 */
export function frozenReport(
  { reports }: FrozenQuarter,
  { unit, annexes, charts }: ReportOptions,
): ReportDataset {
  const report = reports[unit]
  return {
    ...report,
    tables: report.tables.filter(({ id }) => isPrinted(id, annexes)),
    printedCharts: chosenCharts(charts),
  }
}

/** A project as it was closed; null when the closing does not count it. */
export function closedProject({ facts }: FrozenQuarter, projectId: string): ProjectFacts | null {
  return facts.projects.find(({ id }) => id === projectId) ?? null
}
