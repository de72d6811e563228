import { expect, test } from 'vitest'
import { readCsv } from '#backend/imports/formats/csv-workbook.ts'
import { readSheet } from '#backend/imports/read-sheet.ts'
import type { ImportKind } from '#contract/imports/reading.ts'

function read(lines: readonly string[], kind?: ImportKind) {
  const workbook = readCsv(lines.join('\n'), '表')
  const [sheet] = workbook.sheets
  if (!sheet) throw new Error('no sheet')
  const context = { county: null, today: '2021-11-22', remembered: new Map() }
  return readSheet(workbook, sheet, kind === undefined ? {} : { kind }, context).reading
}

function doubtOf(lines: readonly string[], kind?: ImportKind) {
  return read(lines, kind)
    .problems.filter(({ code }) => code === 'kind_unsure' || code === 'kind_not_held')
    .map(({ code, value, suggestion }) => [code, value, suggestion])
}

const PROJECTS = [
  '2020年校舍建设项目台账',
  '学校名称,项目名称,项目类别,建设内容,建筑面积(㎡),总投资(万元)',
  '甲小学,教学楼,教学综合楼,新建教学楼一栋,1200,300',
  '乙小学,食堂,食堂,新建食堂一个,400,90',
]

/** A report on projects as much as a list of them. */
const EITHER = [
  '农村学校建设项目推进情况表',
  '学校名称,项目名称,总投资(万元),形象进度,累计完成投资(万元)',
  '甲小学,教学楼,300,主体,150',
  '乙小学,食堂,90,竣工,90',
]

test('a sheet between two kinds says which it may be, and one beyond doubt does not', () => {
  expect([doubtOf(PROJECTS), doubtOf(EITHER)]).toEqual([
    [],
    [['kind_unsure', 'progress', 'projects']],
  ])
})

test('the month before 进度表 makes it a report', () => {
  const title = (first: string) => read([first, ...EITHER.slice(1)]).kind
  expect([title('甲县2024年5月在建项目进度表'), title('甲县2024年教育建设项目一览表')]).toEqual([
    'progress',
    'projects',
  ])
})

test('the number of an issue makes it a report that comes again, the part of a project does not', () => {
  const kind = (title: string) => read([title, ...EITHER.slice(1)]).kind
  expect([
    kind('甲县教育项目征地工作进度表（第7期）'),
    kind('甲县教育项目推进情况第三期'),
    kind('甲县第二期项目一览表'),
  ]).toEqual(['progress', 'progress', 'projects'])
})

test('a kind that somebody chose is no question any more', () => {
  expect(doubtOf(EITHER, 'projects')).toEqual([])
})

test('a list of contracts is read as the nearest kind, with less certainty, and named as what it is', () => {
  const contracts = [
    '县教育局合同管理台账',
    '合同编号,学校名称,项目名称,乙方,签订日期,合同金额(万元)',
    'HT-01,甲小学,教学楼,建筑公司,2020-03-01,300',
    'HT-02,乙小学,食堂,建筑公司,2020-04-01,90',
  ]
  const { kindScore } = read(contracts)
  expect([doubtOf(contracts), kindScore <= 0.5]).toEqual([
    [['kind_not_held', 'contracts', 'projects']],
    true,
  ])
})

test('contracts that name neither a school nor its works are no kind of ours', () => {
  const contracts = [
    '2022年合同备案台账',
    '合同编号,合同名称,甲方,乙方,签订日期,合同金额(元),履约保证金',
    'HT-01,教学楼施工合同,甲镇中学,建筑公司,2022-03-01,3000000,150000',
    'HT-02,校服采购合同,县教育局,服装厂,2022-04-01,90000,4500',
    'HT-03,保安服务合同,县教育局,保安公司,2022-05-01,60000,3000',
  ]
  expect([read(contracts).kind, doubtOf(contracts)[0]?.slice(0, 2)]).toEqual([
    null,
    ['kind_not_held', 'contracts'],
  ])
})

test('a register of archives is none of ours, the execution of a budget is money', () => {
  const archives = [
    '校建办项目档案移交登记表',
    '序号,档案盒号,题名,页数,保管期限,移交日期,存放位置,备注',
    '1,JY-001,甲小学施工图,152,30年,2023.3.23,1柜2层,',
    '2,JY-002,乙小学监理日志,285,永久,2023.6.9,4柜4层,',
    '3,JY-003,丙小学竣工资料,183,10年,2023.5.1,1柜3层,',
  ]
  expect([read(archives).kind, doubtOf(archives)]).toEqual([
    null,
    [['kind_not_held', 'archives', null]],
  ])
  const budget = [
    '2024年教育项目支出预算执行情况表（万元）',
    '序号,项目,归口股室,年初预算数,已下达指标,累计支出,指标结余,执行率',
    '1,校舍维修改造,资助中心,150,130,94.5,35.5,72.7%',
    '2,薄改与能力提升,计财股,659,699,437.57,261.43,62.6%',
  ]
  const { kind, columns } = read(budget)
  expect([kind, columns[2]?.field, columns[6]?.field]).toEqual([
    'funds',
    'responsibleUnit',
    'balance',
  ])
})

test('a summary by township is no list, one of projects that counts something is', () => {
  const rows = [
    ['合计', 9, 5200, 1600, 7, 3],
    ['高岭镇', 4, 2461, 516, 4, 2],
    ['石坎乡', 5, 2739, 1084, 3, 1],
  ]
  const summary = [
    '校舍改造项目分乡镇汇总',
    '乡镇,项目数,规划面积(㎡),总投资(万元),开工个数,竣工个数',
    ...rows.map((row) => row.join(',')),
  ]
  const list = [
    '校舍改造项目分乡镇汇总',
    '乡镇,项目名称,项目个数,总投资(万元),建设内容',
    '高岭镇,高岭小学教学楼,1,516,教学楼一栋',
    '石坎乡,石坎小学食堂,1,216,食堂一个',
  ]
  expect([read(summary).kind, doubtOf(summary)[0]?.slice(0, 2), read(list).kind]).toEqual([
    null,
    ['kind_not_held', 'summaries'],
    'projects',
  ])
})

test('targets of areas are held, those of other measures belong to the indicators', () => {
  const targets = [
    '学校建设目标任务分工表',
    '学段,建筑面积(㎡),完成时限,责任领导,责任单位',
    '小学,106838,2018年底,张三,教育局',
    '初中,56325,2018年底,李四,教育局',
  ]
  const indicators = [
    '2021年教育工作重点任务分工表',
    '序号,指标名称,目标值,完成时限,责任领导,责任单位',
    '1,毛入园率,90,2021年底,张三,教育局',
    '2,巩固率,98,2021年底,李四,教育局',
  ]
  expect([doubtOf(targets), doubtOf(indicators)]).toEqual([
    [],
    [['kind_not_held', 'indicators', 'targets']],
  ])
})

test('brackets in a title hide no word: 进展月（季）报 is a form of the quarter', () => {
  expect(read(['校建工程进展月（季）报', ...EITHER.slice(1)]).kind).toBe('progress')
})

test('works with what they cost, where it comes from and what was paid are a list, whatever the title', () => {
  const header = '学校,项目名称,总投资(万元),资金来源:中央(万元),资金来源:省级(万元),已支付数(万元)'
  const rows = ['甲小学,教学楼,300,200,100,50', '乙小学,食堂,90,60,30,20']
  const title = '2026年教育建设项目资金安排核对表'
  const withPapers = read([
    title,
    `${header},文号`,
    ...rows.map((row) => `${row},县财教〔2026〕1号`),
  ])
  const plain = read([title, header, ...rows])
  expect([plain.kind, withPapers.kind]).toEqual(['projects', 'funds'])
  expect(plain.columns.map(({ field }) => field)).toContain('budget:central')
})

test('三季度情况 speaks of a quarter', () => {
  expect(read(['学校在建项目三季度情况', ...EITHER.slice(1)]).kind).toBe('progress')
})

test('tenders that were opened are of no kind, unless the works they are for have gone on', () => {
  const tenders = (more: string, ...cells: readonly string[]) =>
    read([
      '2024年教育项目招标登记',
      `项目名称,采购方式,代理机构,控制价(元),开标时间,中标单位,中标价(元)${more}`,
      `甲小学教学楼,公开招标,某咨询公司,4198000,2024-03-12,某建设公司,3956800${cells[0] ?? ''}`,
      `乙小学食堂,竞争性磋商,某招标公司,855000,2024-05-21,某净水公司,798000${cells[1] ?? ''}`,
    ]).kind
  expect([tenders(''), tenders(',形象进度', ',主体', ',竣工')]).toEqual([null, 'projects'])
})

test('a list that tells what stands in the way of each work reports on them, where its title says 进展', () => {
  const list = (...more: readonly string[]) =>
    read([
      '2022年教育重点项目建设进展情况一览表',
      `项目名称,建设单位,建设内容,总投资(万元),完成投资(万元),是否开工,施工单位${more[0] ?? ''}`,
      `甲小学教学楼,甲小学,新建教学楼1200㎡,300,150,是,某建设公司${more[1] ?? ''}`,
      `乙小学食堂,乙小学,新建食堂400㎡,100,30,是,某工程公司${more[1] ?? ''}`,
    ]).kind
  expect([list(), list(',存在的问题', ',用地手续未办结')]).toEqual(['projects', 'progress'])
})

test('what became of the money of projects, drawn up for an audit, is no list of projects beyond doubt', () => {
  const audit = [
    '教育专项资金审计——项目资金收支情况表',
    '项目名称,项目单位,概算投资(万元),资金下达(万元),资金到位(万元),累计支付(万元),结余(万元)',
    '甲小学宿舍,甲小学,300,200,150,100,50',
    '乙小学食堂,乙小学,90,80,80,60,20',
  ]
  expect(doubtOf(audit)).toEqual([['kind_unsure', 'funds', 'projects']])
})

test('a list of which works were accepted, and what is wrong with them, is a report', () => {
  const accepted = [
    '农村学校建设项目推进情况表',
    '学校名称,项目名称,总投资(万元),是否验收,累计完成投资(万元),存在问题',
    '甲小学,教学楼,300,否,150,征地未完成',
    '乙小学,食堂,90,是,90,无',
  ]
  expect([read(accepted).kind, doubtOf(accepted)]).toEqual(['progress', []])
})

test('wages and deposits are asked about, however much they look like payments; payments are not', () => {
  const wages = [
    '教育项目农民工工资发放台账',
    '项目名称,施工单位,发放人数,实发工资(元),发放日期',
    '甲小学教学楼,建筑公司,42,252000,2024-04-10',
    '乙小学食堂,工程公司,18,108000,2024-04-12',
  ]
  const deposits = [
    '2024年教育项目质保金退还登记表',
    '学校,项目名称,施工单位,质保金(元),退还金额(元),退还日期,凭证号',
    '甲小学,教学楼,建筑公司,104400,104400,2024-03-20,记-12',
    '乙小学,食堂,工程公司,35400,35400,2024-06-18,记-41',
  ]
  const payments = [
    '工程款及质保金支付台账',
    '学校,项目名称,收款单位,支付金额(元),其中：质保金(元),支付日期,凭证号',
    '甲小学,教学楼,建筑公司,404400,104400,2024-03-20,记-12',
    '乙小学,食堂,工程公司,350000,35400,2024-06-18,记-41',
  ]
  expect([doubtOf(wages)[0]?.slice(0, 2), doubtOf(deposits)[0]?.slice(0, 2)]).toEqual([
    ['kind_not_held', 'wages'],
    ['kind_not_held', 'deposits'],
  ])
  expect([read(deposits).kindScore <= 0.5, doubtOf(payments)]).toEqual([true, []])
})

test('school buses are no schools, and a summary of the schools of each township no list', () => {
  const buses = [
    '校车及驾驶人基本情况登记表',
    '序号,车牌号,核载人数,服务学校,驾驶人姓名,准驾车型,备注',
    '1,陕D42158,19,赵村镇中心小学,赵卫,B1,',
    '2,陕D13609,45,泾河幼儿园,李强,A1,',
  ]
  const summary = [
    '教师周转宿舍建设规划汇总表',
    '乡镇,项目校数(所),套数(套),面积(㎡),投资(万元)',
    '澧源镇,1,12,420,79.2',
    '陈家河镇,3,36,1260,237.6',
  ]
  expect([read(buses).kind, doubtOf(buses)[0]?.[1]]).toEqual([null, 'vehicles'])
  expect([read(summary).kind, doubtOf(summary)[0]?.[1]]).toEqual([null, 'summaries'])
})

test('what came and was paid for each project is asked about where the title speaks of money alone', () => {
  const header = '学校名称,项目名称,总投资(万元),累计下达资金(万元),累计支付资金(万元)'
  const rows = ['甲小学,教学楼,300,200,150', '乙小学,食堂,90,90,80']
  const title = '某县校舍改造资金收支情况表'
  expect(doubtOf([title, header, ...rows])).toEqual([['kind_unsure', 'projects', 'funds']])
  const works = rows.map((row) => `${row},新建一栋`)
  expect(doubtOf([title, `${header},建设内容`, ...works])).toEqual([])
})
