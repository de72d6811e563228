import type {
  ClosingReview,
  closingMethods,
  EarlierOpenQuarter,
} from '#contract/quarter/closing.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { compareReports } from '#domain/closing/compare-reports.ts'
import { compareTexts } from '#domain/closing/compare-texts.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import { authorOf } from '../../author.ts'
import { closeQuarter, refusal, reopenQuarter } from '../../closing/close-quarter.ts'
import { doubtfulParagraphs } from '../../closing/doubtful-paragraphs.ts'
import { listQuarters } from '../../closing/list-quarters.ts'
import { obstaclesOf, reviewFigures, stateOf, withFindings } from '../../closing/review-quarter.ts'
import type { ParsedInput } from '#contract/index.ts'
import type { Context, Handlers } from '../../context.ts'
import {
  findLock,
  findQuarterState,
  setQuarterState,
} from '../../database/repositories/quarter/closings.ts'
import { listChangesAfter } from '../../database/repositories/history/changes-after.ts'
import { computeLikeIssue, makeReport } from '../../reports/make-report.ts'
import { localDay } from '../../today.ts'
import { checkHandlers } from './check-handlers.ts'

/** Lines of the change log a review shows. */
const CHANGES_SHOWN = 500

type Names = Extract<keyof typeof closingMethods, `closing.${string}`>

/** Quarters under review, closed and opened again; issues compared. */
export const closingHandlers: Handlers<Names> = {
  'closing.overview': ({ db, clock }) => listQuarters(db, localDay(clock())),

  'closing.state': async ({ db }, { quarter }) => ({
    state: await stateOf(db, quarter),
    lock: await findLock(db),
  }),

  'closing.beginReview': async (context, { quarter }) => {
    const author = await authorOf(context)
    const today = localDay(context.clock())
    await context.db.transaction().execute(async (trx) => {
      const obstacles = await obstaclesOf(trx, quarter, today)
      const obstacle = obstacles.find((one) => one !== 'notUnderReview')
      if (obstacle) throw await refusal(trx, quarter, obstacle)
      if ((await stateOf(trx, quarter)) === 'open') {
        await setQuarterState(trx, author, quarter, 'review')
      }
    })
    announce(context)
    return { since: author.at }
  },

  'closing.endReview': async (context, { quarter }) => {
    const author = await authorOf(context)
    const ended = await context.db.transaction().execute(async (trx) => {
      if ((await stateOf(trx, quarter)) !== 'review') return false
      await setQuarterState(trx, author, quarter, 'open')
      return true
    })
    announce(context)
    return { ended }
  },

  'closing.review': review,

  'closing.earlierOpen': async (context, { quarter: closed }) => {
    const { quarters } = await listQuarters(context.db, localDay(context.clock()))
    const open = quarters.filter(
      ({ quarter, state, reportedCount }) =>
        quarter < closed && state !== 'closed' && reportedCount > 0,
    )
    const earlier: EarlierOpenQuarter[] = []
    for (const { quarter } of open.toReversed()) {
      const { hard, soft, explained } = await checkHandlers['checks.count'](context, { quarter })
      earlier.push({ quarter, hard, unexplained: soft - explained })
    }
    return earlier
  },

  'closing.close': async (context, { quarter }) => {
    const version = await closeQuarter(context, quarter)
    announce(context)
    // The ledger was backed up before.
    context.emit({ type: 'changed', topics: ['safety'] })
    return version
  },

  'closing.reopen': async (context, { quarter, reason }) => {
    const version = await reopenQuarter(context, quarter, reason)
    announce(context)
    return { version }
  },

  'closing.compare': async (context, { everything, ...asked }) => {
    const [before, after] = await bothReports(context, asked)
    return compareReports(before, after, { everything })
  },

  'closing.compareTexts': async (context, asked) => {
    const [before, after] = await bothReports(context, asked)
    return compareTexts(before, after)
  },
}

/** The two reports that are compared, with every annex. */
async function bothReports(
  context: Context,
  { quarter, from, to, unit }: ParsedInput<'closing.compareTexts'>,
): Promise<readonly [before: ReportDataset, after: ReportDataset]> {
  const request = { quarter, unit, annexes: [...ANNEXES] }
  const before = await makeReport(context, { ...request, version: from })
  const after =
    to === null
      ? await computeLikeIssue(context, { ...request, version: from })
      : await makeReport(context, { ...request, version: to })
  return [before, after]
}

/** 衔接审核单: what the checks say, how the sums carry on, what was changed during the review. */
async function review(
  context: Context,
  { quarter }: { readonly quarter: Quarter },
): Promise<ClosingReview> {
  const { findings } = await checkHandlers['checks.run'](context, {
    quarter,
    filter: NO_FILTER,
    projectIds: null,
    drafts: [],
  })
  const hard = findings.filter(({ severity }) => severity === 'hard')
  const soft = findings.filter(({ severity }) => severity === 'soft')
  const unexplained = soft.filter(({ explanation }) => explanation === null).length
  const today = localDay(context.clock())
  const paragraphs = await doubtfulParagraphs(context, quarter)
  return context.db.transaction().execute(async (trx) => {
    const state = await stateOf(trx, quarter)
    const row = await findQuarterState(trx, quarter)
    const since = state === 'review' ? (row?.review_change_id ?? null) : null
    return {
      quarter,
      state,
      hard,
      soft,
      unexplainedCount: unexplained,
      ...(await reviewFigures(trx, quarter)),
      paragraphs,
      ...(await listChangesAfter(trx, since, CHANGES_SHOWN)),
      obstacles: withFindings(await obstaclesOf(trx, quarter, today), {
        hard: hard.length,
        unexplained,
      }),
    }
  })
}

const NO_FILTER = {
  search: '',
  townshipIds: [],
  schoolIds: [],
  programmeIds: [],
  categoryIds: [],
  phases: [],
  states: [],
}

function announce(context: Context): void {
  context.emit({ type: 'changed', topics: ['closing', 'checks', 'app'] })
}
