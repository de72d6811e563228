import { expect, test } from 'vitest'
import { likelyPairs, type NamedSchool } from '#domain/schools/similar-schools.ts'

const TOWNSHIPS = [
  { id: 'dousha', name: '豆沙镇' },
  { id: 'zhonghe', name: '中和镇' },
]

const named = (name: string, townshipId: string | null = null): NamedSchool => ({
  id: name,
  name,
  aliases: [],
  townshipId,
})

const pairsOf = (...schools: NamedSchool[]) =>
  likelyPairs(schools, TOWNSHIPS).map(({ firstId, secondId, reason }) => [
    firstId,
    secondId,
    reason,
  ])

test('完小, 小学 and the township in front are the same school', () => {
  expect(pairsOf(named('豆沙镇石门完小'), named('石门小学', 'dousha'))).toEqual([
    ['豆沙镇石门完小', '石门小学', 'sameName'],
  ])
})

test('a name that is one letter off is similar', () => {
  expect(pairsOf(named('芭蕉村石板小学'), named('芭焦村石板小学'))).toEqual([
    ['芭蕉村石板小学', '芭焦村石板小学', 'similarName'],
  ])
  expect(pairsOf(named('水田高级中学'), named('水田乡高级中学'))).toEqual([
    ['水田高级中学', '水田乡高级中学', 'similarName'],
  ])
})

test('an alias counts like a name', () => {
  const renamed = { ...named('希望小学'), aliases: ['银厂完小'] }
  expect(pairsOf(renamed, named('银厂小学'))).toEqual([['希望小学', '银厂小学', 'sameName']])
})

test('another township, another number or another kind is another school', () => {
  expect(pairsOf(named('中心小学', 'dousha'), named('中心小学', 'zhonghe'))).toEqual([])
  expect(pairsOf(named('豆沙镇中心小学'), named('中和镇中心小学'))).toEqual([])
  expect(pairsOf(named('盐津县第一小学'), named('盐津县第二小学'))).toEqual([])
  expect(pairsOf(named('石门小学'), named('石门中学'))).toEqual([])
})

test('the likeliest stand first', () => {
  const pairs = likelyPairs(
    [named('水田高级中学'), named('水田乡高级中学'), named('石门完小'), named('石门小学')],
    TOWNSHIPS,
  )
  expect(pairs.map(({ likeness }) => likeness === 1)).toEqual([true, false])
})
