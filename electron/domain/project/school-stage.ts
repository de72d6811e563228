/** 学段: the level of schooling a school offers. A teaching point is a primary school with a flag. */
export type SchoolStage =
  'preschool' | 'primary' | 'junior' | 'nineYear' | 'senior' | 'vocational' | 'special'

/** In the fixed order every list and table prints them. */
export const SCHOOL_STAGES: readonly SchoolStage[] = [
  'preschool',
  'primary',
  'junior',
  'nineYear',
  'senior',
  'vocational',
  'special',
]

/** Their names on paper. */
export const SCHOOL_STAGE_NAMES: Record<SchoolStage, string> = {
  preschool: '学前教育',
  primary: '小学',
  junior: '初级中学',
  nineYear: '九年一贯制学校',
  senior: '高中',
  vocational: '职业中学',
  special: '特殊教育',
}
