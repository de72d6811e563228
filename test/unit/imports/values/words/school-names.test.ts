import { expect, test } from 'vitest'
import { findSchoolName } from '#backend/imports/values/words/school-in-text.ts'
import {
  looksLikeTownship,
  splitSchoolName,
  townshipOfPlace,
} from '#backend/imports/values/words/school-name.ts'

test.each([
  ['六安市 金安区 椿树镇中心小学', null, '椿树镇中心小学', '椿树镇'],
  ['六安市 金安区 东河口初中', null, '东河口初中', null],
  ['云南省大理州宾川县金牛镇金牛完小', '宾川县', '金牛完小', '金牛镇'],
  ['宾川县第一中学', '宾川县', '宾川县第一中学', null],
  ['宾川县州城镇州城完小', '宾川县', '州城完小', '州城镇'],
  ['石渡县机关幼儿园', '石渡县', '石渡县机关幼儿园', null],
  ['云南省石渡县机关幼儿园', '石渡县', '石渡县机关幼儿园', null],
  ['石渡县白沙镇机关幼儿园', '石渡县', '机关幼儿园', '白沙镇'],
  ['石渡县镇南小学', '石渡县', '石渡县镇南小学', null],
  ['石渡县镇南小学', null, '石渡县镇南小学', null],
  ['新镇区小学', null, '新镇区小学', null],
  ['城关镇区小学', null, '城关镇区小学', '城关镇'],
  ['豆沙镇长胜小学', null, '长胜小学', '豆沙镇'],
  ['盐井镇中心幼儿园', null, '盐井镇中心幼儿园', '盐井镇'],
  ['水田高级中学', '盐津县', '水田高级中学', null],
  ['开发区小学', null, '开发区小学', null],
  ['镇南小学', null, '镇南小学', null],
])('school names with places in front: %s in %s', (written, county, name, township) => {
  expect(splitSchoolName(written, county)).toEqual({ name, township })
})

test('townships are told from schools and from anything else', () => {
  expect(
    ['金牛镇', '拉乌彝族乡', '东城街道', '龙潭垦殖场', '乡镇中心小学', '教学楼', '运动场'].map(
      looksLikeTownship,
    ),
  ).toEqual([true, true, true, true, false, false, false])
})

test.each([
  ['盐井镇中心小学教学楼建设项目', '盐井镇中心小学'],
  ['2020年宾川县第四完全中学宿舍楼', '宾川县第四完全中学'],
  ['全县教师培训', null],
  ['张村小学教学楼', '张村小学'],
  ['东村小教学楼', '东村小'],
  ['张村小学生活用房', '张村小学'],
  ['金牛镇管坡完小学生宿舍', '金牛镇管坡完小'],
  ['东村小学生宿舍', '东村小'],
])('the school inside a project name: %s', (written, school) => {
  expect(findSchoolName(written)).toBe(school)
})

test('regiments and farms of a division are its townships, and groups of companies are none', () => {
  expect(
    ['41团', '第四十四团', '红星团场', '建工集团', '四十一团幼儿园'].map(looksLikeTownship),
  ).toEqual([true, true, true, false, false])
})

test('the 镇区 of a place belongs to the township before it, and is no township by itself', () => {
  const places = ['新镇区', '老镇区东侧', '城关镇区', '城关镇镇区', '新镇', '新镇镇文化村']
  expect(places.map((place) => townshipOfPlace(place, null))).toEqual([
    null,
    null,
    '城关镇',
    '城关镇',
    '新镇',
    '新镇镇',
  ])
})
