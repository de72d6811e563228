import type { Measure } from '#domain/area.ts'
import type { FundingLevel } from '#domain/funds/fund.ts'
import type { Workflow } from '#domain/project/phase.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { Generated } from 'kysely'

/** The settings of the office and the tables projects choose from. */

export interface TownshipTable {
  id: string
  name: string
  position: number
  is_retired: Generated<number>
}

export interface SchoolTable {
  id: string
  school_code: string | null
  name: string
  stage: SchoolStage | null
  township_id: string | null
  is_teaching_point: number
  is_boarding: Generated<number>
  in_poor_village: Generated<number>
  is_urban: Generated<number>
  pinyin: string
  initials: string
}

export interface ProgrammeTable {
  id: string
  name: string
  document_number: string | null
  start_year: number | null
  end_year: number | null
  position: number
  is_retired: Generated<number>
}

export interface CategoryTable {
  id: string
  name: string
  unit: string
  measure: Measure
  workflow: Workflow
  position: number
  is_retired: Generated<number>
  /** The condition of its school a finished project of the category adds to. */
  adds_to: 'teachingArea' | 'sportsArea' | 'equipmentValue' | null
}

export interface FundingSourceTable {
  id: string
  name: string
  level: FundingLevel
  position: number
  is_retired: Generated<number>
}

export interface SchoolAliasTable {
  id: string
  school_id: string
  name: string
  pinyin: string
  initials: string
}

export interface SettingTable {
  key: string
  value: string
}
