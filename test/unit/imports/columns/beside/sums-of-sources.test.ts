import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'

/** The fields of three columns named as given, and of their sum. */
function fieldsOf(title: string, levels: string) {
  const lines = [
    title,
    `学校,项目名称,${levels}`,
    '甲小学,教学楼,1,2,3,6',
    '乙小学,食堂,1,4,5,10',
    '丙小学,宿舍,2,2,8,12',
  ]
  const workbook = readCsv(lines.join('\n'), '表')
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('no sheet')
  const context = { county: null, today: '2024-11-22', remembered: new Map() }
  const { reading } = readSheet(workbook, sheet, {}, context)
  return reading.columns.slice(2, 5).map(({ field }) => field)
}

const TITLE = '2024年校舍建设项目台账'
const BY_LEVEL = ['budget:province', 'budget:city', 'budget:county']

test('levels beside their sum are money where something says that they are', () => {
  expect([
    fieldsOf(`${TITLE}（单位：万元）`, '省级,市级,县级,合计'),
    fieldsOf(TITLE, '省级,市级,县级,合计（万元）'),
    fieldsOf(TITLE, '省补,市级,县筹,合计'),
  ]).toEqual([BY_LEVEL, BY_LEVEL, BY_LEVEL])
})

test('prizes and teachers are counted by level as well, and are no money', () => {
  expect(fieldsOf(TITLE, '省级,市级,县级,总计')).toEqual([null, null, null])
})
