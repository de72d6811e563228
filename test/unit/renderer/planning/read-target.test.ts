import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import type { Dictionaries, School } from '#contract/office/dictionaries.ts'
import {
  keepingAmount,
  readTarget,
} from '../../../../renderer/features/planning/targets/grid/read-target.ts'
import {
  BLANK_CELLS,
  cellsOf,
  isBlank,
  type TargetCells,
} from '../../../../renderer/features/planning/targets/grid/target-cells.ts'
import { targetWords } from '../../../../renderer/features/planning/targets/grid/target-words.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'

const i18n = createInstance()
await i18n.init({ lng: 'zh-CN', resources: { 'zh-CN': { translation: zhCN } } })

const school = (id: string, name: string, change: Partial<School> = {}): School => ({
  id,
  name,
  schoolCode: null,
  stage: 'primary',
  townshipId: null,
  aliases: [],
  pinyin: '',
  initials: '',
  projectCount: 0,
  isBoarding: false,
  isTeachingPoint: false,
  inPoorVillage: false,
  isUrban: false,
  ...change,
})

const DICTIONARIES: Dictionaries = {
  townships: [
    { id: 'dousha', name: '豆沙镇', isRetired: false },
    { id: 'zhonghe', name: '中和镇', isRetired: false },
  ],
  schools: [
    school('shimen', '石门小学', { townshipId: 'dousha', aliases: ['豆沙石门'] }),
    school('bao1', '保宁小学', { townshipId: 'dousha' }),
    school('bao2', '保宁小学', { townshipId: 'zhonghe' }),
  ],
  programmes: [
    {
      id: 'p',
      name: '“十三五”学校建设规划',
      documentNumber: null,
      startYear: 2016,
      endYear: 2020,
      isRetired: false,
    },
    {
      id: 'old',
      name: '校舍安全',
      documentNumber: null,
      startYear: 2014,
      endYear: 2018,
      isRetired: true,
    },
  ],
  categories: [],
  fundingSources: [],
}
const words = targetWords(DICTIONARIES, i18n.t)

const line = (change: Partial<TargetCells>) =>
  readTarget(
    {
      ...BLANK_CELLS,
      programme: '“十三五”学校建设规划',
      measure: '建筑面积',
      amount: '106,838',
      ...change,
    },
    words,
  )

test('a line is read by the words offices write, in the unit of its cell or behind its number', () => {
  expect(line({ subject: '小学', dueDate: '2020年12月', leader: ' 王强 ' }).target).toEqual({
    programmeId: 'p',
    stage: 'primary',
    schoolId: null,
    measure: 'floor',
    amount: 10_683_800,
    unit: 'squareMetre',
    dueDate: '2020-12',
    leader: '王强',
    responsibleUnit: null,
    note: null,
  })
  const land = { subject: '豆沙石门', measure: '用地' }
  expect(line({ ...land, amount: '28', unit: '亩' }).target).toMatchObject({
    schoolId: 'shimen',
    measure: 'land',
    amount: 1_866_667,
    unit: 'mu',
  })
  expect(line({ ...land, amount: '28亩' }).target).toMatchObject({
    amount: 1_866_667,
    unit: 'squareMetre',
  })
  expect(line({ measure: '项目数', amount: '48', unit: '个' }).target).toMatchObject({
    stage: null,
    schoolId: null,
    amount: 48,
    unit: null,
  })
})

test('each cell that cannot be read says why, and the others do not', () => {
  const problems = (change: Partial<TargetCells>) =>
    [...(line(change).problems ?? [])].map(([column, { kind }]) => `${column} ${kind}`)
  expect(problems({ programme: '全面改薄' })).toEqual(['programme unknown'])
  expect(problems({ subject: '保宁小学' })).toEqual(['subject ambiguous'])
  expect(problems({ subject: '保宁小学（中和镇）' })).toEqual([])
  expect(problems({ measure: '', amount: ' ' })).toEqual(['measure missing', 'amount missing'])
  expect(problems({ amount: '三百', dueDate: '年底' })).toEqual(['amount unread', 'dueDate unread'])
  expect(problems({ unit: '个' })).toEqual(['unit notOfMeasure'])
  expect(problems({ measure: '项目数', unit: '亩', amount: '1' })).toEqual(['unit notOfMeasure'])
})

test('a target of the ledger stands in its line as it was typed, and is read back the same', () => {
  const target = {
    id: 't',
    programmeId: 'p',
    programmeName: '“十三五”学校建设规划',
    stage: null,
    schoolId: 'bao2',
    schoolName: '保宁小学',
    measure: 'land',
    amount: 1_866_650,
    unit: 'mu',
    dueDate: '2018',
    leader: null,
    responsibleUnit: null,
    note: null,
  } as const
  const cells = cellsOf(target, words.schoolNames.get('bao2') ?? null, i18n.t)
  expect([cells.subject, cells.amount, cells.unit]).toEqual(['保宁小学（中和镇）', '28', '亩'])
  const { target: read } = readTarget(cells, words)
  expect(read).toMatchObject({ schoolId: 'bao2', amount: 1_866_667 })
  // 28 亩 as shown are 1,866,667; what the ledger holds is not rounded by looking at it.
  expect(read && keepingAmount(read, target).amount).toBe(1_866_650)
  expect(read && keepingAmount({ ...read, amount: 2_000_000 }, target).amount).toBe(2_000_000)
  expect([isBlank(cells), isBlank({ ...BLANK_CELLS, note: ' ' })]).toEqual([false, true])
})

test('a retired programme is understood where it is written, and not offered', () => {
  expect(words.programmes.offered).toEqual([['“十三五”学校建设规划']])
  expect(line({ programme: '校舍安全' }).target).toMatchObject({ programmeId: 'old' })
})
