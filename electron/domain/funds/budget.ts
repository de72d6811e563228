import type { Fen } from '../money.ts'

/** One planned amount of a project: by source, and by year where the plan gives one. */
export interface PlannedLine {
  readonly projectId: string
  readonly sourceId: string
  readonly year: number | null
  readonly amount: Fen
}

/** 预算调整: how one line changed. A blank amount means that there was, or is, no such line. */
export interface LineRevision {
  readonly projectId: string
  readonly sourceId: string
  readonly year: number | null
  readonly before: Fen | null
  readonly after: Fen | null
}

export interface DatedRevision extends LineRevision {
  /** YYYY-MM-DD */
  readonly revisedOn: string
  /** Planned money that was moved or cut changed the stated total of the project as well. */
  readonly changesTotal: boolean
}

/** What a revision added to the plan; negative when it took away. */
export function differenceOf({ before, after }: LineRevision): Fen {
  return (after ?? 0) - (before ?? 0)
}

/** A line is known by project, source and year. */
export function lineKey(line: Omit<PlannedLine, 'amount'>): string {
  return `${line.projectId} ${line.sourceId} ${line.year ?? ''}`
}

/**
 * What turns the stored lines into the wanted ones, stored lines first. Nothing for lines that stay
 * as they are.
 */
export function reviseBudget(
  stored: readonly PlannedLine[],
  wanted: readonly PlannedLine[],
): LineRevision[] {
  const before = byKey(stored)
  const after = byKey(wanted)
  return [...new Map([...before, ...after])].flatMap(([key, { projectId, sourceId, year }]) => {
    const old = before.get(key)?.amount ?? null
    const next = after.get(key)?.amount ?? null
    return old === next ? [] : [{ projectId, sourceId, year, before: old, after: next }]
  })
}

/**
 * The lines as they stood at the end of a day: today's, less every revision dated later. A line
 * that only came later is left out.
 *
 * @param day YYYY-MM-DD
 */
export function plannedAsAt(
  lines: readonly PlannedLine[],
  revisions: readonly DatedRevision[],
  day: string,
): PlannedLine[] {
  const later = new Map<string, { readonly revision: DatedRevision; difference: Fen }>()
  for (const revision of revisions) {
    if (revision.revisedOn <= day) continue
    const difference = differenceOf(revision)
    const known = later.get(lineKey(revision))
    if (known) known.difference += difference
    else later.set(lineKey(revision), { revision, difference })
  }
  const stored = byKey(lines)
  const gone = [...later.values()].flatMap(({ revision: { projectId, sourceId, year } }) => {
    const line = { projectId, sourceId, year, amount: 0 }
    return stored.has(lineKey(line)) ? [] : [line]
  })
  return [...lines, ...gone].flatMap((line) => {
    const change = later.get(lineKey(line))
    if (!change) return [line]
    const amount = line.amount - change.difference
    return amount === 0 && change.difference !== 0 ? [] : [{ ...line, amount }]
  })
}

/**
 * Per project what transfers and cuts after a day added to its stated total: taken off again, the
 * total is what it was on that day.
 */
export function movedAfter(
  revisions: readonly DatedRevision[],
  day: string,
): ReadonlyMap<string, Fen> {
  const moved = new Map<string, Fen>()
  for (const revision of revisions) {
    if (!revision.changesTotal || revision.revisedOn <= day) continue
    const { projectId } = revision
    moved.set(projectId, (moved.get(projectId) ?? 0) + differenceOf(revision))
  }
  return moved
}

function byKey(lines: readonly PlannedLine[]): Map<string, PlannedLine> {
  return new Map(lines.map((line) => [lineKey(line), line]))
}
