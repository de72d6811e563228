import { describe, expect, it } from 'vitest'
import { problemOf, valueOf } from '../../../../renderer/features/imports/preview/plan-view.ts'
import {
  namingField,
  shownFields,
  unitOf,
} from '../../../../renderer/features/imports/preview/shown-fields.ts'
import { columnReading, planRow, sheetReading } from './reading.ts'

describe('shownFields', () => {
  it('has a place for whatever a row changes, also where no column says it', () => {
    const changes = [{ field: 'workType', before: '新建', after: '改扩建' }]
    expect(shownFields(sheetReading({ columns: [] }), [planRow({ changes })])).toEqual(['workType'])
  })

  it('follows the columns of the sheet, each field once, without those shown apart', () => {
    const fields = ['sequence', 'school', 'plannedTotal', null, 'custom', 'phase', 'plannedTotal']
    const columns = fields.map((field, index) => columnReading({ field, letter: `A${index}` }))
    expect(shownFields(sheetReading({ columns }))).toEqual(['plannedTotal', 'phase'])
  })

  it('shows the figures of a project first, also those its row says in other cells, and blank columns last', () => {
    const fields = ['landArea', 'township', 'quantity', 'unit', 'note', 'budget:central']
    const reading = sheetReading({ columns: fields.map((field) => columnReading({ field })) })
    const rows = [
      planRow({
        values: { quantity: '1', unit: '座', township: '豆沙镇', 'budget:central': '20' },
      }),
      planRow({ values: { floorArea: '1500', plannedTotal: '20', note: '急' } }),
    ]
    expect(shownFields(reading, rows)).toEqual([
      'quantity',
      'floorArea',
      'plannedTotal',
      'township',
      'note',
      'budget:central',
      'landArea',
    ])
    expect([unitOf('floorArea', reading), unitOf('plannedTotal', reading)]).toEqual([
      'squareMetre',
      'wan',
    ])
  })

  it('shows the township and the source of money a row says in other cells', () => {
    const rows = [planRow({ values: { township: '豆沙镇', 'budget:central': '20' } })]
    expect(shownFields(sheetReading({ columns: [] }), rows)).toEqual(['township', 'budget:central'])
  })

  it('shows what a form reports before what the project is', () => {
    const fields = ['plannedTotal', 'note', 'percent', 'phase', 'completedToDate']
    const columns = fields.map((field) => columnReading({ field }))
    const values = Object.fromEntries(fields.map((field) => [field, '1']))
    expect(shownFields(sheetReading({ kind: 'progress', columns }), [planRow({ values })])).toEqual(
      ['phase', 'percent', 'completedToDate', 'plannedTotal', 'note'],
    )
  })

  it('leaves the year of a survey to the column that tells the rows of a school apart', () => {
    const columns = ['year', 'students'].map((field) => columnReading({ field }))
    expect(namingField('schools')).toBe('year')
    expect(shownFields(sheetReading({ kind: 'schools', columns }))).toEqual(['students'])
    expect(namingField('projects')).toBe('projectName')
    expect(shownFields(sheetReading({ columns }))).toEqual(['year', 'students'])
  })

  it('shows the phase where columns ask for steps, with what is said of their cells', () => {
    const columns = ['reachedStart', 'reachedFinish'].map((field) => columnReading({ field }))
    expect(shownFields(sheetReading({ columns }))).toEqual(['phase'])
    const problem = {
      code: 'unknown_value',
      severity: 'warning',
      sheet: '一',
      cell: 'C5',
      row: 5,
      column: '是否开工',
      field: 'reachedStart',
      value: '不详',
      suggestion: null,
    } as const
    expect(problemOf(planRow({ problems: [problem] }), 'phase')).toBe(problem)
  })
})

describe('valueOf', () => {
  it('is a quantity with its unit, of which either may change', () => {
    const values = { quantity: '3', unit: '栋' }
    const ofUnit = { field: 'unit', before: '座', after: '栋' }
    const ofQuantity = { field: 'quantity', before: null, after: '3' }
    expect(valueOf(planRow({ values }), 'quantity')).toEqual({ value: '3栋', change: undefined })
    expect(valueOf(planRow({ values, changes: [ofUnit] }), 'quantity').change).toEqual({
      before: '3座',
      after: '3栋',
    })
    expect(valueOf(planRow({ values, changes: [ofQuantity] }), 'quantity').change).toEqual({
      before: '栋',
      after: '3栋',
    })
  })
})
