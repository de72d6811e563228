import { expect, test } from 'vitest'
import { oneSourceIn } from '#backend/imports/values/words/source-in-text.ts'

test.each([
  ['中央', 'central'],
  ['中央薄改补助', 'central'],
  ['中央预算内投资', 'central'],
  ['省级配套资金', 'province'],
  ['县级配套', 'county'],
  ['县财政资金', 'county'],
  ['专项债券', 'bond'],
  ['学校自筹', 'school'],
  ['中央、中央财政', 'central'],
])('%s names one source', (text, source) => {
  expect(oneSourceIn(text)).toBe(source)
})

test.each([
  '',
  '上级补助',
  '中央+县配套',
  '中央预算内、县级',
  '中央和省级',
  '县级专项债',
  '中央50万元',
  '援疆资金',
  '地方',
  '校舍维修长效机制',
  '非中央资金',
  '以中央为主',
  '中央资金等',
  '未落实（拟申请中央资金）',
  '争取中央资金',
  '中央部分补助',
])('%s leaves open what comes from where', (text) => {
  expect(oneSourceIn(text)).toBeNull()
})
