import { expect, test } from 'vitest'
import {
  isCarriedForward,
  isCarriedWithMore,
  isFooterText,
  totalLabelOf,
} from '#backend/imports/regions/body/row-label.ts'

test.each([
  ['合  计', 'total'],
  ['总计：', 'total'],
  ['全县合计', 'total'],
  ['合计：28个', 'total'],
  ['金牛镇小计', 'subtotal'],
  ['本页小计', 'subtotal'],
  ['其中：小学', 'breakdown'],
  ['计划', null],
  ['总务楼', null],
  ['金牛镇', null],
  ['会计学校', null],
  ['注：数量按计量单位填写，不同计量单位不作合计', null],
])('%s calls itself %s', (text, label) => {
  expect(totalLabelOf(text)).toBe(label)
})

test.each([
  ['填表人：张三   审核人：李四', true],
  ['注：本表面积为规划面积。', true],
  ['2020年6月30日', true],
  ['石门小学', false],
  ['教学楼', false],
])('%s is a line under the table: %s', (text, isFooter) => {
  expect(isFooterText(text)).toBe(isFooter)
})

test.each([
  ['上年结转', 'all'],
  ['承 前 页', 'all'],
  ['上年结转及本年拨入', 'with more'],
  ['上年结余和本年预算', 'with more'],
  ['本年拨入', null],
  ['上年结转及付工程款', null],
])('%s brings a balance along: %s', (text, carried) => {
  const [all, more] = [isCarriedForward(text), isCarriedWithMore(text)]
  expect([all, more]).toEqual([carried === 'all', carried === 'with more'])
})
