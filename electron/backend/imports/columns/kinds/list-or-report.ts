import { holdsProjects, type ImportField, type ImportKind } from '#contract/imports/reading.ts'
import { isSaid } from './title-signs.ts'

/** What is told of how works stand, and of nothing that is still to be planned. */
const FACTS: readonly ImportField[] = [
  'phase',
  'percent',
  'reachedStart',
  'reachedFinish',
  'reachedAcceptance',
  'reachedUse',
  'startedArea',
  'finishedArea',
  'receivedToDate',
  'paidToDate',
  'completedToDate',
  'quarterReceived',
  'quarterPaid',
  'quarterCompleted',
  'yearCompleted',
  'yearShare',
  'completedShare',
  'receivedShare',
  'paidShare',
  'received',
  'paid',
  'problems',
  'nextSteps',
]

/** So many of them make a report of a list of works, one less leaves it open. */
const MANY = 4

/** What a sheet of works is, and whether that is to be asked. */
interface Works {
  readonly kind: 'projects' | 'progress'
  readonly isAsked: boolean
}

/**
 * 开工时间, 形象进度, 到位, 支付 and 存在问题 beside what the works are to be: a report on them, beyond doubt
 * where the title speaks of progress or of a quarter. Null where so little is told, or a plan is announced,
 * that nothing but title and columns decide.
 */
function saidOfWorks(found: ReadonlySet<string>, title: string): Works | null {
  const isTitled = TITLES_OF_REPORTS.some((name) => isSaid(name, title))
  if (isSaid('plans', title) && !isTitled) return null
  const facts = FACTS.filter((field) => found.has(field)).length
  if (facts >= MANY) return { kind: 'progress', isAsked: !isTitled }
  const isOpen = facts === MANY - 1 && isSaid('states', title) && !isSaid('lists', title)
  return isOpen && !isTitled ? { kind: 'projects', isAsked: true } : null
}

const TITLES_OF_REPORTS = ['form', 'quarter', 'compared', 'progress', 'asAt'] as const

/** A kind and how far it speaks for itself. */
interface Ranked {
  readonly kind: ImportKind
  readonly score: number
  readonly found: ReadonlySet<string>
}

/** How far either is said of what may be both. */
const ASKED = 0.7

/**
 * A list of works and a report on them have the same columns: the one the sheet is comes first, and the
 * other stays in sight only where it is to be asked which.
 *
 * @param ranked the kinds, the likeliest first
 */
export function withListOrReport<Kind extends Ranked>(
  ranked: readonly Kind[],
  title: string,
): readonly Kind[] {
  const [best] = ranked
  if (best === undefined || !holdsProjects(best.kind)) return ranked
  const works = saidOfWorks(best.found, title)
  if (works === null || (works.isAsked && best.kind === 'progress')) return ranked
  const score = works.isAsked ? Math.min(best.score, ASKED) : best.score
  const [own, other] = ranked
    .filter(({ kind }) => holdsProjects(kind))
    .map((kind) => ({ ...kind, score }))
    .toSorted((a) => (a.kind === works.kind ? -1 : 1))
  const others = ranked.filter(({ kind }) => !holdsProjects(kind))
  return [own, works.isAsked ? other : undefined, ...others].filter((kind) => kind !== undefined)
}
