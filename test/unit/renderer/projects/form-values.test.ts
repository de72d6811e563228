import { describe, expect, it } from 'vitest'
import type { ProjectBasics } from '#contract/projects/project-row.ts'
import { projectBasics } from '#contract/projects/projects.ts'
import {
  BLANK_VALUES,
  toBasicsInput,
  toFormValues,
} from '../../../../renderer/features/projects/form/form-values.ts'

const basics: ProjectBasics = {
  projectCode: null,
  name: '金牛镇中心完小教学综合楼',
  schoolId: 's1',
  programmeId: 'g1',
  categoryId: 'c1',
  workType: 'new',
  year: 2020,
  content: '新建教学综合楼一栋',
  quantity: 1,
  unit: null,
  floorArea: 476_000,
  landArea: null,
  sportsArea: null,
  plannedTotal: 0,
  plannedStart: '2020',
  plannedFinish: '2020-12',
  actualStart: '2020-03-15',
  actualFinish: null,
  leader: null,
  responsibleUnit: '项目办',
  responsiblePerson: null,
  note: null,
  custom: { 招标方式: '公开招标' },
}

describe('project form values', () => {
  it('lead back to the same project, imported columns included', () => {
    expect(toBasicsInput(toFormValues(basics), basics.custom)).toEqual(basics)
  })

  it('of a row of the ledger hold the form’s own fields only', () => {
    const row = { ...basics, id: 'p1', schoolName: '金牛镇中心完小', revision: 3 }
    expect(Object.keys(toFormValues(row)).toSorted()).toEqual(Object.keys(BLANK_VALUES).toSorted())
  })

  it('trim text, and make blank text null', () => {
    const { name, note } = toBasicsInput({ ...toFormValues(basics), name: ' 新楼 ', note: '  ' })
    expect([name, note]).toEqual(['新楼', null])
  })

  it('that were filled in fit what the backend takes', () => {
    expect(projectBasics.safeParse(toBasicsInput(toFormValues(basics))).success).toBe(true)
    expect(projectBasics.safeParse(toBasicsInput(BLANK_VALUES)).success).toBe(false)
  })
})
