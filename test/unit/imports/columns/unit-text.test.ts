import { expect, test } from 'vitest'
import { unitInHeader, unitsOfLine } from '#backend/imports/columns/unit-text.ts'

test.each([
  ['计划总投资(万元)', 'wan'],
  ['投资额（单位：元）', 'yuan'],
  ['征地面积/亩', 'mu'],
  ['建筑面积㎡', 'squareMetre'],
  ['总投资万元', 'wan'],
  ['规划面积（万平方米）', 'wanSquareMetre'],
  ['余额元', 'yuan'],
  ['借方（收入）元', 'yuan'],
  ['教学单元', undefined],
  ['进度(%)', 'percent'],
  ['数量（栋）', null],
  ['学校(园)名称', undefined],
  ['资金来源', undefined],
])('the unit in %s', (header, unit) => {
  expect(unitInHeader(header)?.unit).toBe(unit)
})

test.each([
  ['单位：万元', ['wan']],
  ['填报单位：教育局   填报日期：2020年6月30日   金额单位：元', ['yuan']],
  ['单位：万元、平方米', ['wan', 'squareMetre']],
  ['单位：县财政局教科文股　金额单位：元', ['yuan']],
  ['(单位:万元/㎡)', ['wan', 'squareMetre']],
  ['备注：1.投资单位为万元；2.形象进度按实际填写。', ['wan']],
  ['单位：平方米（占地为亩）', ['squareMetre', 'mu']],
  ['单位：㎡（用地：亩）', ['squareMetre', 'mu']],
  ['金额：万元', ['wan']],
  ['（万元）', ['wan']],
  ['填报单位：宾川县教育体育局', []],
  ['单位：个', []],
])('the units a line states: %s', (line, units) => {
  expect(unitsOfLine(line).map(({ unit }) => unit)).toEqual(units)
})

test('元/㎡ is a price, no amount of money and no area', () => {
  expect(unitInHeader('单方造价（元/㎡）')).toMatchObject({ family: 'rate', unit: null })
})
