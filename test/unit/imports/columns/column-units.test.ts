import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'

test.each(['亩', '亩数', '多少亩', '占地亩数'])(
  'below %s alone figures are 亩, and no ㎡',
  (header) => {
    const lines = [
      `学校,项目名称,${header},总投资（万元）`,
      '甲小学,教学楼,3,300',
      '乙小学,食堂,2,90',
      '丙小学,宿舍,1,200',
    ]
    const workbook = readCsv(lines.join('\n'), '2024年校舍建设项目台账')
    const [sheet] = workbook.sheets
    if (!sheet) throw new Error('no sheet')
    const context = { county: null, today: '2024-11-22', remembered: new Map() }
    const { reading, rows } = readSheet(workbook, sheet, {}, context)
    const { field, unit } = reading.columns[2] ?? {}
    expect([field, unit, rows[0]?.values['landArea']]).toEqual(['landArea', 'mu', 200_000])
    expect(reading.problems.map(({ code }) => code)).not.toContain('unit_missing')
  },
)
