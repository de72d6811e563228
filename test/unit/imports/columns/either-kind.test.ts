import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import type { ImportKind } from '#contract/imports/reading.ts'

/** Sheets that are a list of projects and a report on them in one: title, header, and a row. */
const BORDERLINE: readonly (readonly [title: string, header: string, row: string])[] = [
  [
    '项目进度表',
    '学校名称,项目名称,建筑面积(㎡),总投资(万元),形象进度,累计完成投资(万元)',
    '甲小学,教学楼,1200,300,主体,150',
  ],
  [
    '2020年二季度项目台账',
    '学校名称,项目名称,项目类别,总投资(万元),中央资金(万元),形象进度',
    '甲小学,教学楼,教学综合楼,300,200,主体',
  ],
  [
    '建设项目一览表',
    '乡镇,学校名称,项目名称,计划开工,计划竣工,进度(%),累计到位资金(万元),累计支付资金(万元)',
    '豆沙镇,甲小学,教学楼,2020年3月,2020年12月,45%,200,100',
  ],
  [
    '项目季度进展情况',
    '学校名称,项目名称,建设内容,建设性质,年度,总投资(万元),本季度完成投资(万元),累计完成投资(万元)',
    '甲小学,教学楼,新建教学楼一栋,新建,2020,300,50,150',
  ],
  [
    '工程月报',
    '项目代码,学校名称,项目名称,用地面积(亩),建筑面积(㎡),实际开工,形象进度,存在问题',
    '2506-341000-04-05-123456,甲小学,教学楼,5,1200,2020-03-01,封顶,缺材料',
  ],
  [
    '改薄项目实施情况',
    '学校名称,项目名称,数量,单位,建筑面积(㎡),中央资金(万元),县级配套(万元),累计完成投资(万元)',
    '甲小学,公厕,2,座,120,30,10,20',
  ],
  [
    '校建项目调度表',
    '学校名称,项目名称,责任领导,责任单位,责任人,形象进度,下步措施,备注',
    '甲小学,教学楼,张三,教育局,李四,主体,加快,好',
  ],
  [
    '季度填报表',
    '学校名称,项目名称,运动场面积(㎡),总投资(万元),累计到位资金(万元),形象进度',
    '甲小学,运动场,3000,80,40,基础',
  ],
  [
    '项目建设及资金使用情况',
    '学校名称,项目名称,总投资(万元),累计下达资金(万元),累计到位资金(万元),累计支付资金(万元),累计完成投资(万元)',
    '甲小学,教学楼,300,280,200,100,150',
  ],
  [
    '2020年项目完成情况统计',
    '学校名称,项目名称,学段,专项名称,总投资(万元),实际竣工,进度(%)',
    '甲小学,教学楼,小学,全面改薄,300,2020-05-20,100%',
  ],
]

test.each(BORDERLINE)('%s says the same read as projects and as progress', (title, header, row) => {
  const rows = [row, row.replace('甲', '乙'), row.replace('甲', '丙')]
  const workbook = readCsv([title, header, ...rows].join('\n'), '表')
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('no sheet')
  const read = (kind: ImportKind) => {
    const context = { county: null, today: '2020-07-10', remembered: new Map() }
    const { columns, rows: typed, reading } = readSheet(workbook, sheet, { kind }, context)
    return {
      fields: columns.map(({ field }) => field),
      values: typed.map(({ values, custom }) => ({ values, custom })),
      problems: reading.problems.map(({ code }) => code),
    }
  }
  const asProjects = read('projects')
  expect(read('progress')).toEqual(asProjects)
  expect(asProjects.fields).not.toContain(null)
})
