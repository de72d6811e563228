import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

/** What a coded column holds and the ledger does not know is said, never dropped without a word. */

const problemsOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  readMade(rows).reading.problems.map(({ code, cell, value, suggestion }) => [
    code,
    cell,
    value,
    suggestion,
  ])

test('a stage nobody knows is named, with what the school’s name or the nearest name says', () => {
  expect(
    problemsOf([
      ['学校名称', '学段', '项目名称', '总投资（万元）'],
      ['盐井小学', '小学', '教学楼', 35],
      ['盐井小学', '初级', '食堂', 12],
      ['盐井学校', '初级', '食堂', 12],
      ['盐井学校', '甲类', '公厕', 12],
    ]),
  ).toEqual([
    ['unknown_value', 'B3', '初级', '小学'],
    ['unknown_value', 'B4', '初级', '初级中学'],
    ['unknown_value', 'B5', '甲类', null],
  ])
})

test('a category nobody knows is named even where the project’s name says what is built', () => {
  const rows = [
    ['学校名称', '项目名称', '项目类别', '总投资（万元）'],
    ['盐井小学', '教学楼', '教学综合楼', 35],
    ['盐井小学', '教学楼B栋', '排危加固', 12],
    ['庙坝小学', '食堂', '食堂', 12],
    ['庙坝小学', '学生宿舍', '学生宿舍', 12],
    ['庙坝小学', '公厕', null, 12],
  ]
  expect(problemsOf(rows)).toEqual([['unknown_value', 'C3', '排危加固', '教学综合楼']])
})

test('a kind of work nobody knows is named', () => {
  expect(
    problemsOf([
      ['学校名称', '项目名称', '建设性质', '总投资（万元）'],
      ['盐井小学', '教学楼', '新建', 35],
      ['庙坝小学', '食堂', '代管', 12],
    ]),
  ).toEqual([['unknown_value', 'C3', '代管', null]])
})
