import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'

/** The kind of a sheet of works, and the other it may be where somebody is asked. */
function kindOf(title: string, header: string, ...rows: readonly string[]) {
  const workbook = readCsv([title, header, ...rows].join('\n'), '表')
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('no sheet')
  const context = { county: null, today: '2024-11-22', remembered: new Map() }
  const { kind, problems } = readSheet(workbook, sheet, {}, context).reading
  return [kind, problems.find(({ code }) => code === 'kind_unsure')?.suggestion ?? null]
}

const WORKS = '学校,项目名称,建设内容,建筑面积(㎡),计划投资(万元)'
const FIRST = '甲小学,教学楼,新建教学楼一栋,1200,300'
const SECOND = '乙小学,食堂,新建食堂一个,400,90'

/** What of begun works a ledger has beside what they are. */
const TOLD = [
  `${WORKS},开工时间,竣工时间,形象进度,完成投资(万元),支付资金(万元),存在问题`,
  `${FIRST},2024-03-01,,主体三层,150,120,缺材料`,
  `${SECOND},2024-02-01,2024-09-01,已竣工,90,60,无`,
] as const

test('a table of works that says 进展 or a month is a report, whatever else its header holds', () => {
  expect([
    kindOf('全县教育项目建设进展台账（2024年11月25日更新）', ...TOLD),
    kindOf('2024年教育重点工程投资完成情况（9月）', ...TOLD),
    kindOf('教育项目建设进展情况统计表', ...TOLD),
  ]).toEqual([
    ['progress', null],
    ['progress', null],
    ['progress', null],
  ])
})

test('a table that tells how the works stand, and says it nowhere, is asked about', () => {
  expect([kindOf('学校建设项目台账（2024年）', ...TOLD), kindOf('', ...TOLD)]).toEqual([
    ['progress', 'projects'],
    ['progress', 'projects'],
  ])
})

test('what is planned is a list, however much of it has begun', () => {
  expect(kindOf('2024年教育项目建设计划表', ...TOLD)).toEqual(['projects', null])
})

test('a ledger that tells little of how the works stand is a list without a question', () => {
  const little = [
    `${WORKS},开工时间,竣工时间,形象进度,支付资金(万元)`,
    `${FIRST},2024-03-01,,主体三层,120`,
    `${SECOND},2024-02-01,2024-09-01,已竣工,60`,
  ] as const
  expect(kindOf('学校建设项目台账（2024年）', ...little)).toEqual(['projects', null])
})

test('of three facts below 情况 somebody is asked', () => {
  const three = [
    '学校,套数,面积(㎡),总投资(万元),已付资金(万元),工程进度,是否投入使用',
    '甲小学,12,420,84,80,已竣工,是',
    '乙小学,20,700,140,60,主体,否',
  ] as const
  expect(kindOf('教师周转宿舍建设情况统计', ...three)).toEqual(['projects', 'progress'])
})

test('what was planned beside what came of it is a report', () => {
  const compared = [
    '项目名称,投资(万元),开工›计划,开工›实际,是否投用,存在问题,责任单位',
    '甲小学教学楼,300,2020-03-01,2020-04-01,否,用地,建设局',
    '乙小学食堂,90,2020-03-01,2020-03-05,是,,教育局',
  ] as const
  expect(kindOf('项目节点计划与实际完成情况表', ...compared)).toEqual(['progress', null])
})
