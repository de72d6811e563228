import { expect, test } from 'vitest'
import { isState, readPhase } from '#backend/imports/values/words/phase-text.ts'

test.each([
  ['完工', 'completed'],
  ['已完工', 'completed'],
  ['竣工', 'completed'],
  ['基本完工', 'completed'],
  ['未完工', 'started'],
  ['完成', 'completed'],
  ['已完成300米', 'started'],
  ['已完成80%', 'started'],
  ['已完成100%', 'completed'],
  ['已竣工2020年5月', 'completed'],
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
    readPhase('停工（等设计变更）', 'construction'),
    readPhase('取消', 'construction'),
  ]).toEqual([
    { phase: 'structure', status: 'suspended' },
    { phase: null, status: 'suspended' },
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
