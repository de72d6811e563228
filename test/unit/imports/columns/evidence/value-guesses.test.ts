import { expect, test } from 'vitest'
import { profileColumn } from '#backend/imports/columns/evidence/column-profile.ts'
import { guessByValues } from '#backend/imports/columns/evidence/value-guesses.ts'
import type { ImportKind } from '#contract/imports/reading.ts'
import { text } from '../../values/made-cells.ts'

function guess(header: string, cells: readonly string[], kind: ImportKind = 'projects'): string {
  const profile = profileColumn(cells.map(text))
  const column = { column: 0, path: [header], unit: null, unitRow: null, context: null, profile }
  return guessByValues(column, kind)[0]?.field ?? 'nothing'
}

const phones = ['13987654321', '13812345678', '13712345678']
const persons = ['王建国', '李明', '赵丽']

test('what the cells are says the field where the header says nothing', () => {
  expect([
    guess('联络', phones),
    guess('做啥的', ['框架', '砖混', '框架']),
    guess('依据', ['县财教〔2021〕12号', '县财教〔2021〕13号', '县财教〔2021〕15号'], 'funds'),
    guess('哪个学校', ['大河小学', '双桥中学', '白云幼儿园']),
  ]).toEqual(['phone', 'structure', 'document', 'school'])
})

test('a column of states holds states alone, and no texts that speak of one', () => {
  expect([
    guess('干到哪了', ['主体施工', '已完成招标', '装修阶段']),
    guess('买法', ['公开招标', '邀请招标', '公开招标']),
    guess('出图的', ['清江市建筑设计院', '云工设计集团', '南云筑城设计公司']),
    guess('督办事项', ['组织竣工验收', '尽快挂网招标', '办理移交手续等事宜']),
    guess('采购方式', ['招标', '询价', '招标']),
  ]).toEqual(['phase', 'nothing', 'nothing', 'nothing', 'nothing'])
})

test('the last word of a header says the field, and cells or other words can deny it', () => {
  expect([
    guess('蹲点人员', persons),
    guess('蹲点人员', ['甲组', '乙组', '丙组']),
    guess('总监理人员', persons),
    guess('监理电话', phones),
    guess('卡脖子问题', ['无', '征地难', '缺资金']),
    guess('坐标位置', ['东街', '西街', '南街']),
  ]).toEqual(['responsiblePerson', 'nothing', 'nothing', 'nothing', 'problems', 'site'])
})

test('words of bookings that speak of schools are their purpose, and no names of schools', () => {
  const bookings = ['付大河小学食堂工程款', '双桥中学教学楼进度款', '退回多付白云幼儿园保教楼']
  expect([
    guess('流水备考', bookings, 'funds'),
    guess('流水备考', ['大河小学', '双桥中学', '白云幼儿园（退回）'], 'funds'),
    guess('流水备考', ['大河小学教学楼', '双桥中学食堂', '白云幼儿园保教楼']),
  ]).toEqual(['purpose', 'school', 'school'])
})
