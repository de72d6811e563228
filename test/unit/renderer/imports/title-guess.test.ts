import { expect, it } from 'vitest'
import { guessFromTitle } from '../../../../renderer/features/imports/wizard/title-guess.ts'

it.each([
  [
    '宾川县2020年义务教育薄弱环节改善与能力提升项目进展情况表',
    '义务教育薄弱环节改善与能力提升',
    2020,
  ],
  ['学前教育三年行动计划项目进展情况表', '学前教育三年行动计划', null],
  ['盐津县“十三五”学校建设规划面积目标分解表', '“十三五”学校建设规划', null],
  ['2014—2018年全面改薄项目建设台账（示例）', '全面改薄', null],
  ['盐津县2018年学校建设项目台账', null, 2018],
  ['Sheet1', null, null],
  [null, null, null],
])('reads %s', (title, programme, year) => {
  expect(guessFromTitle(title, [])).toEqual({ programme, year })
})

it('prefers a programme the ledger knows, the longest one named', () => {
  const known = ['全面改薄', '全面改薄 2014–2018', '学前教育三年行动计划']
  expect(guessFromTitle('宾川县 全面改薄 2014–2018 项目台账', known).programme).toBe(
    '全面改薄 2014–2018',
  )
})
