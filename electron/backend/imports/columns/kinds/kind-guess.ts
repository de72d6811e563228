import words from '#resources/vocabularies/kind-words.json' with { type: 'json' }
import {
  IMPORT_KINDS,
  type ImportField,
  type ImportKind,
  type OtherSheet,
} from '#contract/imports/reading.ts'
import { otherSheetWords } from '../field-vocabulary.ts'
import { headerKey } from '../headers/header-key.ts'
import type { MappedColumn } from '../map-columns.ts'
import { PAPERS } from '../stored-fields.ts'
import { withListOrReport } from './list-or-report.ts'
import { isOfNoWorks, otherSheetOf } from './other-sheet.ts'
import { isSaid, plainTitle, titleSign } from './title-signs.ts'

/** What counts towards a sheet of the kind, and how much. */
type Signs = readonly (readonly [fields: readonly string[], weight: number])[]

const SIGNS: Readonly<Record<ImportKind, Signs>> = {
  projects: [
    [['school'], 0.22],
    [['projectName', 'projectCode'], 0.22],
    [['category', 'content'], 0.16],
    [['plannedTotal', 'budget'], 0.2],
    [['phase', 'percent', 'completedToDate', 'receivedToDate', 'paidToDate'], 0.12],
    [['plannedStart', 'plannedFinish', 'actualStart', 'actualFinish', 'buildPeriod'], 0.08],
    [['floorArea', 'landArea', 'sportsArea', 'quantity'], 0.1],
    [['workType', 'year', 'programme', 'township'], 0.05],
  ],
  progress: [
    [['school', 'projectName', 'projectCode'], 0.2],
    [['quarterPlanned', 'quarterReceived', 'quarterPaid', 'quarterCompleted'], 0.3],
    [['reportQuarter'], 0.2],
    [
      ['phase', 'percent', 'reachedStart', 'reachedFinish', 'reachedAcceptance', 'reachedUse'],
      0.15,
    ],
    [['receivedToDate', 'paidToDate', 'completedToDate'], 0.2],
    [['yearCompleted', 'yearShare', 'completedShare'], 0.15],
    [['problems', 'nextSteps'], 0.1],
  ],
  funds: [
    [['document', 'documentTitle'], 0.3],
    [
      ['fundAmount', 'fundAllocated', 'fundReceived', 'fundPaid', 'allocated', 'received', 'paid'],
      0.2,
    ],
    [['documentDate', 'receivedDate', 'paidDate'], 0.12],
    [['voucher'], 0.25],
    [['payee', 'purpose'], 0.2],
    [['fundingSource'], 0.12],
    [['programme'], 0.08],
    [['school', 'projectName', 'township'], 0.1],
    [['balance'], 0.1],
  ],
  schools: [
    [['school', 'schoolCode'], 0.2],
    [['stage', 'township'], 0.05],
    [['pupils'], 0.22],
    [['classes'], 0.15],
    [['boarders', 'staff', 'teachers'], 0.15],
    [['floorArea', 'landArea', 'sportsArea'], 0.12],
    [['teachingArea', 'livingArea', 'officeArea', 'unsafeArea'], 0.15],
    [['books', 'computers', 'equipmentValue', 'multimediaRooms', 'toiletPlaces', 'beds'], 0.15],
  ],
  targets: [
    [['stage'], 0.3],
    [['school'], 0.12],
    [['floorArea', 'landArea', 'sportsArea', 'targetAmount'], 0.3],
    [['measure'], 0.15],
    [['dueDate'], 0.15],
    [['leader', 'responsibleUnit'], 0.08],
    [['programme'], 0.05],
  ],
}

/** A sheet is doubtful where another kind comes this close. */
const CLOSE = 0.1
/** Below this the sheet is hardly of the kind, however far the others are. */
export const POOR = 0.5
/** What no kind can be made of. */
const UNHELD = 0.35
/** A kind that has so little to say for itself is none to ask about. */
const LEAST_RIVAL = 0.3

/** The kind a sheet is taken for, and what speaks against being sure of it. */
export interface KindGuess {
  readonly kind: ImportKind
  /** 0 to 1 */
  readonly score: number
  readonly columns: readonly MappedColumn[]
  /** What it may be just as well; null where there is no doubt. */
  readonly rival: ImportKind | null
  /** A sheet the ledger has no place of its own for; null for one it has. */
  readonly otherSheet: OtherSheet | null
}

/** The kind that title and columns speak for most. */
export function guessKind(
  mapAs: (kind: ImportKind) => MappedColumn[],
  title: string | null,
): KindGuess {
  const said = plainTitle(title)
  const ranked = IMPORT_KINDS.map((kind) => {
    const columns = mapAs(kind)
    const found = fieldsFound(columns)
    return { kind, columns, found, score: scoreKind(kind, columns, found, said) }
  }).toSorted((a, b) => b.score - a.score)
  const [best, second] = withListOrReport(ranked, said)
  if (!best) return { kind: 'projects', score: 0, columns: [], rival: null, otherSheet: null }
  const isDoubted =
    second !== undefined &&
    second.score >= LEAST_RIVAL &&
    (best.score - second.score < CLOSE ||
      best.score < POOR ||
      (second.kind === 'funds' && tellsOfMoneyAlone(best.columns, said)))
  const otherSheet = otherSheetOf(best.columns, said)
  const isHeld = !isOfNoWorks(otherSheet, best.columns) && saysWhose(best)
  const most = otherSheet === null ? 1 : isHeld ? POOR : UNHELD
  const score = Math.min(best.score, most)
  return {
    kind: best.kind,
    columns: best.columns,
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    rival: isDoubted ? second.kind : null,
    otherSheet,
  }
}

/** Contracts of nobody's works, and findings of no school, are nothing the ledger could take in. */
function saysWhose({ kind, columns }: Pick<KindGuess, 'kind' | 'columns'>): boolean {
  return kind === 'targets' || columns.some(({ field }) => field !== null && NAMES.has(field))
}

const NAMES: ReadonlySet<ImportField> = new Set([
  'school',
  'schoolCode',
  'projectName',
  'projectCode',
])

/** What the columns mean with some certainty, money by source once. */
function fieldsFound(columns: readonly MappedColumn[]): ReadonlySet<string> {
  return new Set(
    columns
      .filter(({ confidence, reason }) => confidence >= (reason === 'alike' ? 0.75 : 0.5))
      .map((column) => (column.field ?? '').split(':')[0] ?? ''),
  )
}

/** How far the mapped columns and the title speak for a kind; above 1 where more than enough does. */
function scoreKind(
  kind: ImportKind,
  columns: readonly MappedColumn[],
  found: ReadonlySet<string>,
  title: string,
): number {
  let score = titleSign(kind, title)
  for (const [fields, weight] of SIGNS[kind]) {
    if (fields.some((field) => found.has(field))) score += weight
  }
  return score - againstKind(kind, columns, title)
}

/** Columns that only another kind of sheet has. */
function againstKind(kind: ImportKind, columns: readonly MappedColumn[], title: string): number {
  const headers = columns.map((column) => headerKey(column.path.join('')))
  const count = (pattern: RegExp): number => headers.filter((header) => pattern.test(header)).length
  switch (kind) {
    case 'projects':
    case 'progress': {
      const foreign = headers.filter((header) =>
        otherSheetWords.some((word) => header.includes(word)),
      )
      return foreign.length * 0.12
    }
    case 'targets':
      return withMoney(headers, title) + (foreignToTargets(headers) + count(CONDITIONS)) * 0.12
    case 'schools':
      return count(MONEY_OR_PROJECT) > 0 ? 0.4 : 0
    case 'funds':
      // What a project costs altogether stands beside the money that came for it as well.
      return (
        (count(THIS_TIME) > 0 && isSaid('shares', title) ? 0 : 1) *
          (count(WORKS) * 0.15 + (count(WORKS) > 0 ? count(WHOLE_COST) * 0.15 : 0)) +
        (listsWorks(columns, count(MONEY_OF_WORKS) > 0) ? 0.3 : 0)
      )
  }
}

/**
 * A row for each work with what it costs, where its money comes from and what of it has been paid, and
 * no papers or days: that is a list of works, even where its title says 资金安排.
 */
function listsWorks(columns: readonly MappedColumn[], saysMoneyOfWorks: boolean): boolean {
  const found = new Set(columns.map(({ field }) => field))
  const isOfWorks = ['projectName', 'plannedTotal', 'fundPaid'].every((field) => found.has(field))
  return isOfWorks && saysMoneyOfWorks && !PAPERS.some((field) => found.has(field))
}

/**
 * 资金收支情况表 over what came for each project and what was paid of it, and not a word of the works: a list of
 * projects keeps all of it, and a list of money is what people call it.
 */
function tellsOfMoneyAlone(columns: readonly MappedColumn[], title: string): boolean {
  const fields = columns.map(({ field }) => field)
  const moves = fields.filter((field) => field !== null && MOVES.has(field))
  const isOfWorks = fields.some((field) => field !== null && OF_WORKS.has(field))
  return isSaid('moved', title) && moves.length > 1 && !isOfWorks
}

const MOVES: ReadonlySet<ImportField> = new Set(['allocatedToDate', 'receivedToDate', 'paidToDate'])

const OF_WORKS: ReadonlySet<ImportField> = new Set([
  'category',
  'content',
  'workType',
  'quantity',
  'floorArea',
  'landArea',
  'sportsArea',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'buildPeriod',
  'phase',
  'percent',
  'completedToDate',
  'problems',
])

const MONEY_OR_PROJECT = new RegExp(words.headers.moneyOrProject)
const WORKS = new RegExp(words.headers.works)
const WHOLE_COST = new RegExp(words.headers.wholeCost)
const THIS_TIME = new RegExp(words.headers.thisTime)
const MONEY_OF_WORKS = new RegExp(words.headers.moneyOfWorks)
const CONDITIONS = new RegExp(words.headers.conditions)
const NAMES_PROJECTS = new RegExp(words.headers.namesProjects)

/** Targets are areas and dates; a sheet with money is a list of projects, unless it says what it is. */
function withMoney(headers: readonly string[], title: string): number {
  if (!headers.some((header) => MONEY_OR_PROJECT.test(header))) return 0
  const namesProjects = headers.some((header) => NAMES_PROJECTS.test(header))
  return isSaid('targets', title) && !namesProjects ? 0.15 : 0.35
}

function foreignToTargets(headers: readonly string[]): number {
  return headers.filter((header) => otherSheetWords.some((word) => header.includes(word))).length
}
