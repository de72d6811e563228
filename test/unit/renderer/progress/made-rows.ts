import type { ProgressEntry, ProgressRow } from '#contract/projects/progress.ts'
import type { Workflow } from '#domain/project/phase.ts'

/** An entry with the figures given, otherwise blank. */
export function entryOf(changes: Partial<ProgressEntry> = {}): ProgressEntry {
  return {
    projectId: 'p1',
    quarter: '2020Q2',
    phase: null,
    status: 'normal',
    percent: null,
    completedInvestment: null,
    problems: null,
    nextSteps: null,
    enteredBy: '李明',
    updatedAt: '2020-07-01T02:00:00.000Z',
    ...changes,
  }
}

/** A line of the sheet; of the project only what the grid looks at. */
export function rowOf(
  id: string,
  changes: Partial<Omit<ProgressRow, 'project'>> & { readonly workflow?: Workflow } = {},
): ProgressRow {
  const { workflow = 'construction', ...parts } = changes
  const project = { id, name: `项目${id}`, schoolName: '石门完小', workflow }
  return {
    project: project as ProgressRow['project'],
    entry: null,
    previous: null,
    before: { received: null, paid: null },
    ...parts,
  }
}
