import { expect, test } from 'vitest'
import {
  headerCandidates,
  isOfSeveralSources,
} from '#backend/imports/columns/headers/header-candidates.ts'

/** The best candidate by the header alone, with two digits of its confidence. */
function best(path: readonly string[], context: string | null = null): string {
  const [first] = headerCandidates(path, 'projects', context)
  return first ? `${first.field} ${first.confidence.toFixed(2)}` : 'nothing'
}

test.each([
  [['学校名称'], 'school 0.98'],
  [['备    注'], 'note 0.98'],
  [['乡（镇）'], 'township 0.98'],
  [['计划总投资(万元)'], 'plannedTotal 0.98'],
  [['投资额', '合计'], 'plannedTotal 0.93'],
  [['教学用房', '间数'], 'quantity 0.71'],
  [['投资额', '其中：中央资金'], 'budget:central 0.95'],
  [['投资额', '其中:市县资金'], 'budget:county 0.72'],
  [['1.中央资金(万元)'], 'budget:central 0.90'],
  [['资金来源', '其中', '县级配套'], 'budget:county 0.95'],
  [['规划资金', '河池市'], 'budget:city 0.72'],
  [['加固资金（万元）'], 'plannedTotal 0.70'],
  [['规划资金', '都安县'], 'budget:county 0.72'],
  [['危房面积', '河池市'], 'nothing'],
  [['合同/计划投资（万元）'], 'contractAmount 0.70'],
  [['累计到位资金（万元）', '小计'], 'receivedToDate 0.93'],
  [['累计到位资金', '省级'], 'received:province 0.95'],
  [['已支付资金', '中央'], 'paid:central 0.95'],
  [['下达资金', '省级'], 'allocated:province 0.95'],
  [['专项债券资金', '到位金额'], 'received:bond 0.95'],
  [['中央资金', '已支出金额'], 'paid:central 0.95'],
  [['中央', '到位金额'], 'received:central 0.95'],
  [['县级', '下达资金'], 'allocated:county 0.95'],
  [['中央', '投资完成数'], 'nothing'],
  [['截至2021年底已下达中央预算内投资'], 'allocated:central 0.90'],
  [['计划', '开工时间'], 'plannedStart 0.93'],
  [['实际', '竣工'], 'actualFinish 0.93'],
  [['占地面积（亩）'], 'landArea 0.95'],
  [['建设规模', '栋数'], 'quantity 0.95'],
  [['开工至报告期累计完成投资'], 'completedToDate 0.95'],
  [['开、竣工时间'], 'buildPeriod 0.95'],
  [['占地面积', '计'], 'landArea 0.93'],
  [['责任人及电话', '电话'], 'phone 0.93'],
  [['项目（法人）单位及责任人', '项目责任人'], 'responsiblePerson 0.93'],
  [['完成投资（万元）', '本年累计'], 'yearCompleted 0.93'],
  [['征地费用（万元）', '县级出资'], 'budget:county 0.85'],
  [['计划工期', '起'], 'plannedStart 0.87'],
  [['总投资（万元）', '中央预算内投资', '小计'], 'budget:central 0.95'],
  [['拟申请（筹措）资金（万元）', '自治区'], 'budget:province 0.95'],
  [['年初至本季度末', '完成投资'], 'yearCompleted 0.87'],
  [['年初至本季度末', '支付资金'], 'nothing'],
  [['本年', '累计完成'], 'yearCompleted 0.70'],
  [['省级到位金额'], 'received:province 0.90'],
  [['中央支付数'], 'paid:central 0.90'],
  [['县级累计支付金额'], 'paid:county 0.90'],
  [['累计到位金额'], 'receivedToDate 0.95'],
  [['自筹到位金额'], 'received:school 0.90'],
  [['社会到位金额'], 'received:donation 0.90'],
  [['其他到位金额'], 'received:other 0.72'],
  [['援疆资金'], 'budget:other 0.72'],
  [['资金来源', '对口支援'], 'budget:other 0.72'],
  [['资金来源', '东西部协作'], 'budget:other 0.72'],
  [['资金来源', '社会捐赠'], 'budget:donation 0.95'],
  [['学校已到位资金'], 'receivedToDate 0.87'],
  [['其他', '到位资金'], 'received:other 0.95'],
  [['配套资金到位'], 'received:county 0.90'],
  [['上级下达资金'], 'allocatedToDate 0.70'],
  [['中央、省、市、县到位资金'], 'receivedToDate 0.74'],
  [['中央、省级资金', '中央'], 'budget:central 0.95'],
  [['总投资', '县（市）级资金'], 'budget:county 0.95'],
  [['总投资', '社会资本'], 'budget:other 0.95'],
  [['债券发行年度'], 'year 0.71'],
  [['专项债券执行情况', '已支出'], 'paid:bond 0.95'],
  [['来年计划投资'], 'nothing'],
  [['至2024年完成投资'], 'completedToDate 0.87'],
  [['2024年前完成投资'], 'nothing'],
  [['年前完成投资'], 'nothing'],
  [['2024年前三季度完成投资'], 'quarterCompleted 0.71'],
] as const)('%s is %s', (path, expected) => {
  expect(best(path)).toBe(expected)
})

test.each([
  [['上级到位金额']],
  [['累计到位上级资金']],
  [['中省资金到位']],
  [['上级', '到位资金']],
  [['资金到位情况', '上级', '到位金额']],
  [['中央和省级', '已支付']],
  [['到位资金', '中央和省级']],
] as const)('%s is the money of several levels, which no field holds', (path) => {
  expect([best(path), isOfSeveralSources(path)]).toEqual(['nothing', true])
})

test.each([[['下达资金', '文号']], [['在校生数']], [['省']]])(
  '%s is none of the fields',
  (path) => {
    expect(best(path)).toBe('nothing')
  },
)

test.each([
  '省级未到位资金',
  '未到位中央资金',
  '中央资金未支付',
  '中央待支付资金',
  '中央资金支付进度',
  '已到位中央资金比例',
  '城市配套费',
])('%s is no money of a source', (header) => {
  const money = /^(?:budget|allocated|received|paid|plannedTotal)(?!Share)/
  expect(fields(header).filter((field) => money.test(field))).toEqual([])
})

test('转移支付 is where money comes from, and no payment', () => {
  expect(fields('转移支付资金').filter((field) => field.startsWith('paid'))).toEqual([])
  expect(best(['中央转移支付'])).toBe('budget:central 0.90')
})

test('a lone source means the money of the column before it', () => {
  expect([best(['其中：省'], '投资（万元）'), best(['县'], '到位资金')]).toEqual([
    'budget:province 0.95',
    'received:county 0.95',
  ])
})

test('money of one level is never offered as all of it', () => {
  expect([fields('中央到位金额'), fields('省级支出数'), fields('中央拨款到位金额')]).toEqual([
    ['received:central'],
    ['paid:province'],
    [],
  ])
  expect(fields('学校支付金额')[0]).toBe('paidToDate')
})

function fields(...path: readonly string[]): string[] {
  return headerCandidates(path, 'projects').map(({ field }) => field)
}

test('what has two meanings offers both', () => {
  expect([
    fields('形象进度'),
    fields('项目类型'),
    fields('建设规模'),
    fields('工程节点', '开工'),
  ]).toEqual([
    ['phase', 'percent'],
    ['category', 'workType'],
    ['content', 'floorArea'],
    ['actualStart', 'reachedStart'],
  ])
})

test('figures of one quarter or year are told apart from those to date', () => {
  const found = [
    '本季度实际到位资金',
    '年初至报告期累计完成投资',
    '占总投资%',
    '资金到位率',
    '投资完成率（%）',
    '本年计划投资',
  ].map((header) => fields(header)[0])
  expect(found).toEqual([
    'quarterReceived',
    'yearCompleted',
    'completedShare',
    'receivedShare',
    'completedShare',
    'yearPlanned',
  ])
})

test('已竣工 below 面积 is measured, and no mark', () => {
  expect(fields('建设进展', '面积', '已竣工')).toEqual(['finishedArea'])
})

test('what stood there before the works is none of them, what comes after is', () => {
  expect(
    ['改造前', '维修之前', '原有校舍情况', '改造后'].map((group) => fields(group, '台数')),
  ).toEqual([[], [], [], ['quantity']])
})

test('short forms of the sources are known', () => {
  expect(
    ['中补', '省筹', '市拨', '县出', '校筹', '乡筹', '省体彩金'].map(
      (source) => fields('资金来源', source)[0],
    ),
  ).toEqual([
    'budget:central',
    'budget:province',
    'budget:city',
    'budget:county',
    'budget:school',
    'budget:other',
    'budget:other',
  ])
})

test('1-10月 below 完成投资 is the year so far', () => {
  const candidates = headerCandidates(['完成投资', '1-10月'], 'progress')
  expect(candidates.map(({ field }) => field)).toEqual(['yearCompleted'])
})

test('two sources in one header are no money of one of them, and half of two names says nothing', () => {
  const found = [['中央/省级资金'], ['单价/总价']].map(
    (path) => headerCandidates(path, 'projects').length,
  )
  expect(found).toEqual([0, 0])
})

test('what was paid out to schools is no money of theirs', () => {
  const fieldsOf = (header: string) => headerCandidates([header], 'funds').map(({ field }) => field)
  expect(fieldsOf('已支付学校自筹')).toContain('paid:school')
  expect(fieldsOf('其中已拨付学校')).not.toContain('paid:school')
  expect(fieldsOf('已拨付至学校')).not.toContain('paid:school')
})
