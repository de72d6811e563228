import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningOfHeader } from '#backend/imports/columns/headers/header-grammar.ts'

test.each([
  ['累计已付工程款', 'paidToDate'],
  ['资金已到账', 'receivedToDate'],
  ['累计安排资金', 'allocatedToDate'],
  ['年内完成投资', 'yearCompleted'],
  ['计划投入资金', 'plannedTotal'],
  ['预计投用时间', 'plannedFinish'],
  ['实际竣工面积', 'finishedArea'],
  ['施工合同额', 'contractAmount'],
  ['累计下达数', 'allocatedToDate'],
  ['工程名称', 'projectName'],
  ['存在的主要困难和问题', 'problems'],
  ['责任人电话', 'phone'],
  ['责任人及联系电话', 'responsiblePerson'],
  ['是否完成竣工验收', 'reachedAcceptance'],
  ['施工总承包企业', 'contractor'],
  ['钱花出去到目前', 'paidToDate'],
  ['钱到账到目前', 'receivedToDate'],
  ['钱花出去这一季', 'quarterPaid'],
  ['开累完成产值', 'completedToDate'],
  ['承诺完工时间', 'plannedFinish'],
  ['批文日期', 'approvalDate'],
  ['验收否', 'reachedAcceptance'],
  ['投用否', 'reachedUse'],
  ['图纸谁做的', 'designer'],
  ['找谁', 'responsiblePerson'],
  ['付了', 'paidToDate'],
  ['干啥', 'content'],
  ['准备修些啥', 'content'],
  ['下拨了', 'allocatedToDate'],
  ['用了没', 'reachedUse'],
  ['哪笔钱', 'fundingSource'],
  ['谁出的钱', 'fundingSource'],
  ['修到哪了', 'phase'],
  ['工程干到什么程度了', 'phase'],
  ['最多能坐多少娃', 'places'],
  ['建好后能收学生数', 'places'],
  ['学校反映的问题', 'problems'],
  ['年初至今完成', 'yearCompleted'],
  ['批下来的时间', 'approvalDate'],
  ['大约比例', 'percent'],
  ['大概要多少钱', 'plannedTotal'],
  ['整改要求', 'nextSteps'],
  ['计划什么时候干', 'plannedStart'],
  ['打算几时动手', 'plannedStart'],
  ['什么时候能干完', 'plannedFinish'],
  ['拟配备时间', 'plannedFinish'],
  ['要干什么', 'content'],
])('the words of %s say what it is', (header, field) => {
  expect(meaningOfHeader(header)).toMatchObject({ field, isBare: false })
})

test.each([
  '欠付工程款',
  '未征地面积',
  '单方造价',
  '审定金额',
  '本年度支付资金',
  '原建筑面积',
  '拟下达资金',
  '年度形象进度目标',
  '形象进度安排',
  '当季产值计划',
])('%s is understood, and no figure of a project', (header) => {
  expect(meaningOfHeader(header)?.field).toBeNull()
})

test.each([
  ['哪个盘子', 'programme'],
  ['有多少平方', 'floorArea'],
  ['食堂面积', 'floorArea'],
  ['多大平方', 'floorArea'],
])('%s says what it is, and is asked about', (header, field) => {
  expect(meaningOfHeader(header)).toMatchObject({ field, isBare: true })
})

test.each(['工程', '完成', '', '资金来源及去向', '目标数', '完成数', '计划数'])(
  'nothing is said of %s',
  (header) => {
    expect(meaningOfHeader(header)).toBeNull()
  },
)

test('a word can say several things, and a rule can hold for some kinds of sheets only', () => {
  expect([
    meaningOfHeader('计划建设规模')?.or,
    meaningOfHeader('设计单位')?.field,
    meaningOfHeader('现有班级数', 'schools')?.field,
    meaningOfHeader('现有班级数', 'projects'),
  ]).toEqual(['content', 'designer', 'classes', null])
})

test('什么时候动工 leaves it to the dates whether a plan is meant', () => {
  expect(meaningOfHeader('什么时候动工')).toMatchObject({ field: 'actualStart', isBare: true })
})

test('移交时间 can be a plan as well', () => {
  expect(meaningOfHeader('移交时间')).toMatchObject({ field: 'actualFinish', isBare: true })
})

/** No two of them together are a word of their own, as 开工累计 is. */
const words = fc.constantFrom(
  '累计',
  '已',
  '支付',
  '资金',
  '计划',
  '竣工',
  '时间',
  '责任',
  '单位',
  '面积',
  '未',
  '年度',
)

test('a word that says nothing of its own changes no meaning', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), fc.nat(4), (header, at) => {
      const place = Math.min(at, header.length)
      const filled = [...header.slice(0, place), '的', ...header.slice(place)]
      const plain = meaningOfHeader(header.join(''))
      expect(meaningOfHeader(filled.join(''))?.field).toBe(plain?.field)
    }),
  )
})

test('the last word says what a column holds: 资金安排年度 is a year, 年度资金安排 money', () => {
  expect([meaningOfHeader('资金安排年度')?.field, meaningOfHeader('列入计划年度')?.field]).toEqual([
    'year',
    'year',
  ])
  expect(meaningOfHeader('年度资金安排')?.field).not.toBe('year')
})

test('how many of something a school has may be asked', () => {
  const fields = ['几个班', '几个学生', '多少名老师'].map(
    (key) => meaningOfHeader(key, 'schools')?.field,
  )
  expect(fields).toEqual(['classes', 'pupils', 'teachers'])
})

test('年内已完成 is of the year, and its cells say that it is money', () => {
  expect(meaningOfHeader('年内已完成')).toMatchObject({ field: 'yearCompleted', isBare: true })
})
