import { expect, test } from 'vitest'
import {
  headerCandidates,
  isNoneOfOurs,
} from '#backend/imports/columns/headers/header-candidates.ts'

const DENIED = ['没', '没有', '还没', '未', '尚未', '还差', '还需', '不能', '无法', '待']
const OF_LATER = ['明年', '来年', '下年度', '下季度', '后期', '后续', '预留']
const FIGURES = [
  '完成投资',
  '到位资金',
  '支付的资金',
  '下达资金',
  '总投资',
  '合同金额',
  '完工面积',
  '建筑面积',
  '运动场面积',
  '开工时间',
  '交付时间',
  '支付比例',
  '省级资金',
]

const isFigure = (path: readonly string[]): boolean =>
  headerCandidates(path, 'projects').some(
    ({ field }) => !['projectName', 'nextSteps', 'year'].includes(field),
  )

test.each([...DENIED, ...OF_LATER])('%s: the figure is not there', (word) => {
  const read = FIGURES.flatMap((figure) => [[word + figure], [word, figure]]).filter(isFigure)
  expect(read).toEqual([])
})

test.each(['拟', '将', '能', '可', '预计'])('%s says that nothing has happened yet', (word) => {
  const facts = ['完成投资', '到位资金', '支付资金', '下达资金']
  expect(facts.filter((fact) => isFigure([word + fact]))).toEqual([])
})

test.each(['应', '需', '需要', '欠'])('%s says that the money has not moved yet', (word) => {
  const facts = ['到位资金', '支付资金', '拨付资金']
  expect(facts.filter((fact) => isFigure([word + fact]))).toEqual([])
})

test.each([
  ['拟开工时间', 'plannedStart'],
  ['拟建建筑面积', 'floorArea'],
  ['使用功能', 'category'],
  ['是否开工', 'reachedStart'],
  ['开工了没', 'reachedStart'],
  ['有没有完工', 'reachedFinish'],
  ['未解决的问题', 'problems'],
  ['下季度计划', 'nextSteps'],
  ['自开工以来累计完成投资', 'completedToDate'],
])('%s still is %s', (header, field) => {
  expect(headerCandidates([header], 'projects')[0]?.field).toBe(field)
})

test('未完工项目 says which projects are meant, and denies none of their money', () => {
  expect(headerCandidates(['未完工项目', '累计完成投资'], 'projects')[0]?.field).toBe(
    'completedToDate',
  )
})

test('what is left of the money of a document may be denied: it is its balance', () => {
  expect(headerCandidates(['未支付余额'], 'funds')[0]?.field).toBe('balance')
})

test('cells are not asked about a header that denies', () => {
  expect(
    ['没到位资金', '明年投资', '到位资金'].map((key) => isNoneOfOurs([key], 'projects')),
  ).toEqual([true, true, false])
})

test('不能用的危房 says what the rooms are, and denies none', () => {
  expect(headerCandidates(['不能用的危房'], 'schools')[0]?.field).toBe('unsafeArea')
})
