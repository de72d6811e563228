import { expect, test } from 'vitest'
import { createFundProjectMatcher } from '#backend/imports/funds/projects/match-fund-project.ts'
import type { FieldValues } from '#backend/imports/planning/typed-row.ts'
import { ledgerOf, ledgerProject } from '../planning/made-rows.ts'

const LEDGER = ledgerOf([
  ledgerProject('building', { name: '石门小学教学楼', project_code: '2106-1', programme_id: 'p1' }),
  ledgerProject('toilet', { name: '石门小学公厕', category_id: 'toilet' }),
  ledgerProject('canteen', { name: '艾田小学食堂建设项目', school_id: 's2', programme_id: 'p1' }),
])
const match = createFundProjectMatcher(LEDGER)

function found(values: FieldValues, programme: string | null = null): string {
  const answer = match({ values }, programme)
  return answer.found === 'project'
    ? `${answer.project.columns.id} ${answer.similarity}`
    : answer.found
}

test('keys, codes and names leave no doubt; many rows may speak of one project', () => {
  expect([
    found({ key: 'toilet', projectName: '教学楼' }),
    found({ projectCode: '2106-1' }),
    found({ projectName: '艾田小学食堂' }),
    found({ school: '石门小学', township: '豆沙镇', projectName: '教学楼' }),
    found({ school: '石门小学', projectName: '教学楼工程' }),
    found({ projectName: '石门小学教学楼' }),
  ]).toEqual(['toilet 1', 'building 1', 'canteen 1', 'building 1', 'building 1', 'building 1'])
})

test('a like name and the only one of a category are for a person to decide', () => {
  expect([
    found({ school: '石门小学', projectName: '石门小学新教学楼' }),
    found({ school: '石门小学', projectName: '旱厕改造' }),
    found({ school: '石门小学', projectName: '运动场' }),
  ]).toEqual([expect.stringMatching(/^building 0\.\d+$/), 'toilet 0.9', 'unknown'])
})

test('a school alone is its project where it has one and the programme agrees', () => {
  expect([
    found({ school: '艾田小学' }, '全面改薄'),
    found({ school: '艾田小学' }),
    found({ school: '石门小学' }),
    found({ school: '石门小学' }, '全面改薄'),
    found({ school: '没有的小学' }),
    found({}),
  ]).toEqual(['canteen 1', 'canteen 0.9', 'several', 'building 1', 'unknown', 'nothing'])
})

test('payees that are schools and the words of a booking lead to a project, never for sure', () => {
  expect([
    found({ payee: '艾田小学' }, '全面改薄'),
    found({ purpose: '付艾田小学食堂工程款', payee: '某建筑公司' }),
    found({ purpose: '付石门小学公厕工程款' }),
    found({ purpose: '付豆沙镇石门小学公厕工程款' }),
    found({ purpose: '收到县财政拨入资金' }),
  ]).toEqual(['canteen 0.9', 'canteen 0.9', 'toilet 0.9', 'toilet 0.9', 'nothing'])
})

test('the words of a booking hold the name of the project, the longest of them, whatever was done', () => {
  const works = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('building', { name: '教学楼' }),
      ledgerProject('whole', { name: '综合教学楼' }),
      ledgerProject('power', { name: '石门小学配电增容', category_id: 'ancillary' }),
      ledgerProject('supply', { name: '石门小学饮水工程', category_id: 'ancillary' }),
    ]),
  )
  const answers = [
    '石门小学配电增容设备款',
    '退回多付石门小学综合教学楼',
    '付石门小学教学楼进度款',
    '石门小学工程款',
    '监理费（石门小学、艾田小学）',
  ].map((purpose) => works({ values: { purpose } }, null))
  expect(
    answers.map((answer) =>
      answer.found === 'project' ? answer.project.columns.id : answer.found,
    ),
  ).toEqual(['power', 'whole', 'building', 'several', 'nothing'])
})

test('words in brackets that are a school and its work, and those of one project only, name it', () => {
  const works = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('building', { name: '石门小学教学综合楼' }),
      ledgerProject('toilet', { name: '公厕', category_id: 'toilet' }),
      ledgerProject('canteen', { name: '艾田小学食堂（含餐厅）', school_id: 's2' }),
      ledgerProject('first', { name: '校舍维修', school_id: 's2' }),
      ledgerProject('second', { name: '校舍维修', school_id: 's2' }),
    ]),
  )
  const foundIn = (values: FieldValues): string => {
    const answer = works({ values }, null)
    return answer.found === 'project'
      ? `${answer.project.columns.id} ${answer.similarity}`
      : answer.found
  }
  const bookings = [
    '付设计费（石门小学教学综合楼）',
    '支付某某建筑公司(豆沙镇石门小学教学综合楼工程)进度款',
    '付监理费（石门小学公厕）',
    '支付工程款（石门小学教学综合楼）（第二笔）',
    // Something alike, two of the name, several, another school beside: to be asked about.
    '付设计费（石门小学教学楼）',
    '付设计费（艾田小学校舍维修）',
    '付设计费（石门小学公厕）（石门小学教学综合楼）',
    '付设计费（石门小学、艾田小学）',
    '付设计费（石门小学等3所）',
    '付艾田小学款（石门小学公厕）',
    '付设计费（含税）',
    '付艾田小学食堂（含餐厅）尾款',
  ]
  expect(bookings.map((purpose) => foundIn({ purpose }))).toEqual([
    'building 1',
    'building 1',
    'toilet 1',
    'building 1',
    'building 0.9',
    'several',
    'several',
    'nothing',
    'nothing',
    'several',
    'nothing',
    'canteen 0.9',
  ])
  expect([
    foundIn({ projectName: '付设计费（石门小学教学综合楼）' }),
    foundIn({ payee: '某某公司', purpose: '设计费（石门小学公厕）' }),
    foundIn({ payee: '艾田小学', purpose: '设计费（石门小学公厕）' }),
    foundIn({ school: '没有的小学', purpose: '设计费（石门小学公厕）' }),
  ]).toEqual(['building 1', 'toilet 1', 'several', 'unknown'])
})

test('a name that is the only one of the ledger is no other school’s project', () => {
  const pitches = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('pitch', { name: '运动场', category_id: 'sportsField' }),
      ledgerProject('canteen', { name: '艾田小学食堂', school_id: 's2' }),
    ]),
  )
  const rows: readonly FieldValues[] = [
    { school: '石门小学', projectName: '运动场' },
    { projectName: '运动场' },
    { school: '艾田小学', projectName: '运动场' },
    { school: '没有的小学', projectName: '运动场' },
    { school: '没有的小学', projectName: '艾田小学食堂' },
  ]
  const answers = rows.map((values) => pitches({ values }, null))
  expect(
    answers.map((answer) =>
      answer.found === 'project'
        ? `${answer.project.columns.id} ${answer.similarity}`
        : answer.found,
    ),
  ).toEqual(['pitch 1', 'pitch 1', 'unknown', 'unknown', 'canteen 0.9'])
})

test('a school cut out of a name says nothing against the one project of that name', () => {
  const wholly = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('building', { name: '豆沙石门完小教学楼' }),
      ledgerProject('one', { name: '石门完小公厕' }),
      ledgerProject('two', { name: '石门完小公厕', school_id: 's2' }),
    ]),
  )
  const foundWholly = (values: FieldValues, guessed: readonly string[]) => {
    const answer = wholly({ values, guessed }, null)
    return answer.found === 'project'
      ? [answer.project.columns.id, answer.similarity]
      : answer.found
  }
  const building = { school: '石门完小', projectName: '豆沙石门完小教学楼' }
  expect([
    foundWholly(building, ['school']),
    foundWholly(building, []),
    foundWholly({ school: '石门完小', projectName: '石门完小公厕' }, ['school']),
  ]).toEqual([['building', 1], 'unknown', 'unknown'])
})

test('a whole name within the words of a booking is that project, whatever stands around it', () => {
  const works = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('dormitory', { name: '石门小学女生宿舍楼', category_id: 'dormitory' }),
      ledgerProject('hall', { name: '女生宿舍楼附属餐厅', category_id: 'canteen' }),
      ledgerProject('canteen', { name: '艾田小学食堂', school_id: 's2', programme_id: 'p1' }),
      ledgerProject('walls', { name: '艾田小学围墙', school_id: 's2', category_id: 'ancillary' }),
    ]),
  )
  const foundIn = (purpose: string, programme: string | null = null): string => {
    const answer = works({ values: { purpose } }, programme)
    return answer.found === 'project' ? answer.project.columns.id : answer.found
  }
  expect([
    foundIn('拨入豆沙镇石门小学女生宿舍楼中央资金'),
    foundIn('石门小学女生宿舍楼附属餐厅省级补助'),
    foundIn('转来县财政局下达的石门小学女生宿舍楼尾款'),
    // Of the school's projects of a programme none is what the words name whole.
    foundIn('艾田小学围墙尾款', '全面改薄'),
    foundIn('拨入石门小学女生宿舍楼、艾田小学围墙资金'),
    foundIn('拨入石门小学资金'),
  ]).toEqual(['dormitory', 'hall', 'dormitory', 'walls', 'nothing', 'nothing'])
})

test('what names none of a school’s projects is the one most like it, for a person to decide', () => {
  const works = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('boys', { name: '石门小学男生公寓', category_id: 'dormitory' }),
      ledgerProject('girls', { name: '石门小学女生公寓', category_id: 'dormitory' }),
      ledgerProject('water', { name: '石门小学饮水工程改造', category_id: 'ancillary' }),
    ]),
  )
  const answers = ['付石门小学男生宿舍楼工程款', '付石门小学学生宿舍款', '付石门小学工程款'].map(
    (purpose) => works({ values: { purpose } }, null),
  )
  expect(
    answers.map((answer) =>
      answer.found === 'project'
        ? [answer.project.columns.id, answer.similarity < 0.9]
        : answer.found,
    ),
  ).toEqual([['boys', true], 'several', 'several'])
})

test('a booking may leave out the county a school is called by', () => {
  const schools = [
    {
      id: 's9',
      name: '盐津县机关幼儿园',
      schoolCode: null,
      stage: null,
      townshipId: null,
      aliases: [],
    },
  ]
  const ledger = ledgerOf([
    ledgerProject('extension', { name: '盐津县机关幼儿园扩建', school_id: 's9' }),
    ledgerProject('gate', { name: '盐津县机关幼儿园大门', school_id: 's9', category_id: 'toilet' }),
  ])
  const answer = createFundProjectMatcher({ ...ledger, schools })(
    { values: { school: '机关幼儿园', projectName: '机关幼儿园扩建' } },
    null,
  )
  expect(answer).toMatchObject({ project: { columns: { id: 'extension' } }, similarity: 1 })
})

test('words that name several projects of the school say so, and names that hold one another do not', () => {
  const works = createFundProjectMatcher(
    ledgerOf([
      ledgerProject('building', { name: '石门小学综合教学楼', category_id: 'teachingBuilding' }),
      ledgerProject('canteen', { name: '石门小学学生食堂', category_id: 'canteen' }),
      ledgerProject('both', { name: '石门小学学生食堂及附属厕所', category_id: 'toilet' }),
    ]),
  )
  const named = (purpose: string): string => {
    const answer = works({ values: { purpose } }, null)
    if (answer.found === 'several') return answer.areNamed === true ? 'named' : 'several'
    return answer.found === 'project' ? answer.project.columns.id : answer.found
  }
  expect([
    named('付石门小学综合教学楼、学生食堂工程款'),
    named('付石门小学学生食堂、石门小学综合教学楼工程款'),
    named('付工程款（石门小学综合教学楼和学生食堂）'),
    named('付石门小学综合教学楼工程款、监理费'),
    named('付石门小学学生食堂及附属厕所工程款'),
    named('付石门小学工程款'),
  ]).toEqual(['named', 'named', 'named', 'building', 'both', 'several'])
})
