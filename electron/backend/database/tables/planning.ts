import type { Measure } from '#domain/area.ts'
import type { AwardStage } from '#domain/planning/award.ts'
import type { SchoolingLevel } from '#domain/planning/condition.ts'
import type { StandardBasis, StandardMeasure } from '#domain/planning/standard.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { IndicatorDirection, IndicatorUnit } from '#domain/planning/indicator.ts'
import type { Quarter } from '#domain/quarter.ts'

export interface TargetTable {
  id: string
  programme_id: string
  stage: SchoolStage | null
  school_id: string | null
  measure: Measure
  amount: number
  /** Unit it was typed in; null is ㎡ or a count. */
  area_unit: 'wanSquareMetre' | 'mu' | null
  due_date: string | null
  leader: string | null
  responsible_unit: string | null
  note: string | null
  position: number
}

export interface SchoolConditionTable {
  id: string
  school_id: string
  year: number
  surveyed_on: string
  pupils: number | null
  junior_pupils: number | null
  classes: number | null
  junior_classes: number | null
  boarders: number | null
  teachers: number | null
  qualified_teachers: number | null
  backbone_teachers: number | null
  sports_arts_teachers: number | null
  land_area: number | null
  teaching_area: number | null
  living_area: number | null
  office_area: number | null
  other_area: number | null
  unsafe_area: number | null
  sports_area: number | null
  equipment_value_fen: number | null
  multimedia_rooms: number | null
  toilet_places: number | null
  beds: number | null
  note: string | null
}

export interface StandardTable {
  id: string
  level: SchoolingLevel
  measure: StandardMeasure
  basis: StandardBasis
  norm: number
  source: string
  valid_from: string
  valid_to: string | null
}

export interface DiversionTable {
  id: string
  year: number
  from_school_id: string
  to_school_id: string
  level: SchoolingLevel
  pupils: number
  note: string | null
}

export interface AwardPolicyTable {
  id: AwardStage
  full_classes: number
  full_pupils: number
  amount_fen: number
  least_classes: number
  least_pupils: number
}

/** 工作指标; units stand in migrations/0010-indicators.ts. */
export interface IndicatorTable {
  id: string
  name: string
  programme_id: string | null
  direction: IndicatorDirection
  unit: IndicatorUnit
  unit_name: string | null
  target: number
  target_people: number | null
  due_date: string | null
  leader: string | null
  responsible_unit: string | null
  note: string | null
  position: number
}

export interface IndicatorReadingTable {
  id: string
  indicator_id: string
  quarter: Quarter
  value: number
  people: number | null
  note: string | null
}

/** Schemes of the what-if. */
export interface SchemeTable {
  id: string
  name: string
  year: number
  choice: string
  adopted: string
  created_at: string
}
