import { expect, test } from 'vitest'
import { documentIn, programmeIn } from '#backend/imports/regions/title-lines.ts'

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
  ['2016—2018年校舍建设任务安排表', null, null],
  ['2021年教体局在建项目进度一览表', null, null],
  ['中小学校舍建设专项资金到账登记表', null, null],
  // The plan of five years tells targets apart from those of the next one.
  ['“十三五”校舍建设目标任务分解表', null, '“十三五”校舍建设'],
  ['2023年中小学校舍安全保障长效机制项目资金安排表', null, '中小学校舍安全保障长效机制'],
  ['叙永县边远艰苦地区农村学校教师周转宿舍项目表', '叙永县', '边远艰苦地区农村学校教师周转宿舍'],
  ['巧家县“十三五”学校建设规划目标责任分解表', '巧家县', '“十三五”学校建设规划'],
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
