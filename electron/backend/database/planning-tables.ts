import type { IndicatorDirection, IndicatorUnit } from '#domain/planning/indicator.ts'
import type { Quarter } from '#domain/quarter.ts'

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
