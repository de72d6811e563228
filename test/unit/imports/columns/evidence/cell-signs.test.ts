import { expect, test } from 'vitest'
import { signOf } from '#backend/imports/columns/evidence/cell-signs.ts'
import { number, text } from '../../values/made-cells.ts'

test.each([
  ['13987654321', 'phone'],
  ['0871-6543210', 'phone'],
  ['１３９８７６５４３２１、13812345678', 'phone'],
  ['县财教〔2021〕12号', 'documentNumber'],
  ['云发改投资[2020] 第5号', 'documentNumber'],
  ['关于下达2021年专项资金的通知', 'notice'],
  ['宏达建筑有限公司', 'company'],
  ['省设计院', 'company'],
  ['砖混结构', 'structure'],
  ['框架', 'structure'],
  ['王建国', 'person'],
  ['李校长', 'person'],
  ['欧阳明 13987654321', 'person'],
  ['城关镇第一小学', null],
  ['新建教学楼', null],
  ['主体施工', null],
  ['', null],
] as const)('%s gives itself away as %s', (cell, sign) => {
  expect(signOf(text(cell))).toBe(sign)
})

test('a number can be a phone, and an amount is none', () => {
  expect([signOf(number(13987654321)), signOf(number(86542310))]).toEqual(['phone', null])
})
