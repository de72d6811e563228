import { expect, test } from 'vitest'
import { readMade } from '../../made-sheet.ts'

const header = ['序号', '学校名称', '项目名称', '总投资（万元）']

test('a line of signatures nobody listed ends the table', () => {
  const { reading } = readMade([
    header,
    [1, '甲小学', '教学楼', 3],
    [2, '乙中学', '食堂', 7],
    ['审计组长：', null, '主审：李明', '电话0876-7370012'],
  ])
  expect([reading.dataRows, reading.footerRows]).toEqual([
    [2, 3],
    [4, 4],
  ])
})

test('an office and a day alone end the table, a project with its day does not', () => {
  const made = (office: string, day: string | null) =>
    readMade([
      ['项目名称', '总投资（万元）', '形象进度', '开工时间'],
      ['甲小学教学楼', 3, '主体', '2026年3月1日'],
      ['乙中学食堂', 7, '竣工', '2026年4月1日'],
      [office, null, day === null ? '2026年10月9日' : null, day],
    ]).reading
  expect(made('县委县政府督查室', null)).toMatchObject({ rowCount: 2, footerRows: [4, 4] })
  expect(made('县委县政府督查室', '2026年10月9日').rowCount).toBe(3)
  expect(made('丙小学围墙', null).rowCount).toBe(3)
})

test('a balance brought along is no entry', () => {
  const { reading } = readMade([
    ['日期', '凭证号', '摘要', '支付金额（元）', '余额（元）'],
    [null, null, '上年结转', null, 500],
    ['2020-01-15', '记-1', '付甲小学工程款', 200, 300],
    ['2020-02-15', '记-2', '付乙小学工程款', 100, 200],
  ])
  expect([reading.kind, reading.dataRows, reading.rowCount]).toEqual(['funds', [3, 4], 2])
})

test('a balance brought along may have a day, its side and its papers', () => {
  const { reading } = readMade([
    ['2020年资金明细账'],
    ['月', '日', '凭证号', '摘要', '项目名称', '收入（元）', '支出（元）', '方向', '余额（元）'],
    [1, 1, null, '上年结转', null, null, null, '贷', 500],
    [1, 12, '记-1', '拨入', '甲小学教学楼', 200, null, '贷', 700],
    [2, 15, '记-2', '付工程款', '乙小学食堂', null, 100, '贷', 600],
  ])
  expect([reading.kind, reading.dataRows, reading.rowCount]).toEqual(['funds', [4, 5], 2])
})

test('what was brought in besides is no entry as a balance, and not passed over as a receipt', () => {
  const rowsOf = (...brought: readonly (number | null)[]) =>
    readMade([
      ['2020年资金明细账'],
      ['日期', '凭证号', '摘要', '项目名称', '收入（元）', '支出（元）', '余额（元）'],
      ['2020-01-01', null, '上年结转及本年拨入', null, ...brought],
      ['2020-02-12', '记-1', '付工程款', '甲小学教学楼', null, 200, 300],
      ['2020-03-15', '记-2', '付工程款', '乙小学食堂', null, 100, 200],
    ]).reading.dataRows
  expect(rowsOf(null, null, 500)).toEqual([4, 5])
  expect(rowsOf(500, null, 500)).toEqual([3, 5])
})

test('beside a school or a project 上年结转 is a remark or a source, and the row is data', () => {
  const ledger = readMade([
    ['序号', '学校名称', '总投资（万元）', '备注'],
    [1, '红星小学', 50, '上年结转'],
    [2, '光明小学', 60, null],
  ]).reading
  const funds = readMade([
    ['项目编号', '摘要', '资金来源', '到位资金（万元）'],
    ['2106-1', '上年结转', '中央', 50],
    ['2106-2', '本年下达', '上年结转', 60],
  ]).reading
  expect([ledger.dataRows, ledger.rowCount]).toEqual([[2, 3], 2])
  expect([funds.kind, funds.dataRows, funds.rowCount]).toEqual(['funds', [2, 3], 2])
})

test('栏次 before the numbers of the columns makes no row of data', () => {
  const { reading } = readMade([
    header,
    ['栏次', '01', '02', '03'],
    [1, '甲小学', '教学楼', 3],
    [2, '乙中学', '食堂', 7],
  ])
  expect([reading.headerRows, reading.rowCount]).toEqual([[1, 2], 2])
})

test('the head of a part of the list is no second header row, though it stands below a gap', () => {
  const { reading } = readMade([
    ['序号', null, '项目名称', '总投资（万元）'],
    ['一', '续建项目'],
    [1, '新建', '甲小学教学楼', 300],
    [2, '改扩建', '乙小学食堂', 200],
  ])
  expect(reading.headerRows).toEqual([1, 1])
})

test('a second header row without merges stands in the gaps of the first, a row of data does not', () => {
  const head = ['学校名称', '项目名称', '形象进度', null, null, '备注']
  const data = ['甲小学', '教学楼', 20, 45, '主体施工', null]
  const headed = (second: readonly (string | number | null)[]) =>
    readMade([head, second, data, data.map((cell) => (cell === '甲小学' ? '乙小学' : cell))])
  const { reading } = headed([null, null, '上月末', '本月末', '目前状态', null])
  expect([reading.headerRows, reading.columns.map(({ path }) => path.join('›'))]).toEqual([
    [1, 2],
    ['学校名称', '项目名称', '形象进度›上月末', '形象进度›本月末', '形象进度›目前状态', '备注'],
  ])
  expect([
    headed([null, '食堂', '上月末', '本月末', '目前状态', null]).reading.headerRows,
    headed([null, null, '上月末', 45, '目前状态', null]).reading.headerRows,
  ]).toEqual([
    [1, 1],
    [1, 1],
  ])
})

const works = (...dates: readonly (string | null)[]) =>
  readMade([
    ['台账（2020年9月30日）'],
    ['学校名称', '项目名称', '形象进度', '竣工时间'],
    ['甲小学', '教学楼', '已竣工', '2020.8.20'],
    ['乙小学', '食堂', '已竣工', '2020.11'],
    ['丙小学', '宿舍', '主体施工', dates[0] ?? null],
    ['丁小学', '宿舍', '未动工', dates[1] ?? null],
  ]).columns[3]?.field

test('a bare 竣工时间 is the actual one where only finished works have one', () => {
  expect([works(null, null), works('2021.5', '2021.9')]).toEqual(['actualFinish', 'plannedFinish'])
})

test('two days without a year are days of the year of the sheet, 60天 is kept as it stands', () => {
  const { columns, rows } = readMade([
    ['2020年暑期维修项目明细表'],
    ['学校名称', '维修内容', '起止日期'],
    ['甲小学', '防水', '7.15-8.20'],
    ['乙小学', '门窗', '8.1-8.12'],
    ['丙小学', '粉刷', '60天'],
  ])
  expect(columns[2]?.field).toBe('buildPeriod')
  expect(rows.map(({ values }) => [values['plannedStart'], values['plannedFinish']])).toEqual([
    ['2020-07-15', '2020-08-20'],
    ['2020-08-01', '2020-08-12'],
    [undefined, undefined],
  ])
  expect(rows.at(-1)).toMatchObject({ problems: [], custom: { 起止日期: '60天' } })
})

test('in targets by school, 其中 below the total is a part of it', () => {
  const { reading } = readMade([
    ['学校建设目标任务分解表'],
    ['序号', '学校名称', '学段', '校舍面积目标（平方米）'],
    ['合计', null, null, 600],
    ['其中：小学', null, null, 300],
    ['其中：初中', null, null, 300],
    [1, '城关小学', '小学', 100],
    [2, '大河小学', '小学', 200],
    [3, '大河中学', '初中', 300],
  ])
  expect([reading.kind, reading.totalRows, reading.rowCount]).toEqual(['targets', [3, 4, 5], 3])
  expect(reading.totals.map(({ difference }) => difference)).toEqual([0, 0, 0])
})

test('in targets by school, a numbered stage above its schools is their sum', () => {
  const { reading } = readMade([
    ['学校建设目标任务分解表'],
    ['序号', '学段', '学校', '校舍面积目标（平方米）'],
    ['一', '学前教育', null, 300],
    [1, '学前教育', '城关幼儿园', 100],
    [2, '学前教育', '大河幼儿园', 200],
    ['二', '普通高中', null, 500],
    [1, '普通高中', '大河高级中学', 500],
  ])
  expect([reading.kind, reading.totalRows, reading.rowCount]).toEqual(['targets', [3, 6], 3])
  expect(reading.totals.map(({ label, difference }) => [label, difference])).toEqual([
    ['学前教育', 0],
    ['普通高中', 0],
  ])
})

test('a bare 开工时间 with days before which it is to happen is planned', () => {
  const { columns } = readMade([
    ['县长工程作战表（2020年9月30日）'],
    ['学校名称', '项目名称', '形象进度', '开工时间'],
    ['甲小学', '教学楼', '主体施工', '2020年3月'],
    ['乙小学', '食堂', '基础施工', '4月15日前'],
    ['丙小学', '宿舍', '基础施工', '2020年3月底前'],
  ])
  expect(columns[3]?.field).toBe('plannedStart')
})

test('of two units of area in one line, 亩 measures the land', () => {
  const { columns } = readMade([
    ['学校建设目标任务分解表'],
    ['单位：亩、平方米'],
    ['学校名称', '学段', '用地目标', '校舍面积目标', '运动场面积目标'],
    ['甲小学', '小学', 10, 2340, 720],
    ['乙中学', '初中', 32, 7020, 2160],
  ])
  expect(columns.slice(2).map(({ cellUnit }) => cellUnit)).toEqual([
    'mu',
    'squareMetre',
    'squareMetre',
  ])
})

const target = (...rows: readonly (readonly (string | number | null)[])[]) =>
  readMade([
    ['2020年目标任务表'],
    ['学校', '目标任务（平方米）', '完成时限', '责任单位'],
    ...rows.map((row) => [...row, '2020年12月', '教育局']),
    ['合计', 1500, null, null],
  ]).reading

test('a part of the total is no school of that name, whatever else its row has', () => {
  const below = target(['石门小学', 1000], ['豆沙小学', 500], ['其中：小学', 1500])
  const above = target(['小学', 1500], ['石门小学', 1000], ['豆沙小学', 500])
  expect([below.totalRows, below.rowCount]).toEqual([[5, 6], 2])
  expect([above.totalRows, above.rowCount]).toEqual([[3, 6], 2])
})

test('where a column holds stages alone, each is a target of its own', () => {
  const { rowCount, totalRows } = target(['小学', 1000], ['初中', 500])
  expect([rowCount, totalRows]).toEqual([2, [5]])
})

test('two townships and their sum are what is listed, where nothing else stands below them', () => {
  const { reading, rows } = readMade([
    ['某县校舍建设目标任务分解表'],
    ['序号', '乡镇', '校舍建设面积（平方米）', '运动场面积（平方米）'],
    [1, '金牛镇', 1200, 800],
    [2, '大营镇', 900, 400],
    ['合计', null, 2100, 1200],
  ])
  expect([reading.kind, reading.rowCount, reading.totalRows]).toEqual(['targets', 2, [5]])
  expect(rows.map(({ values }) => values['township'])).toEqual(['金牛镇', '大营镇'])
})

test.each(['校均', '全县平均', '平均值'])('%s below the schools is none of them', (label) => {
  const { reading, rows } = readMade([
    ['序号', '学校名称', '在校生数', '班级数', '专任教师数'],
    [1, '甲小学', 420, 12, 24],
    [2, '乙小学', 300, 8, 18],
    [null, '合计', 720, 20, 42],
    [null, label, 360, 10, 21],
  ])
  expect(rows.map(({ values }) => values['school'])).toEqual(['甲小学', '乙小学'])
  expect(reading.totals.every(({ difference }) => difference === 0)).toBe(true)
})
