import type {
  CorrectionFacts,
  ExplanationFacts,
  IndicatorFacts,
  ProjectFacts,
  ReportFacts,
  TargetFacts,
} from '#domain/report/facts.ts'
import { createRandom, type Random } from './random.ts'

const LONG_SCHOOL = '（原金沙江库区移民安置点第二寄宿制完全小学附设幼儿班）'
const LONG_PROJECT =
  '2019—2020年义务教育薄弱环节改善与能力提升（含城镇大班额化解及寄宿制学校建设）第三批中央预算内投资'
const LONG_PROBLEM =
  '因2020年汛期持续强降雨，进场道路K3+200—K5+850段多处塌方，材料无法运入；场平标高与原地勘报告不符，基础由独立基础变更为人工挖孔桩，增加投资约86.5万元，变更手续正在报批。'
const LONG_STEP =
  '一是由乡镇人民政府牵头，于8月底前完成进场道路抢通；二是教育体育局会同住建、财政部门现场核定变更工程量，按程序报县人民政府审定；三是督促施工单位增加两个班组，确保9月30日前主体封顶。'
/** Without a place to break, as people paste them. */
const UNBROKEN = 'https://www.ggzy.example.gov.cn/notice/2020/0612/BCX-2020-GC-0187-bidresult.html'

/**
 * What makes pages hard to set, put into a county's facts: names and remarks of several lines, words
 * without a place to break, odd fen, negative sums, townships without projects and projects without
 * a township, targets of stages and schools, corrections, explanations and indicators.
 */
export function crowdFacts(facts: ReportFacts, seed: number): ReportFacts {
  const random = createRandom(seed)
  const projects = facts.projects.map((project) => crowded(random, project))
  return {
    ...facts,
    recipient: '示范县人民政府、云南省教育厅学校规划建设与装备管理处',
    townships: [
      ...facts.townships.slice(0, 3),
      { id: 'empty-1', name: '少数民族聚居区拉祜族佤族布朗族傣族自治乡' },
      ...facts.townships.slice(3),
      { id: 'empty-2', name: '没有项目的乡' },
    ],
    projects,
    targets: targetsOf(random, facts),
    corrections: projects
      .slice(0, Math.ceil(projects.length / 12))
      .map((project) => correctionOf(random, project)),
    explanations: projects
      .slice(0, Math.min(60, projects.length))
      .map((project, index): ExplanationFacts => ({
        checkId: index % 3 === 0 ? 'finishOverdue' : 'notReported',
        projectId: project.id,
        sentence: index % 4 === 0 ? LONG_PROBLEM : '雨季停工。',
      })),
    indicators: Array.from({ length: 24 }, (_, index) => indicatorOf(random, index)),
  }
}

function crowded(random: Random, project: ProjectFacts): ProjectFacts {
  const odd = (amount: number) => amount + random.between(-99_999, 99_999)
  const schoolName = project.schoolName + (random.chance(0.08) ? LONG_SCHOOL : '')
  const reported = project.problems ?? (random.chance(0.1) ? '雨季施工困难，工期滞后。' : null)
  const word = random.chance(0.02) ? UNBROKEN : ''
  return {
    ...project,
    schoolName,
    name: (random.chance(0.08) ? LONG_PROJECT : '') + project.name + word,
    townshipId: random.chance(0.03) ? null : project.townshipId,
    programmeId: random.chance(0.03) ? null : project.programmeId,
    workType: random.chance(0.05) ? null : project.workType,
    plannedTotal: project.plannedTotal === null ? null : odd(project.plannedTotal),
    budget: project.budget.map((line) => ({ ...line, amount: odd(line.amount) })),
    now: {
      ...project.now,
      completedInvestment:
        project.now.completedInvestment === null ? null : odd(project.now.completedInvestment),
      funds: project.now.funds.map((sum) => ({ ...sum, amount: odd(sum.amount) })),
    },
    problems: reported === null ? null : reported + (random.chance(0.4) ? LONG_PROBLEM : ''),
    nextSteps: reported === null ? null : random.pick([LONG_STEP, '加快施工进度。', null]),
  }
}

function targetsOf(random: Random, { programmes, projects }: ReportFacts): TargetFacts[] {
  const stages = ['preschool', 'primary', 'junior', 'senior', 'vocational'] as const
  const blank = { stage: null, schoolId: null, schoolName: null, schoolStage: null, dueDate: null }
  return programmes.flatMap(({ id: programmeId }) => [
    ...stages.map((stage) => ({
      ...blank,
      programmeId,
      stage,
      measure: 'floor' as const,
      amount: random.between(1_000_000, 90_000_000),
      dueDate: '2020-12',
    })),
    ...projects.slice(0, 6).map((project) => ({
      ...blank,
      programmeId,
      schoolId: project.schoolId,
      schoolName: project.schoolName + LONG_SCHOOL,
      schoolStage: project.stage,
      measure: 'floor' as const,
      amount: random.between(10_000, 900_000),
    })),
    { ...blank, programmeId, measure: 'land' as const, amount: 1_909_300 },
    { ...blank, programmeId, measure: 'count' as const, amount: 48, dueDate: '2018' },
  ])
}

function correctionOf(random: Random, project: ProjectFacts): CorrectionFacts {
  const difference = random.between(-900_000, 9_000_000)
  return {
    projectId: project.id,
    figure: 'completedInvestment',
    sourceId: null,
    correctsQuarter: '2020Q1',
    before: 10_000_000,
    after: 10_000_000 + difference,
    difference,
    reason: random.chance(0.5) ? LONG_PROBLEM : '漏报监理费。',
  }
}

function indicatorOf(random: Random, index: number): IndicatorFacts {
  const isPercent = index % 2 === 0
  return {
    id: `indicator-${index}`,
    name: `${isPercent ? '学前三年毛入园率' : '家庭经济困难学生资助资金发放（义务教育寄宿生生活补助）'}${index + 1}`,
    unitName: null,
    programmeName: null,
    leader: '王小五、司马相如',
    responsibleUnit: '示范县教育体育局学生资助管理中心',
    note: index % 3 === 0 ? LONG_STEP : null,
    direction: index % 5 === 0 ? 'atMost' : 'atLeast',
    unit: isPercent ? 'percent' : 'money',
    target: isPercent ? 9_050 : 239_780_000,
    targetPeople: isPercent ? null : 4_128,
    dueDate: '2020-12',
    readings:
      index % 4 === 3
        ? []
        : [
            {
              quarter: '2020Q2',
              value: isPercent ? random.between(5_000, 9_999) : 120_000_000 + index,
              people: isPercent ? null : 2_064,
            },
          ],
  }
}
