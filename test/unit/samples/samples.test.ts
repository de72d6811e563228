import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toArea } from '#domain/area.ts'
import { toFen } from '#domain/money.ts'
import { makeSamples } from '../../fixtures/make-samples.ts'
import { readSample, type SampleRecord, type SampleSheet } from './read-sample.ts'

const TOTAL = '计划总投资（万元）/合计'
const SOURCES = [
  '计划总投资（万元）/其中：中央资金',
  '计划总投资（万元）/省级资金',
  '计划总投资（万元）/州级资金',
  '计划总投资（万元）/县级资金',
]
const PROGRAMME = '“十三五”学校建设规划'

const yanjin = readSample('yanjin-13-5.xlsx')
const binchuan = readSample('binchuan-2020.xlsx')

test('the files are what the script makes, byte for byte', async () => {
  const made = await makeSamples()
  const kept = [...made.keys()].map((name) => [
    name,
    readFileSync(new URL(`../../../resources/sample/${name}`, import.meta.url)).toString('base64'),
  ])
  const again = [...made].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])
  expect(again).toEqual(kept)
})

describe('宾川县 2020', () => {
  const sheet = sheetOf(binchuan, '项目台账')
  const toilets = sheet.rows.filter((row) => row['项目类别'] === '公厕')
  const others = sheet.rows.filter((row) => row['项目类别'] !== '公厕')

  test('28 projects in the public numbers of each category, one of its unit each', () => {
    expect(tally(sheet.rows, (row) => `${row['项目类别']} ${row['数量']} ${row['单位']}`)).toEqual({
      '教学综合楼 1 栋': 12,
      '公厕 1 座': 13,
      '食堂 1 个': 1,
      '餐厅 1 个': 1,
      '教学设备配置 1 项': 1,
    })
    expect(sheet.rows.map((row) => row['序号'])).toEqual(
      Array.from({ length: 28 }, (_, i) => i + 1),
    )
  })

  test('3957.5 万元 to the fen, and each row is the sum of its sources', () => {
    expect(sumFen(sheet.rows, TOTAL)).toBe(3_957_500_000)
    const differing = sheet.rows.filter(
      (row) =>
        fen(row, TOTAL) !== SOURCES.reduce((sum, source) => sum + (fen(row, source) ?? 0), 0),
    )
    expect(differing).toEqual([])
  })

  test('all toilets are finished, the others under way', () => {
    const states = tally(sheet.rows, (row) =>
      [
        row['项目类别'] === '公厕' ? '公厕加固' : '其他',
        row['进度%'] === 100 ? '100%' : '<100%',
        between(row['实际/开工'], '2020-01-01', '2020-06-30') ? '开工' : '未开工',
        between(row['实际/竣工'], '2020-04-01', '2020-06-30') ? '竣工' : row['实际/竣工'],
      ].join(),
    )
    expect(states).toEqual({ '公厕加固,100%,开工,竣工': 13, '其他,<100%,开工,': 15 })
    expect(
      toilets.filter((row) => !/^(已竣工|已完工|竣工验收)$/.test(`${row['形象进度']}`)),
    ).toEqual([])
    expect(others.filter((row) => /竣工|完工|验收/.test(`${row['形象进度']}`))).toEqual([])
    expect(toilets.filter((row) => row['建设性质'] !== '加固')).toEqual([])
  })

  test('paid ≤ received ≤ planned, and completed investment follows the percent', () => {
    const wrong = sheet.rows.filter((row) => {
      const [planned, received, paid, completed] = [
        TOTAL,
        '累计到位资金',
        '累计支付资金',
        '累计完成投资',
      ].map((column) => fen(row, column) ?? Number.NaN) as [number, number, number, number]
      const isOrdered = paid <= received && received <= planned && completed <= planned
      return !isOrdered || Math.abs((completed / planned) * 100 - Number(row['进度%'])) > 1
    })
    expect(wrong).toEqual([])
  })

  test('new buildings cost 1,900 to 2,900 元/㎡', () => {
    const buildings = others.filter((row) => row['建筑面积（㎡）'] !== null)
    const costs = buildings.map(
      (row) => (Number(row[TOTAL]) * 10_000) / Number(row['建筑面积（㎡）']),
    )
    expect([costs.length, Math.min(...costs) >= 1900, Math.max(...costs) <= 2900]).toEqual([
      14,
      true,
      true,
    ])
  })

  test('rows are grouped by the ten townships, each school under its own', () => {
    const inOrder = sheet.rows
      .map((row) => row['乡镇'])
      .filter((name, i, all) => name !== all[i - 1])
    expect(inOrder).toEqual([
      '金牛镇',
      '宾居镇',
      '州城镇',
      '大营镇',
      '鸡足山镇',
      '力角镇',
      '平川镇',
      '乔甸镇',
      '拉乌乡',
      '钟英乡',
    ])
    expect(sheet.rows.filter((row) => !`${row['学校名称']}`.startsWith(`${row['乡镇']}`))).toEqual(
      [],
    )
  })

  test('says who, when, in which units, and that the split is illustrative', () => {
    expect([sheet.title, sheet.heading]).toEqual([
      '宾川县2020年义务教育薄弱环节改善与能力提升项目台账',
      '填报单位：宾川县教育体育局,填报日期：2020年6月30日,单位：万元、平方米,（示意：各项目学校、金额、面积、进度系为演示拆分，仅项目类别、个数和投资合计为公开数字）',
    ])
  })
})

describe('盐津县 十三五', () => {
  const floor = sheetOf(yanjin, '校舍面积目标')
  const land = sheetOf(yanjin, '用地目标')
  const sports = sheetOf(yanjin, '运动场目标')
  const projects = sheetOf(yanjin, '建设项目')

  test('floor area by stage, 290,046 ㎡ in all', () => {
    expect(
      Object.fromEntries(floor.rows.map((row) => [row['学段'], row['校舍建筑面积（㎡）']])),
    ).toEqual({
      小学: 106_838,
      初级中学: 56_325,
      高中: 59_040,
      职业中学: 31_780,
      学前教育: 36_063,
    })
    expect(floor.totals['校舍建筑面积（㎡）']?.result).toBe(290_046)
  })

  test('19,093 ㎡ of land for the eight named schools', () => {
    expect(land.rows.map((row) => row['学校名称'])).toEqual([
      '豆沙镇石门小学',
      '豆沙镇银厂小学',
      '兴隆乡保宁村小学',
      '兴隆乡凤凰村小学',
      '中和镇瓦窑小学',
      '中和镇中堡小学',
      '中和镇艾田小学',
      '庙坝镇麻柳小学',
    ])
    expect(land.totals['用地面积（㎡）']?.result).toBe(19_093)
  })

  test('10,717.2 ㎡ of sports grounds, 芭蕉村 and 黎山村 first', () => {
    expect(sports.rows.slice(0, 2).map((row) => row['学校名称'])).toEqual([
      '盐井镇芭蕉村完小',
      '盐井镇黎山村完小',
    ])
    expect(sports.totals['运动场面积（㎡）']?.result).toBe(10_717.2)
  })

  test('水田高级中学 with 76,311 ㎡, above the target of its stage', () => {
    const [school] = projects.rows
    expect(school).toMatchObject({
      学校名称: '水田高级中学',
      学段: '高中',
      建设性质: '新建',
      '建筑面积（㎡）': 76_311,
      '计划/竣工': '2018年12月',
      建设内容及规模: '新建教学综合楼、学生宿舍、食堂等校舍，设计学位3600个',
    })
  })

  test('长胜小学 and eleven other primary schools come to 18,466.6 ㎡', () => {
    const primary = projects.rows.filter((row) => row['学段'] === '小学')
    expect([primary[0]?.['学校名称'], new Set(primary.map((row) => row['学校名称'])).size]).toEqual(
      ['豆沙镇长胜小学', 12],
    )
    expect(sumArea(primary, '建筑面积（㎡）')).toBe(1_846_660)
  })

  test('every row names the programme, a due date, a post and an office in charge', () => {
    const all = [...yanjin.values()].flatMap((sheet) => sheet.rows)
    const incomplete = all.filter(
      (row) =>
        row['专项名称'] !== PROGRAMME ||
        !/^20\d\d年\d+月$/.test(`${row['完成时间'] ?? row['计划/竣工']}`) ||
        row['责任领导'] !== '分管教育副县长' ||
        !/(人民政府|教育体育局)$/.test(`${row['责任单位']}`),
    )
    expect([all.length, incomplete]).toEqual([37, []])
  })

  test('each sheet says that its split is illustrative', () => {
    expect([...yanjin].filter(([, sheet]) => !sheet.heading.includes('（示意：'))).toEqual([])
  })
})

test.each([...binchuan, ...yanjin])('合计 of %s adds up the rows above it', (_name, sheet) => {
  const sums = Object.entries(sheet.totals).map(([column, { formula, result }]) => ({
    column,
    rows: /^SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)$/.exec(formula)?.slice(1).map(Number),
    result: toArea(result, 'squareMetre'),
  }))
  expect(sums).toEqual(
    summable(sheet.rows).map((column) => ({
      column,
      rows: [...sheet.dataRows],
      result: sumArea(sheet.rows, column),
    })),
  )
})

function sheetOf(sample: ReadonlyMap<string, SampleSheet>, name: string): SampleSheet {
  const sheet = sample.get(name)
  if (!sheet) throw new Error(`no sheet ${name}: ${[...sample.keys()].join()}`)
  return sheet
}

function tally(rows: readonly SampleRecord[], key: (row: SampleRecord) => string) {
  const groups = [...Map.groupBy(rows, key)]
  return Object.fromEntries(groups.map(([name, group]) => [name, group.length]))
}

function fen(row: SampleRecord, column: string): number | null {
  const value = row[column]
  return typeof value === 'number' ? toFen(value, 'wan') : null
}

function sumFen(rows: readonly SampleRecord[], column: string): number {
  return rows.reduce((sum, row) => sum + (fen(row, column) ?? 0), 0)
}

/** In hundredths, which suits areas, counts and 万元 alike. */
function sumArea(rows: readonly SampleRecord[], column: string): number {
  return rows.reduce((sum, row) => sum + toArea(row[column] ?? 0, 'squareMetre'), 0)
}

/** Every column of numbers but the running number and the share. */
function summable(rows: readonly SampleRecord[]): readonly string[] {
  return Object.keys(rows[0] ?? {}).filter(
    (column) =>
      !['序号', '项目年度', '进度%'].includes(column) &&
      rows.some((row) => typeof row[column] === 'number'),
  )
}

function between(value: SampleRecord[string] | undefined, first: string, last: string): boolean {
  return typeof value === 'string' && value >= first && value <= last
}
