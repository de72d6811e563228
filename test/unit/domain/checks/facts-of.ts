import type {
  CheckedCategory,
  CheckedProject,
  CheckedReport,
  CheckFacts,
} from '#domain/checks/facts.ts'
import type { CheckId, ProjectFinding } from '#domain/checks/check.ts'
import { runChecks } from '#domain/checks/run-checks.ts'

/** A teaching building on which nothing is out of order, before the second quarter of 2020. */
const SOUND: CheckedProject = {
  id: 'p1',
  name: '石门完小教学综合楼',
  schoolId: 's1',
  stage: 'primary',
  programmeId: 'g1',
  categoryId: 'teachingBuilding',
  workType: 'new',
  year: 2019,
  floorArea: 100_000,
  landArea: null,
  sportsArea: null,
  plannedTotal: 200_000_000,
  budgetTotal: 200_000_000,
  plannedStart: '2019-06',
  plannedFinish: '2020-12',
  actualStart: '2019-06-15',
  actualFinish: null,
  reports: [],
  funds: [],
}

const CATEGORIES: readonly CheckedCategory[] = [
  { id: 'teachingBuilding', name: '教学综合楼', measure: 'floor', workflow: 'construction' },
  { id: 'equipment', name: '教学设备配置', measure: 'count', workflow: 'purchase' },
  { id: 'land', name: '征地', measure: 'land', workflow: 'land' },
  { id: 'sportsGround', name: '运动场', measure: 'sports', workflow: 'construction' },
]

export function project(changes: Partial<CheckedProject> = {}): CheckedProject {
  return { ...SOUND, reports: [report()], ...changes }
}

export function report(changes: Partial<CheckedReport> = {}): CheckedReport {
  const quarter = changes.quarter ?? '2020Q2'
  const phase = changes.phase === undefined ? 'structure' : changes.phase
  return {
    id: `report-${quarter}`,
    quarter,
    phase,
    reached: phase,
    status: 'normal',
    percent: 5000,
    completedInvestment: 100_000_000,
    ...changes,
  }
}

export function facts(
  projects: readonly CheckedProject[],
  changes: Partial<CheckFacts> = {},
): CheckFacts {
  return {
    quarter: '2020Q2',
    day: '2020-06-30',
    today: '2020-07-05',
    categories: CATEGORIES,
    fundingSources: [
      { id: 'central', name: '中央资金' },
      { id: 'county', name: '县级配套' },
    ],
    programmes: [
      { id: 'g1', name: '薄改与能力提升' },
      { id: 'g2', name: '“十三五”学校建设规划' },
    ],
    targets: [],
    projects,
    ...changes,
  }
}

/** What one check says of the projects; the other checks have their own tests. */
export function findings(
  checkId: CheckId,
  projects: readonly CheckedProject[],
  changes: Partial<CheckFacts> = {},
): ProjectFinding[] {
  return runChecks(facts(projects, changes)).filter((finding) => finding.checkId === checkId)
}

/** Which sentences the check says, in the ledger's order. */
export function said(
  checkId: CheckId,
  projects: readonly CheckedProject[],
  changes: Partial<CheckFacts> = {},
): string[] {
  return findings(checkId, projects, changes).map(
    ({ projectId, sentence }) => `${projectId} ${sentence}`,
  )
}
