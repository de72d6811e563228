import { expect, test } from 'vitest'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { categoryOf } from '#backend/imports/planning/projects/project-identity.ts'

const floorArea = 120_000

test('works of a kindergarten that name no other building are its own, moved or extended', () => {
  const works: readonly FieldValues[] = [
    { projectName: '机关幼儿园扩建工程', floorArea },
    { school: '白沙镇中心幼儿园', projectName: '新建工程', floorArea },
    { projectName: '机关幼儿园迁建', floorArea },
    { projectName: '机关幼儿园食堂', floorArea },
    { projectName: '机关幼儿园门卫室', floorArea },
    { projectName: '城关二小扩建', floorArea },
  ]
  expect(works.map(categoryOf)).toEqual([
    'kindergarten',
    'kindergarten',
    'kindergarten',
    'canteen',
    'otherBuilding',
    'otherBuilding',
  ])
})

test('康复训练楼 of a special school are rooms for teaching', () => {
  expect(categoryOf({ projectName: '特殊教育学校康复训练楼', floorArea })).toBe('teachingRooms')
})

test.each([
  ['附属幼儿园', 'kindergarten'],
  ['双庙小学附属幼儿园', 'kindergarten'],
  ['新建附设幼儿园', 'kindergarten'],
  ['附属幼儿园围墙', 'ancillary'],
  ['双庙小学附属幼儿园食堂', 'canteen'],
  ['幼儿园附属工程', 'ancillary'],
])('%s is %s', (content, category) => {
  expect(categoryOf({ content, floorArea })).toBe(category)
})
