import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerKey } from '#backend/imports/columns/headers/header-key.ts'

test.each([
  ['建筑面积（㎡）', '建筑面积'],
  ['1.中央资金(万元)', '中央资金'],
  ['2023年计划投资', '年度计划投资'],
  ['至2024年完成投资', '截至目前完成投资'],
  ['截至2024年累计完成投资', '截至目前累计完成投资'],
  ['2024年前完成投资', '以前年度完成投资'],
  ['2023年1-9月完成投资', '年初至今完成投资'],
  ['截至6月底累计完成投资', '截至目前累计完成投资'],
  ['开工至本季末累计支付', '开工至今累计支付'],
  ['四季度情况', '本季度情况'],
  ['已开工打“√”', '已开工'],
  ['是否开工（是填1，否填0）', '是否开工'],
  ['1-10月', '年初至今'],
  ['开没开工', '是否开工'],
  ['完未完工', '是否完工'],
  ['是不是开工', '是不是开工'],
  ['应付未付工程款', '应付未付工程款'],
  ['School 学校', '学校'],
  ['EPC单位', 'epc单位'],
  ['投资完成率（%）', '投资完成率'],
])('%s is compared as %s', (header, key) => {
  expect(headerKey(header)).toBe(key)
})

test('any text has a key', () => {
  const parts = fc.constantFrom(
    '累计',
    '1-6月',
    '截至',
    '（万元）',
    '%',
    '①',
    '年',
    ' ',
    '2023年',
    '√',
    '资',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((list) => list.join('')),
      ),
      (text) => {
        expect(typeof headerKey(text)).toBe('string')
      },
    ),
  )
})

test.each([
  ['形像进度', '形象进度'],
  ['实际峻工时间', '实际竣工时间'],
  ['到帐资金', '到账资金'],
  ['拔付资金', '拨付资金'],
  ['已竣功项目数', '已竣工项目数'],
  ['本年度记划投资额', '本年度计划投资额'],
  ['资金倒位率(%)', '资金到位率'],
  ['是否以开工', '是否已开工'],
])('%s is read as it was meant', (written, meant) => {
  expect(headerKey(written)).toBe(meant)
})

test('the number of an indicator is no part of its name', () => {
  expect(headerKey('指标4：教学及辅助用房')).toBe(headerKey('教学及辅助用房'))
})

test.each(['开功能室数量', '设计化粪池容积', '可以完成时间', '小型象棋室', '下拔河场地'])(
  '%s holds no word written wrongly',
  (header) => {
    expect(headerKey(header)).toBe(header)
  },
)
