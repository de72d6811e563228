import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workName } from '#backend/imports/planning/matching/work-name.ts'

const school = { name: '豆沙镇石门小学', township: '豆沙镇', county: '盐津县' }

test.each([
  ['公厕', '公厕'],
  ['石门小学公厕', '公厕'],
  ['豆沙镇石门小学公厕', '公厕'],
  ['盐津县豆沙镇石门小学公厕', '公厕'],
  ['豆沙镇 石门小学 公厕（１座）', '公厕(1座)'],
  ['豆沙镇石门小学石门小学公厕', '公厕'],
  // Other schools, other works, and names that are only a school's or a place's.
  ['石门中学公厕', '石门中学公厕'],
  ['银厂石门小学公厕', '银厂石门小学公厕'],
  ['新建石门小学公厕', '新建石门小学公厕'],
  ['豆沙镇公厕', '豆沙镇公厕'],
  ['石门小学分校公厕', '分校公厕'],
  ['豆沙镇石门小学', '豆沙镇石门小学'],
])('%s of 豆沙镇石门小学 is %s', (name, work) => {
  expect(workName(name, school)).toBe(work)
  expect(workName(name, { ...school, name: '石门小学' })).toBe(work)
})

test('a name that begins with the end of its school is the same with and without it', () => {
  const place = { name: '豆沙镇中心幼儿园', township: '豆沙镇', county: null }
  const names = ['幼儿园园舍', '豆沙镇中心幼儿园园舍', '中心幼儿园幼儿园园舍', '园舍']
  expect(names.map((name) => workName(name, place))).toEqual(['园舍', '园舍', '园舍', '园舍'])
})

test('a township of its peoples is also left off under its short name', () => {
  const place = { name: '营盘小学', township: '云岭彝族乡', county: null }
  const names = ['云岭彝族乡营盘小学食堂', '云岭乡营盘小学食堂', '营盘小学食堂']
  expect(names.map((name) => workName(name, place))).toEqual(['食堂', '食堂', '食堂'])
})

const WORKS =
  '教学楼 综合教学楼 教学综合楼 教学楼一期 教学楼二期 一期 二期 1号楼 2号楼 11号楼 公厕 旱厕改水厕 学生宿舍 宿舍 校舍维修 维修'.split(
    ' ',
  )

const letters = fc.string({
  unit: fc.constantFrom(...Array.from('豆沙石门大河新一二中江口')),
  minLength: 1,
  maxLength: 4,
})

const places = fc
  .record({
    own: letters,
    kind: fc.constantFrom('小学', '中学', '中心小学', '幼儿园'),
    township: fc.option(letters.map((name) => `${name}镇`)),
    county: fc.option(letters.map((name) => `${name}县`)),
    isGlued: fc.boolean(),
  })
  .map(({ own, kind, township, county, isGlued }) => ({
    name: `${isGlued ? (township ?? '') : ''}${own}${kind}`,
    bare: `${own}${kind}`,
    township,
    county,
  }))

test('whatever school stands in front, one work is one name and two works are two', () => {
  fc.assert(
    fc.property(
      places,
      fc.constantFrom(...WORKS),
      fc.constantFrom(...WORKS),
      (place, one, other) => {
        const { bare, township, county, name } = place
        const long = `${township ?? ''}${bare}`
        const written = (work: string) =>
          ['', bare, long, name, `${county ?? ''}${long}`].map((front) => `${front}${work}`)
        const names = (work: string) => new Set(written(work).map((text) => workName(text, place)))
        expect([...names(one)]).toEqual([one])
        expect(names(one).has([...names(other)][0] ?? '')).toBe(one === other)
      },
    ),
  )
})
