import { expect, test } from 'vitest'
import { readChineseInteger } from '#backend/imports/values/chinese-number.ts'
import { isState, readPhase } from '#backend/imports/values/phase-text.ts'
import { findSchoolName } from '#backend/imports/values/school-in-text.ts'
import { looksLikeTownship, splitSchoolName } from '#backend/imports/values/school-name.ts'
import { readSequence } from '#backend/imports/values/sequence-text.ts'
import {
  categoryReader,
  fundingSourceReader,
  stageReader,
  workTypeReader,
} from '#backend/imports/values/value-vocabularies.ts'

test.each([
  ['完工', 'completed'],
  ['已完工', 'completed'],
  ['竣工', 'completed'],
  ['基本完工', 'completed'],
  ['未完工', 'started'],
  ['未动工', 'preparation'],
  ['尚未开工', 'preparation'],
  ['主体3层', 'structure'],
  ['主体已完工', 'toppedOut'],
  ['基础完工', 'foundation'],
  ['装修完成', 'finishing'],
  ['教学楼主体已完工,正在进行内外装修', 'finishing'],
  ['已完成招标，正在进行基础施工', 'foundation'],
  ['主体3层，计划12月竣工', 'structure'],
  ['已完工，未验收', 'completed'],
  ['竣工验收', 'accepted'],
  ['竣工并交付使用', 'inUse'],
  ['计划2020年9月开工', 'preparation'],
  ['2-在建', 'started'],
  ['预计12月完工', null],
  ['完成总工程量的80%', null],
])('states in words: %s', (written, phase) => {
  expect(readPhase(written, 'construction')?.phase ?? null).toBe(phase)
})

test.each([
  ['主体3层', true],
  ['已完成招标', true],
  ['正在进行装修施工', true],
  ['未开工', true],
  ['停工', true],
  ['公开招标', false],
  ['建筑设计院', false],
  ['组织竣工验收', false],
  ['10月底前完成装修', false],
  ['3层', false],
])('%s is a state and nothing else: %s', (written, isAlone) => {
  expect(isState(written)).toBe(isAlone)
})

test('停工 keeps the phase beside it, 取消 needs none', () => {
  expect([
    readPhase('主体施工，因资金不足停工', 'construction'),
    readPhase('停工', 'construction'),
    readPhase('取消', 'construction'),
  ]).toEqual([
    { phase: 'structure', status: 'suspended' },
    { phase: null, status: 'suspended' },
    { phase: null, status: 'cancelled' },
  ])
})

test('the same word means another phase for purchases and land', () => {
  expect([
    readPhase('已完工', 'purchase')?.phase,
    readPhase('正在采购', 'purchase')?.phase,
    readPhase('完成征地', 'land')?.phase,
    readPhase('招标', 'land')?.phase,
  ]).toEqual(['accepted', 'procurement', 'handedOver', 'landApproval'])
})

test.each([
  ['教学综合楼', 'teachingBuilding', true],
  ['2-附属设施', 'ancillary', true],
  ['（3）食堂', 'canteen', true],
  ['新建学生宿舍楼1栋', 'dormitory', false],
  ['教师周转宿舍', 'teacherFlats', true],
  ['图书馆', 'teachingRooms', true],
  ['图书', 'books', true],
  ['水冲式厕所', 'toilet', false],
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
])('stages: %s', (written, id) => {
  expect(stageReader.read(written)?.id).toBe(id)
})

test.each([
  ['中央预算内投资', 'central'],
  ['县（区）级', 'county'],
  ['地方政府债券', 'bond'],
  ['学校自筹', 'school'],
])('funding sources: %s', (written, id) => {
  expect(fundingSourceReader.read(written)?.id).toBe(id)
})

test.each([
  ['六安市 金安区 椿树镇中心小学', null, '椿树镇中心小学', '椿树镇'],
  ['六安市 金安区 东河口初中', null, '东河口初中', null],
  ['云南省大理州宾川县金牛镇金牛完小', '宾川县', '金牛完小', '金牛镇'],
  ['宾川县第一中学', '宾川县', '宾川县第一中学', null],
  ['宾川县州城镇州城完小', '宾川县', '州城完小', '州城镇'],
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
    ['金牛镇', '拉乌彝族乡', '东城街道', '乡镇中心小学', '教学楼'].map(looksLikeTownship),
  ).toEqual([true, true, true, false, false])
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

test.each([
  ['14.', { value: 14, style: 'plain' }],
  ['一', { value: 1, style: 'chinese' }],
  ['（十二）', { value: 12, style: 'bracketed' }],
  ['2-3', { value: 3, style: 'plain' }],
  ['石门小学', null],
] as const)('running numbers: %s', (written, sequence) => {
  expect(readSequence(written)).toEqual(sequence)
})

test.each([
  ['三百二十', 320],
  ['二〇一八', 2018],
  ['十二', 12],
  ['一万二千', 12_000],
  ['两', 2],
  ['学校', null],
])('Chinese numbers: %s', (written, value) => {
  expect(readChineseInteger(written)).toBe(value)
})
