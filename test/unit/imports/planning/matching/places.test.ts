import { expect, test } from 'vitest'
import { createPlaceIndex } from '#backend/imports/planning/matching/places.ts'
import { ledgerOf } from '../made-rows.ts'

const townships = [
  { id: 'lin', name: '龙潭林场' },
  { id: 'shi', name: '石桥镇' },
]

function school(id: string, name: string, townshipId: string | null) {
  return { id, name, schoolCode: null, stage: null, townshipId, aliases: [] }
}

test('a school the ledger places nowhere is found by a row that names its township, and never another one', () => {
  const schools = [
    school('farm', '龙潭林场中心小学', null),
    school('other', '中心小学', 'shi'),
    school('same', '石桥镇第二小学', 'shi'),
  ]
  const places = createPlaceIndex({ ...ledgerOf([]), townships, schools })
  const find = (name: string, township: string) => places.school({ school: name, township })?.id
  expect([
    find('龙潭林场中心小学', '龙潭林场'),
    find('中心小学', '石桥镇'),
    find('石桥镇第二小学', '石桥镇'),
    find('石桥镇第二小学', '龙潭林场'),
    find('龙潭林场初级中学', '龙潭林场'),
  ]).toEqual(['farm', 'other', 'same', null, null])
})

test('rows of a school that say another township or code are looked at anew', () => {
  const places = createPlaceIndex({
    ...ledgerOf([]),
    townships,
    schools: [school('a', '中心小学', 'shi')],
  })
  const find = (values: Record<string, string>) => places.school(values)
  const [one, again] = [1, 2].map(() => find({ school: '中心小学', township: '石桥镇' }))
  expect([one?.id, again === one]).toEqual(['a', true])
  expect(find({ school: '中心小学', township: '龙潭林场' })?.id).toBeNull()
  expect(find({ school: '中心小学', township: '石桥镇' })?.id).toBe('a')
})

test('a school called by its county is the one people call without it, and a new one keeps its name', () => {
  const schools = [school('short', '机关幼儿园', null), school('long', '石渡县东街小学', null)]
  const places = createPlaceIndex({ ...ledgerOf([]), county: '石渡县', townships, schools })
  const find = (name: string) => {
    const { id, name: called } = places.school({ school: name }) ?? {}
    return [id, called]
  }
  expect(find('石渡县机关幼儿园')).toEqual(['short', '机关幼儿园'])
  expect(find('东街小学')).toEqual(['long', '石渡县东街小学'])
  expect(find('石渡县西街小学')).toEqual([null, '石渡县西街小学'])
  expect(find('石渡县第一中学')).toEqual([null, '石渡县第一中学'])
})
