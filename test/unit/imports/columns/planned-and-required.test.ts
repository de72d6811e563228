import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'

/** Fields by the last part of their headers. */
function fieldsOf(rows: Parameters<typeof readMade>[0]): Record<string, string | null> {
  const { reading } = readMade(rows)
  return Object.fromEntries(reading.columns.map(({ path, field }) => [path.at(-1), field]))
}

test('a title that ends in 进度表 is one of progress, though its programme is called a plan', () => {
  const kindOf = (title: string) =>
    readMade([
      [title],
      [
        '序号',
        '学校',
        '建筑面积（㎡）',
        '投资（万元）',
        '累计支付（万元）',
        '是否开工',
        '是否竣工',
      ],
      [1, '甲小学', 300, 90, 90, '是', '是'],
      [2, '乙小学', 400, 120, 60, '是', '否'],
      [3, '丙小学', 500, 150, 0, '否', '否'],
    ]).reading.kind
  expect(kindOf('学生营养改善计划食堂建设进度表')).toBe('progress')
  expect(kindOf('“十五五”规划项目推进情况统计表（2026年8月）')).toBe('progress')
  expect(kindOf('学校食堂建设进度计划安排')).toBe('projects')
})

test('时间 below 可研（实施方案）批复 is when that was approved', () => {
  const rows = (group: string) => [
    ['序号', '项目名称', '总投资（万元）', group, null, '计划竣工日期'],
    [null, null, null, '文号', '时间', null],
    [1, '甲小学教学楼', 100, '某发改〔2025〕12号', '2025-03-02', '2026-09-30'],
    [2, '乙小学教学楼', 200, '某发改〔2025〕13号', '2025-04-02', '2026-10-30'],
    [3, '丙小学教学楼', 300, '某发改〔2025〕14号', '2025-05-02', '2026-11-30'],
  ]
  for (const group of ['可研（实施方案）批复', '初步设计（含概算）批复', '立项（备案）批复']) {
    expect(fieldsOf(rows(group))).toMatchObject({ 文号: 'approvalDocument', 时间: 'approvalDate' })
  }
})

test('开工时间 below 工期安排 is planned, though its days have passed', () => {
  const made = (group: string) =>
    fieldsOf([
      ['学校', '项目名称', '总投资（万元）', group, null],
      [null, null, null, '开工时间', '竣工时间'],
      ['甲小学', '教学楼', 300, '2017.03', '2018.08'],
      ['乙小学', '食堂', 90, '2017.05', '2018.10'],
      ['丙小学', '宿舍', 120, '2017.06', '2018.11'],
    ])
  expect(made('工期安排')).toMatchObject({ 开工时间: 'plannedStart', 竣工时间: 'plannedFinish' })
  expect(made('施工情况')).toMatchObject({ 开工时间: 'actualStart', 竣工时间: 'actualFinish' })
})

test('拟实施年月 is when the works begin where it holds one day, and their period where it holds two', () => {
  const made = (header: string, days: readonly string[]) =>
    fieldsOf([
      ['学校', '项目名称', '总投资（万元）', header],
      ...days.map((day, index) => ['甲小学', `${index + 1}号楼`, 100 + index, day]),
    ])[header]
  expect(made('拟实施年月', ['2027年4月', '2027.05', '2027年'])).toBe('plannedStart')
  expect(made('计划启动时间', ['2027年4月', '2027年5月', '2027年6月'])).toBe('plannedStart')
  expect(made('拟实施时间', ['2027.4-2027.10', '2027.5-2028.3', '2027.3-2027.9'])).toBe(
    'buildPeriod',
  )
})

test('学区 the schools belong to stand for townships, and somebody is asked', () => {
  for (const header of ['学区', '所属学区']) {
    const { reading } = readMade([
      ['序号', header, '学校', '项目名称', '总投资（万元）'],
      [1, '平襄学区', '平襄小学', '教学楼', 100],
      [2, '马营学区', '马营小学', '食堂', 200],
      [3, '义岗学区', '义岗小学', '宿舍', 300],
    ])
    const [, district, school] = reading.columns
    expect([district?.field, school?.field]).toEqual(['township', 'school'])
    expect(district?.confidence).toBeLessThan(0.75)
  }
})

test('what there should be is no target beside what is to be added', () => {
  const made = (required: string, added: string) =>
    fieldsOf([
      ['校舍建设达标任务分解表'],
      ['序号', '乡镇', '学段', '校舍建筑面积', null, null, '完成时限', '责任领导'],
      [null, null, null, required, '现有面积', added, null, null],
      [1, '金牛镇', '小学', 3000, 2000, 1000, '2027年', '李明'],
      [2, '宾居镇', '小学', 2500, 2000, 500, '2027年', '王红'],
      [3, '大营镇', '初中', 1800, 1000, 800, '2028年', '李明'],
    ])
  expect(made('应达标面积', '计划新增面积')).toMatchObject({
    应达标面积: null,
    现有面积: null,
    计划新增面积: 'floorArea',
  })
  expect(made('应有面积', '需新建面积')).toMatchObject({ 应有面积: null, 需新建面积: 'floorArea' })
})
