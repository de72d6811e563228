import type { Measure } from '#domain/area.ts'
import type { Phase } from '#domain/project/phase.ts'
import type {
  CategoryFacts,
  NamedFacts,
  ProjectFacts,
  ReportFacts,
  SnapshotFacts,
  TargetFacts,
} from '#domain/report/facts.ts'
import { toArea } from '#domain/area.ts'
import { toFen } from '#domain/money.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'

/** Facts of real counties (design facts; figures split among projects are illustrative). */

const category = (
  id: string,
  name: string,
  unit: string,
  measure: Measure = 'floor',
  workflow: CategoryFacts['workflow'] = 'construction',
): CategoryFacts => ({ id, name, unit, measure, workflow })

export const CATEGORIES: readonly CategoryFacts[] = [
  category('teachingBuilding', '教学综合楼', '栋'),
  category('dormitory', '学生宿舍', '栋'),
  category('toilet', '公厕', '座'),
  category('canteen', '食堂', '个'),
  category('diningHall', '餐厅', '个'),
  category('kindergarten', '幼儿园园舍', '所'),
  category('otherBuilding', '其他校舍', '栋'),
  category('sportsGround', '运动场', '个', 'sports'),
  category('land', '征地', '宗', 'land', 'land'),
  category('ancillary', '附属工程', '项', 'count'),
  category('equipment', '教学设备配置', '项', 'count', 'purchase'),
]

export const SOURCES: readonly NamedFacts[] = [
  { id: 'central', name: '中央资金' },
  { id: 'province', name: '省级资金' },
  { id: 'county', name: '县级配套' },
]

export const NOTHING: SnapshotFacts = {
  reportedQuarter: null,
  phase: null,
  status: null,
  percent: null,
  completedInvestment: null,
  funds: [],
}

export function project(id: string, more: Partial<ProjectFacts>): ProjectFacts {
  return {
    id,
    name: `项目${id}`,
    schoolId: `school-${id}`,
    schoolName: `学校${id}`,
    stage: 'primary',
    townshipId: null,
    programmeId: null,
    categoryId: 'teachingBuilding',
    workType: null,
    quantity: null,
    unit: null,
    floorArea: null,
    landArea: null,
    sportsArea: null,
    plannedTotal: null,
    plannedFinish: null,
    actualStart: null,
    actualFinish: null,
    budget: [],
    now: NOTHING,
    before: NOTHING,
    problems: null,
    nextSteps: null,
    ...more,
  }
}

export function facts(more: Partial<ReportFacts>): ReportFacts {
  return {
    quarter: '2020Q2',
    county: '宾川县',
    bureau: '宾川县教育体育局',
    recipient: null,
    madeOn: '2020-07-03',
    categories: CATEGORIES,
    fundingSources: SOURCES,
    townships: [],
    programmes: [],
    projects: [],
    targets: [],
    ...more,
  }
}

const BINCHUAN_TOWNSHIPS = ['金牛镇', '宾居镇', '州城镇', '大营镇', '鸡足山镇', '力角镇', '平川镇']
const BINCHUAN_KINDS = [
  ['teachingBuilding', '教学综合楼', 12, 230],
  ['toilet', '公厕加固', 13, 35],
  ['canteen', '食堂', 1, 320],
  ['diningHall', '餐厅', 1, 260],
  ['equipment', '教学设备配置', 1, 162.5],
] as const
const PHASES: readonly Phase[] = ['structure', 'finishing', 'toppedOut', 'foundation']

/** Binchuan 2020: 28 projects, 3957.5 万元, toilets completed, the others under way. */
export function binchuan(): ReportFacts {
  const townships = BINCHUAN_TOWNSHIPS.map((name, index) => ({ id: `t${index}`, name }))
  const kinds = BINCHUAN_KINDS.flatMap(([id, name, count, wan]) =>
    Array.from({ length: count }, () => ({ id, name, wan })),
  )
  const projects = kinds.map(({ id, name, wan }, index) => {
    const township = townships[(index * 3) % townships.length]
    const toilet = id === 'toilet'
    const equipment = id === 'equipment'
    const schoolName = `${township?.name ?? ''}${['中心', '第一', '第二', '完全'][index % 4]}小学`
    const fen = toFen(wan, 'wan')
    const underWay = PHASES[index % PHASES.length] ?? 'structure'
    const phase: Phase = toilet ? 'completed' : equipment ? 'procurement' : underWay
    return project(`b${index}`, {
      name: `${schoolName}${name}`,
      schoolName,
      schoolId: `${township?.id ?? ''}-${index % 4}`,
      townshipId: township?.id ?? null,
      programmeId: 'bogai',
      categoryId: id,
      workType: toilet ? 'strengthening' : equipment ? 'purchase' : 'new',
      quantity: 1,
      floorArea: equipment ? null : toArea(toilet ? 48.5 : 960 + index * 12, 'squareMetre'),
      plannedTotal: fen,
      plannedFinish: toilet ? '2020-06' : '2020-12',
      budget: [
        { sourceId: 'central', amount: Math.round(fen * 0.6) },
        { sourceId: 'county', amount: fen - Math.round(fen * 0.6) },
      ],
      now: {
        reportedQuarter: '2020Q2',
        phase,
        status: 'normal',
        percent: toilet ? 10_000 : 3500 + index * 120,
        completedInvestment: Math.round(fen * (toilet ? 1 : 0.42)),
        funds: [{ kind: 'received', sourceId: 'central', amount: Math.round(fen * 0.5) }],
      },
      problems: index === 3 || index === 7 ? '县级配套资金未到位' : null,
      nextSteps: index === 3 ? '协调财政尽快拨付配套资金' : null,
    })
  })
  const name = '义务教育薄弱环节改善与能力提升'
  return facts({ townships, programmes: [{ id: 'bogai', name }], projects })
}

const target = (
  stage: SchoolStage | null,
  squareMetres: number,
  more: Partial<TargetFacts> = {},
): TargetFacts => ({
  programmeId: 'plan135',
  stage,
  schoolId: null,
  schoolName: null,
  schoolStage: null,
  measure: 'floor',
  amount: toArea(squareMetres, 'squareMetre'),
  dueDate: '2020-12',
  ...more,
})

/** Yanjin, 十三五: stage targets of 290,046 ㎡ and one school above its stage's own target. */
export function yanjin(): ReportFacts {
  return facts({
    quarter: '2018Q4',
    county: '盐津县',
    bureau: '盐津县教育局',
    madeOn: '2019-01-08',
    townships: [
      { id: 'yj', name: '盐井镇' },
      { id: 'ds', name: '豆沙镇' },
    ],
    programmes: [{ id: 'plan135', name: '“十三五”学校建设规划' }],
    projects: [
      project('y1', {
        name: '新建教学楼',
        schoolId: 'shuitian',
        schoolName: '水田高级中学',
        stage: 'senior',
        townshipId: 'yj',
        programmeId: 'plan135',
        floorArea: toArea('61240.35', 'squareMetre'),
        plannedTotal: toFen('15000', 'wan'),
        actualStart: '2017-03',
        actualFinish: '2018-12',
      }),
      project('y2', {
        name: '教学楼',
        schoolId: 'changsheng',
        schoolName: '豆沙镇长胜小学',
        townshipId: 'ds',
        programmeId: 'plan135',
        floorArea: toArea('1870.6', 'squareMetre'),
        plannedTotal: toFen('412.33', 'wan'),
        actualStart: '2018-05-20',
      }),
    ],
    targets: [
      target('primary', 106_838),
      target('junior', 56_325),
      target('senior', 59_040),
      target('vocational', 31_780),
      target('preschool', 36_063),
      target(null, 76_311, {
        schoolId: 'shuitian',
        schoolName: '水田高级中学',
        schoolStage: 'senior',
        dueDate: '2018-12',
      }),
      ...['豆沙镇石门小学', '豆沙镇银厂小学'].map((schoolName, index) =>
        target(null, index === 0 ? 2386.5 : 2400.25, {
          schoolId: `land-${index}`,
          schoolName,
          schoolStage: 'primary',
          measure: 'land',
        }),
      ),
    ],
  })
}
