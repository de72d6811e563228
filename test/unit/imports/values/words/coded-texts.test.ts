import { expect, test } from 'vitest'
import {
  categoryReader,
  fundingSourceReader,
  stageReader,
  workTypeReader,
} from '#backend/imports/values/words/value-vocabularies.ts'

test.each([
  ['教学综合楼', 'teachingBuilding', true],
  ['2-附属设施', 'ancillary', true],
  ['（3）食堂', 'canteen', true],
  ['新建学生宿舍楼1栋', 'dormitory', false],
  ['教师周转宿舍', 'teacherFlats', true],
  ['图书馆', 'teachingRooms', true],
  ['图书', 'books', true],
  ['水冲式厕所', 'toilet', false],
  ['400米田径场', 'sportsGround', false],
  ['风雨操场', 'otherBuilding', false],
  ['男生公寓', 'dormitory', false],
  ['教师公寓', 'teacherFlats', true],
  ['科教楼', 'teachingBuilding', false],
])('categories: %s', (written, id, isWhole) => {
  expect(categoryReader.read(written)).toEqual({ id, isWhole })
})

test('a text that is no category is none', () => {
  expect(categoryReader.read('太空舱')).toBeNull()
})

test.each([
  ['1-维修改造', 'repair'],
  ['拆除重建', 'relocation'],
  ['改（扩）建', 'alterationExtension'],
  ['抗震加固', 'strengthening'],
])('kinds of work: %s', (written, id) => {
  expect(workTypeReader.read(written)?.id).toBe(id)
})

test.each([
  ['普通高中', 'senior'],
  ['中职', 'vocational'],
  ['九年一贯制学校', 'nineYear'],
  ['其中：小学', 'primary'],
  ['永和县职业高级中学', 'vocational'],
  ['永和县高级中学', 'senior'],
])('stages: %s', (written, id) => {
  expect(stageReader.read(written)?.id).toBe(id)
})

test.each([
  ['中央预算内投资', 'central'],
  ['县（区）级', 'county'],
  ['地方政府债券', 'bond'],
  ['学校自筹', 'school'],
  ['对口帮扶', 'other'],
  ['帮扶单位捐款', 'donation'],
  ['对口支援捐赠资金', 'donation'],
  ['社会资本投入', 'other'],
])('funding sources: %s', (written, id) => {
  expect(fundingSourceReader.read(written)?.id).toBe(id)
})
