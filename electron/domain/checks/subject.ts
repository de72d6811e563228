import { type Area, measuredArea } from '../area.ts'
import type { FundKind } from '../funds/fund.ts'
import type { Fen } from '../money.ts'
import type { ProgressStatus } from '../project/phase.ts'
import { type ProjectState, stateAsAt } from '../project/project-state.ts'
import { previousQuarter, type Quarter, quarterDays } from '../quarter.ts'
import { lastChange, type StatusChange, statusAsAt } from '../project/status-change.ts'
import type { CheckedCategory, CheckedProject, CheckedReport } from './facts.ts'

/** When a project is looked at. */
interface CheckTime {
  readonly quarter: Quarter
  readonly day: string
  readonly today: string
}

/** One project as every check looks at it: as at the quarter, and as at the quarter before. */
export interface CheckSubject extends CheckTime {
  readonly project: CheckedProject
  readonly category: CheckedCategory
  /** The report valid at the end of the quarter, whichever quarter it is of. */
  readonly latest: CheckedReport | null
  /** This quarter's report; null when the quarter is not reported, only carried on. */
  readonly entry: CheckedReport | null
  /** The latest report of an earlier quarter. */
  readonly previous: CheckedReport | null
  /** As recorded by the end of the quarter, or else as reported. */
  readonly status: ProgressStatus | null
  /** The recorded change the status rests on; null when it rests on a report. */
  readonly statusChange: StatusChange | null
  readonly state: ProjectState
  /** As at the end of the quarter before, whose payments are not looked at: asked for the end only. */
  readonly stateBefore: ProjectState
  /** Stated total, or else the sum of the budget lines. */
  readonly planned: Fen | null
  /** The area the category's measure takes; null when blank or only counted. */
  readonly area: Area | null
  /** Money of each kind up to the quarter's last day; null without any entry. */
  readonly money: Readonly<Record<FundKind, Fen | null>>
}

/** Sees a project as at the quarter's last day, as every list and the report do. */
export function checkSubject(
  project: CheckedProject,
  category: CheckedCategory,
  when: CheckTime,
): CheckSubject {
  const { reports } = project
  const latest = reports[0] ?? null
  const ofQuarter = latest?.quarter === when.quarter ? latest : null
  const entry = ofQuarter?.isCarried ? null : ofQuarter
  const previous = (ofQuarter ? reports[1] : latest) ?? null
  const changes = project.statusChanges ?? []
  const status = statusAsAt(changes, latest, when.quarter)
  const change = lastChange(changes, quarterDays(when.quarter).last)
  const money = moneyOf(project)
  const stateBy = (report: CheckedReport | null, quarter: Quarter, paid: Fen | null) =>
    stateAsAt(
      {
        workflow: category.workflow,
        actualStart: project.actualStart,
        actualFinish: project.actualFinish,
        phase: report?.reached ?? null,
        status: statusAsAt(changes, report, quarter),
        percent: report?.percent ?? null,
        completedInvestment: report?.completedInvestment ?? null,
        paid,
      },
      quarterDays(quarter).last,
    )
  return {
    ...when,
    project,
    category,
    latest,
    entry,
    previous,
    status,
    statusChange: change?.status === status ? change : null,
    state: stateBy(latest, when.quarter, money.paid),
    stateBefore: stateBy(previous, previousQuarter(when.quarter), null),
    planned: project.plannedTotal ?? project.budgetTotal,
    area: measuredArea(project, category.measure),
    money,
  }
}

function moneyOf({ funds }: CheckedProject): CheckSubject['money'] {
  const money: Record<FundKind, Fen | null> = { allocated: null, received: null, paid: null }
  for (const { kind, amount } of funds) money[kind] = (money[kind] ?? 0) + amount
  return money
}
