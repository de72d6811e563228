import fc from 'fast-check'
import { FUND_KINDS } from '#domain/funds/fund.ts'
import { PHASES, PROGRESS_STATUSES, type Workflow } from '#domain/project/phase.ts'
import type {
  CorrectionFacts,
  ProjectFacts,
  ReportFacts,
  SnapshotFacts,
  TargetFacts,
} from '#domain/report/facts.ts'
import { SCHOOL_STAGES } from '#domain/project/school-stage.ts'
import { WORK_TYPES } from '#domain/project/work-type.ts'
import { CATEGORIES, facts, NOTHING, SOURCES } from './county-facts.ts'

/** Facts as untidy as real ledgers: blanks everywhere, odd fen, reversals, several programmes. */

const TOWNSHIPS = [
  '盐井镇',
  '豆沙镇',
  '兴隆乡',
  '中和镇',
  '庙坝镇',
  '滩头乡',
  '牛寨乡',
  '落雁乡',
].map((name, index) => ({ id: `t${index}`, name }))
const PROGRAMMES = ['“十三五”学校建设规划', '学前教育三年行动计划', '义务教育薄弱环节改善'].map(
  (name, index) => ({ id: `p${index}`, name }),
)
const SCHOOLS = TOWNSHIPS.flatMap((township, place) =>
  ['中心小学', '初级中学', '第二小学', '幼儿园', '高级中学'].map((name, index) => ({
    schoolId: `s${place}-${index}`,
    schoolName: `${township.name}${name}`,
    townshipId: index === 4 ? null : township.id,
    stage: SCHOOL_STAGES[index] ?? null,
  })),
)

const blank = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 5 })
const money = fc.integer({ min: 0, max: 3_000_000_000 })
const area = fc.integer({ min: 0, max: 1_500_000 })
const month = fc
  .tuple(fc.constantFrom(2018, 2019, 2020), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)

/** What was booked by the end of the last quarter stays booked; this quarter adds to it. */
const fundSums = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...FUND_KINDS),
    sourceId: fc.constantFrom(null, ...SOURCES.map(({ id }) => id)),
    before: blank(fc.integer({ min: 0, max: 1_000_000_000 })),
    added: fc.integer({ min: -5_000_000, max: 1_000_000_000 }),
  }),
  { maxLength: 5, selector: ({ kind, sourceId }) => `${kind}${sourceId ?? ''}` },
)

const snapshotOf = (workflow: Workflow, quarter: '2020Q1' | '2020Q2') =>
  fc.record({
    reportedQuarter: fc.constant(quarter),
    phase: blank(fc.constantFrom(...PHASES[workflow])),
    status: fc.constantFrom('normal' as const, 'normal' as const, ...PROGRESS_STATUSES),
    percent: blank(fc.integer({ min: 0, max: 10_000 })),
    completedInvestment: blank(money),
    funds: fc.constant([]),
  }) satisfies fc.Arbitrary<SnapshotFacts>

const projectFacts: fc.Arbitrary<ProjectFacts> = fc
  .constantFrom(...CATEGORIES)
  .chain(({ id, name, workflow }) =>
    fc.record({
      id: fc.uuid(),
      name: fc.constantFrom(name, `新建${name}`, `${name}及附属工程建设项目（二期）`),
      school: fc.constantFrom(...SCHOOLS),
      programmeId: fc.constantFrom(null, ...PROGRAMMES.map((programme) => programme.id)),
      categoryId: fc.constant(id),
      workType: blank(fc.constantFrom(...WORK_TYPES)),
      quantity: blank(fc.integer({ min: 1, max: 4 })),
      unit: fc.constantFrom(null, null, '幢'),
      floorArea: blank(area),
      landArea: blank(area),
      sportsArea: blank(area),
      plannedTotal: blank(money),
      plannedFinish: blank(month),
      actualStart: blank(month),
      actualFinish: blank(month),
      budget: fc.uniqueArray(
        fc.record({
          sourceId: fc.constantFrom(...SOURCES.map((source) => source.id)),
          amount: money,
        }),
        { maxLength: 3, selector: ({ sourceId }) => sourceId },
      ),
      now: fc.oneof(
        { weight: 6, arbitrary: snapshotOf(workflow, '2020Q2') },
        { weight: 1, arbitrary: fc.constant(NOTHING) },
      ),
      before: fc.oneof(snapshotOf(workflow, '2020Q1'), fc.constant(NOTHING)),
      funds: fundSums,
      problems: fc.constantFrom(null, null, '县级配套资金未到位。', '征地补偿未谈妥', '无'),
      nextSteps: fc.constantFrom(null, null, '加快施工进度', '协调资金拨付'),
    }),
  )
  .map(({ school, funds, now, before, ...rest }) => ({
    ...rest,
    ...school,
    now: {
      ...now,
      funds: funds.map((sum) => ({ ...sum, amount: (sum.before ?? 0) + sum.added })),
    },
    before: {
      ...before,
      funds: funds.flatMap((sum) => (sum.before === null ? [] : [{ ...sum, amount: sum.before }])),
    },
  }))

const targetFacts: fc.Arbitrary<TargetFacts> = fc
  .record({
    programmeId: fc.constantFrom(...PROGRAMMES.map(({ id }) => id)),
    stage: fc.constantFrom(null, ...SCHOOL_STAGES),
    school: fc.option(fc.constantFrom(...SCHOOLS), { freq: 2 }),
    measure: fc.constantFrom(
      'floor' as const,
      'land' as const,
      'sports' as const,
      'count' as const,
    ),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    dueDate: blank(month),
  })
  .map(({ school, ...target }) => ({
    ...target,
    stage: school ? null : target.stage,
    schoolId: school?.schoolId ?? null,
    schoolName: school?.schoolName ?? null,
    schoolStage: school?.stage ?? null,
  }))

const correction = fc.record({
  place: fc.nat(1000),
  sum: fc.nat(1000),
  figure: fc.constantFrom(
    'completedInvestment' as const,
    'percent' as const,
    'actualFinish' as const,
  ),
  difference: fc.integer({ min: -9_000_000, max: 9_000_000 }),
  reason: fc.constantFrom('漏记一笔监理费', '审计核减', '验收资料迟到'),
})

/** Corrects a sum the project has, or else one of its reported figures. */
function correctionOf(
  projects: readonly ProjectFacts[],
  {
    place,
    sum,
    figure,
    difference,
    reason,
  }: typeof correction extends fc.Arbitrary<infer Value> ? Value : never,
): CorrectionFacts[] {
  const project = projects[place % Math.max(projects.length, 1)]
  if (!project) return []
  const { funds } = project.now
  const about = { projectId: project.id, correctsQuarter: '2020Q1', reason } as const
  const corrected = funds[sum % (funds.length + 1)]
  if (corrected) {
    const { kind, sourceId, amount } = corrected
    const before = amount - difference
    return [{ ...about, figure: kind, sourceId, before, after: amount, difference }]
  }
  if (figure === 'actualFinish') {
    return [{ ...about, figure, sourceId: null, before: null, after: '2020-03', difference: null }]
  }
  return [{ ...about, figure, sourceId: null, before: 0, after: difference, difference }]
}

const explanation = fc.record({
  place: fc.nat(1000),
  checkId: fc.constantFrom('finishOverdue' as const, 'notReported' as const),
  sentence: fc.constantFrom('雨季停工。', '拆迁未完成', '施工单位更换'),
})

/** Facts of a county with up to `most` projects. */
export function randomFacts(most: number, least = 0): fc.Arbitrary<ReportFacts> {
  return fc
    .record({
      projects: fc.uniqueArray(projectFacts, {
        minLength: least,
        maxLength: most,
        selector: ({ id }) => id,
      }),
      targets: fc.array(targetFacts, { maxLength: 12 }),
      corrected: fc.array(correction, { maxLength: 6 }),
      explained: fc.array(explanation, { maxLength: 6 }),
    })
    .map(({ corrected, explained, ...some }) => ({
      ...some,
      corrections: corrected.flatMap((one) => correctionOf(some.projects, one)),
      explanations: explained.flatMap(({ place, ...one }) => {
        const project = some.projects[place % Math.max(some.projects.length, 1)]
        return project ? [{ ...one, projectId: project.id }] : []
      }),
    }))
    .map((some) =>
      facts({
        county: '盐津县',
        bureau: '盐津县教育体育局',
        townships: TOWNSHIPS,
        programmes: PROGRAMMES,
        ...some,
      }),
    )
}
