import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'
import { documentIn, programmeIn, quarterIn } from '#backend/imports/regions/title-lines.ts'

test.each([
  ['2020年第二季度项目进展', '2020Q2'],
  ['上报季度：2021年三季度', '2021Q3'],
  ['2019Q4', '2019Q4'],
  ['截至2020年6月30日', '2020Q2'],
  ['填报日期：2018年11月25日', '2018Q4'],
  ['（2015年10月16日）', '2015Q4'],
  ['2022年上半年', '2022Q2'],
  ['2018年度统计表', null],
  ['“十三五”规划', null],
])('the quarter %s speaks of', (text, quarter) => {
  expect(quarterIn(text)).toBe(quarter)
})

test.each([
  [
    '宾川县2020年义务教育薄弱环节改善与能力提升项目台账',
    '宾川县',
    '义务教育薄弱环节改善与能力提升',
  ],
  ['临夏县2018年全面改薄工程项目建设进展情况统计表', '临夏县', '全面改薄工程'],
  ['附件2：盐津县学前教育三年行动计划项目明细表', null, '学前教育三年行动计划'],
  ['2020年学校建设项目汇总表', null, null],
  ['项目清单', null, null],
])('the programme %s names', (title, county, programme) => {
  expect(programmeIn(title, county)).toBe(programme)
})

test.each([
  ['宾财教〔2021〕36号', '宾财教〔2021〕36号'],
  ['关于下达补助资金的通知宾财教[2021]36 号', '宾财教〔2021〕36号'],
  ['根据云财教（2019）第112号', '云财教〔2019〕112号'],
  ['宾川县教育体育局文件 宾教体【2020】8号', '宾教体〔2020〕8号'],
  ['2021年36号楼', null],
])('the number of a document in %s', (text, number) => {
  expect(documentIn(text)).toBe(number)
})

const LEDGER = [
  ['学校名称', '项目名称', '计划总投资（万元）', '形象进度'],
  ['甲小学', '教学楼', 300, '65%'],
  ['乙小学', '食堂', 120, '80%'],
]
const asOf = (above: readonly string[], below: readonly (readonly string[])[] = []) => {
  const { reading, day } = readMade([...above.map((line) => [line]), ...LEDGER, ...below])
  return [reading.quarter, day]
}

test('what a second line says after 截至 comes before a date of the title', () => {
  expect([
    asOf(['某县2025年1月下达资金项目进展情况表', '（截至2025年9月30日）']),
    asOf(['某县2025年学校建设项目进展情况表', '截至9月底']),
    asOf(['某县2025年学校建设项目进展情况表', '单位：万元 数据截止到9月30日']),
  ]).toEqual([
    ['2025Q3', '2025-09-30'],
    ['2025Q3', '2025-09-30'],
    ['2025Q3', '2025-09-30'],
  ])
})

test('the date at the foot of a sheet counts where its head names none', () => {
  expect([
    asOf(['学校建设项目进展情况表'], [['填表人：张三', '填报日期：2025年6月28日']]),
    asOf(['学校建设项目进展情况表'], [['填报日期：', '2025年6月28日']]),
    asOf(['某县2025年第一季度项目进展情况表'], [['填报日期：2025年4月8日']]),
  ]).toEqual([
    ['2025Q2', '2025-06-28'],
    ['2025Q2', '2025-06-28'],
    ['2025Q1', '2025-03-31'],
  ])
})
