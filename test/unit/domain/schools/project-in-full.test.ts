import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectInFull } from '#domain/schools/project-in-full.ts'

test.each([
  ['县溪镇恭城小学', '校舍加固', '县溪镇恭城小学校舍加固'],
  ['县溪镇恭城小学', '恭城小学校舍加固', '县溪镇恭城小学校舍加固'],
  ['县溪镇恭城小学', '县溪镇恭城小学校舍加固', '县溪镇恭城小学校舍加固'],
  ['县溪镇恭城小学', '通道县县溪镇恭城小学校舍加固', '通道县县溪镇恭城小学校舍加固'],
  ['县溪镇恭城小学', '恭城小学', '县溪镇恭城小学'],
  ['县溪镇恭城小学', '恭城 小学校舍加固', '县溪镇恭城小学校舍加固'],
  ['县溪镇恭城小学（本部）', '恭城小学(本部)公厕', '县溪镇恭城小学（本部）公厕'],
  ['双江中心幼儿园', '幼儿园园舍', '双江中心幼儿园园舍'],
  ['县溪镇恭城小学', '新建恭城小学食堂', '县溪镇新建恭城小学食堂'],
  ['县溪镇恭城小学', '县溪镇新建恭城小学食堂', '县溪镇新建恭城小学食堂'],
  // Another school of the name, another school altogether, and what any school's name ends in.
  ['县溪镇中心小学', '双江镇中心小学公厕', '县溪镇中心小学双江镇中心小学公厕'],
  ['县溪镇中心小学', '双江镇新建中心小学公厕', '县溪镇中心小学双江镇新建中心小学公厕'],
  ['县溪镇中心小学', '双江镇 新建中心小学公厕', '县溪镇中心小学双江镇 新建中心小学公厕'],
  ['县溪镇恭城小学', '恭城中学校舍加固', '县溪镇恭城小学恭城中学校舍加固'],
  ['县溪镇恭城小学', '小学部公厕', '县溪镇恭城小学小学部公厕'],
  ['', '公厕', '公厕'],
])('%s with %s is %s', (school, project, inFull) => {
  expect(projectInFull(school, project)).toBe(inFull)
})

test('however much of the school a name begins with, school and work are said once', () => {
  const han = (letters: string, min: number, max: number) =>
    fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: min, maxLength: max })
  fc.assert(
    fc.property(
      fc.option(han('县溪双江马', 1, 3), { nil: null }),
      han('恭城石门银厂中心', 2, 5),
      fc.constantFrom('小学', '中学', '幼儿园', '教学点'),
      han('楼舍厕食堂围墙加固', 1, 8),
      fc.nat(12),
      (township, own, kind, work, cut) => {
        const school = `${township === null ? '' : `${township}镇`}${own}${kind}`
        const start = school.slice(cut)
        fc.pre(start.length !== 1 && start.length !== 2)
        expect(projectInFull(school, `${start}${work}`)).toBe(`${school}${work}`)
        expect(projectInFull(school, projectInFull(school, work))).toBe(`${school}${work}`)
      },
    ),
  )
})
