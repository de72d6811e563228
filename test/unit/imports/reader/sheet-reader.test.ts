import { expect, it } from 'vitest'
import { appError } from '#contract/result.ts'
import { createSheetReader } from '#backend/imports/reader/sheet-reader.ts'

const LINES = Array.from({ length: 300 }, (_, index) => `第${index % 9}小学,教学楼${index},800`)
const BYTES = new TextEncoder().encode(['学校名称,项目名称,建筑面积（㎡）', ...LINES].join('\n'))
const CONTEXT = {
  county: null,
  today: '2020-07-05',
  remembered: new Map(),
  categories: [],
}

it('says how far a reading is, leaves it where it is ended, and reads again from the beginning', () => {
  const told: (readonly [number, number])[] = []
  let isWanted = false
  const reader = createSheetReader(() => (done, total) => {
    told.push([done, total])
    if (done === 100 && !isWanted) throw appError('cancelled', {})
  })
  reader.open(BYTES, '台账.csv')
  const read = () => reader.read({ sheet: '台账', corrections: {} }, CONTEXT)
  expect(read).toThrow(expect.objectContaining({ data: { code: 'cancelled', details: {} } }))
  expect([told.length, told.at(-1)]).toEqual([101, [100, 300]])
  isWanted = true
  expect(read().rowCount).toBe(300)
})
