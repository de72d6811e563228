import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'

function fieldsBelow(headers: string) {
  const lines = [
    '2024年学校基本情况表',
    `学校名称,在校学生数,${headers}`,
    '甲小学,300,20,3,1',
    '乙小学,200,15,2,1',
    '丙小学,150,10,2,2',
  ]
  const workbook = readCsv(lines.join('\n'), '表')
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('no sheet')
  const context = { county: null, today: '2024-11-22', remembered: new Map() }
  const { reading } = readSheet(workbook, sheet, {}, context)
  return reading.columns.slice(2).map(({ field }) => field)
}

test('行政 and 其他 beside teachers are people, beside rooms and below a unit of area rooms', () => {
  expect([
    fieldsBelow('教师,行政,其他'),
    fieldsBelow('教学用房,行政,其他'),
    fieldsBelow('教师,行政（㎡）,其他'),
  ]).toEqual([
    ['teachers', null, null],
    ['teachingArea', 'officeArea', 'otherArea'],
    ['teachers', 'officeArea', 'otherArea'],
  ])
})
