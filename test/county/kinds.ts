import type { Workflow } from '#domain/project/phase.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { WorkType } from '#domain/project/work-type.ts'

/** What counties really build, how large, and what it costs, so that made-up sums look true. */
export interface ProjectKind {
  readonly categoryId: string
  readonly label: string
  readonly workflow: Workflow
  /** How often it occurs beside the others. */
  readonly weight: number
  readonly workTypes: readonly WorkType[]
  /** ㎡ from–to; null for what has no floor area. */
  readonly size: readonly [number, number] | null
  /** 元 per ㎡, or 元 in all where there is no size. */
  readonly cost: readonly [number, number]
  /** Months from start to completion. */
  readonly months: readonly [number, number]
}

export const PROJECT_KINDS: readonly ProjectKind[] = [
  kind(
    'teachingBuilding',
    '教学综合楼',
    24,
    ['new', 'alterationExtension'],
    [800, 6000],
    [1900, 2900],
    [9, 20],
  ),
  kind('toilet', '公厕', 22, ['new', 'strengthening', 'repair'], [40, 160], [1800, 3200], [2, 6]),
  kind('dormitory', '学生宿舍', 12, ['new', 'extension'], [600, 4500], [1800, 2700], [8, 16]),
  kind('canteen', '食堂', 10, ['new', 'extension'], [200, 1600], [1900, 2800], [6, 12]),
  kind('teacherFlats', '教师周转宿舍', 6, ['new'], [400, 2400], [1800, 2600], [8, 14]),
  kind('kindergarten', '幼儿园园舍', 8, ['new', 'alteration'], [900, 4200], [2100, 3000], [8, 16]),
  kind('sportsGround', '运动场', 7, ['new', 'alteration'], [1500, 12_000], [120, 420], [3, 8]),
  kind('ancillary', '附属工程', 6, ['ancillary', 'repair'], null, [80_000, 900_000], [2, 8]),
  {
    ...kind('equipment', '教学设备配置', 5, ['purchase'], null, [60_000, 1_500_000], [2, 7]),
    workflow: 'purchase',
  },
  { ...kind('land', '征地', 2, ['land'], [2000, 30_000], [90, 260], [5, 18]), workflow: 'land' },
]

function kind(
  categoryId: string,
  label: string,
  weight: number,
  workTypes: readonly WorkType[],
  size: readonly [number, number] | null,
  cost: readonly [number, number],
  months: readonly [number, number],
): ProjectKind {
  return { categoryId, label, workflow: 'construction', weight, workTypes, size, cost, months }
}

export const TOWNSHIP_NAMES = [
  '金牛镇',
  '宾居镇',
  '州城镇',
  '大营镇',
  '鸡足山镇',
  '力角镇',
  '平川镇',
  '乔甸镇',
  '拉乌乡',
  '钟英乡',
  '盐井镇',
  '豆沙镇',
  '普洱镇',
  '牛寨乡',
  '中和镇',
  '庙坝镇',
  '兴隆乡',
  '落雁乡',
  '滩头乡',
  '柿子镇',
] as const

export const VILLAGE_NAMES = [
  '石门',
  '银厂',
  '保宁',
  '凤凰',
  '瓦窑',
  '中堡',
  '艾田',
  '麻柳',
  '芭蕉',
  '黎山',
  '长胜',
  '水田',
  '新华',
  '团结',
  '东风',
  '红星',
  '太平',
  '永和',
  '大坪',
  '双河',
  '龙潭',
  '青山',
  '白塔',
  '杨柳',
  '干海',
  '黑龙',
] as const

/** Kinds of school: how their names end, their stage, and how often they occur. */
export const SCHOOL_KINDS: readonly (readonly [
  ending: string,
  stage: SchoolStage,
  weight: number,
])[] = [
  ['完小', 'primary', 46],
  ['小学', 'primary', 18],
  ['初级中学', 'junior', 12],
  ['幼儿园', 'preschool', 16],
  ['九年一贯制学校', 'nineYear', 4],
  ['高级中学', 'senior', 3],
  ['职业高级中学', 'vocational', 1],
]

export const PROGRAMME_NAMES = [
  '义务教育薄弱环节改善与能力提升',
  '学前教育三年行动计划',
  '教育现代化推进工程',
  '“十三五”学校建设规划',
] as const

export const PROBLEM_TEXTS = [
  '县级配套资金未到位，施工进度受影响。',
  '雨季施工困难，工期滞后。',
  '征地补偿未谈妥，场地未移交。',
  '施工单位人员不足，进度缓慢。',
  '材料价格上涨，施工单位要求调价。',
] as const
