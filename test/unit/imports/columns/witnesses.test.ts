import { expect, test } from 'vitest'
import { readMade } from '../made-sheet.ts'

type Cell = string | number | null

/** One column beside the project, and what its rows say. */
function read(
  header: string,
  cells: readonly Cell[],
  title: string | null = null,
  kind = 'progress',
) {
  return readMade(
    [
      [title],
      ['项目名称', header, '总投资（万元）'],
      ...cells.map((cell, index) => [`${'甲乙丙丁戊己庚'[index]}小学教学楼`, cell, 100 + index]),
    ],
    { kind: kind as 'progress' },
  )
}

const fieldOf = ({ reading }: ReturnType<typeof read>) => reading.columns[1]?.field

test('建设地点 is the place of the works, and says the township where no column does', () => {
  const places = read('建设地点', [
    '东坑镇伊当湾村、白湾村',
    '宁条梁镇',
    '东坑镇、宁条梁镇',
    '校园内',
  ])
  const { field, confidence } = places.reading.columns[1] ?? { confidence: 0 }
  expect([field, confidence > 0.8]).toEqual(['site', true])
  expect(places.rows.map(({ values }) => values['township'])).toEqual([
    '东坑镇',
    '宁条梁镇',
    undefined,
    undefined,
  ])
  expect(places.rows.map(({ guessed }) => guessed?.includes('township'))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(places.rows[0]?.custom['建设地点']).toBe('东坑镇伊当湾村、白湾村')
})

test.each(['城乡结合部', '本镇', '老集镇', '原石门乡政府旁', '各乡镇'])(
  '%s as the place of the works names no township',
  (place) => {
    const { rows } = read('建设地点', ['宁条梁镇', place, '东坑镇'])
    expect(rows.map(({ values }) => values['township'])).toEqual(['宁条梁镇', undefined, '东坑镇'])
  },
)

test('a column of townships comes before the place of the works, and schools below 建设地点 are schools', () => {
  const { rows } = readMade(
    [
      ['项目名称', '乡镇', '建设地点', '总投资（万元）'],
      ['甲小学教学楼', '红墩界镇', '宁条梁镇', 100],
      ['乙小学教学楼', null, '宁条梁镇', 100],
    ],
    { kind: 'projects' },
  )
  expect(rows.map(({ values }) => values['township'])).toEqual(['红墩界镇', undefined])
  const schools = readMade(
    [
      ['建设地点', '建设内容', '总投资（万元）'],
      ['红墩界镇石门小学', '教学楼', 100],
      ['宁条梁镇双河小学', '食堂', 100],
    ],
    { kind: 'projects' },
  )
  expect(schools.reading.columns[0]?.field).toBe('school')
})

test('a column of ticks is no unit and no place, whatever its header resembles', () => {
  expect([
    fieldOf(read('主体', ['√', null, '√', null])),
    fieldOf(read('规划选址', ['已办', '√', '√', '已办'])),
  ]).toEqual([null, null])
})

test('days written 1.18 throughout are days of the year of the title, and asked about', () => {
  const { reading, rows } = readMade(
    [
      ['专户到账记录'],
      ['2024年1-9月　单位：万元'],
      ['到账时间', '项目名称', '到账金额'],
      [1.18, '甲小学教学楼', 150],
      ['3.5', '乙小学食堂', 86],
      [4.22, '丙小学宿舍', 90],
      [7.3, '丁小学运动场', 18],
    ],
    { kind: 'funds' },
  )
  expect([reading.columns[0]?.field, reading.columns[0]?.confidence]).toEqual(['receivedDate', 0.7])
  expect(rows.map(({ values }) => values['receivedDate'])).toEqual([
    '2024-01-18',
    '2024-03-05',
    '2024-04-22',
    undefined,
  ])
  // 7.3 may be the 3rd or the 30th.
  expect(rows[3]?.problems.map(({ code, value }) => [code, value])).toEqual([['not_a_date', '7.3']])
})

test('a lone 0.6 among cells with a sign is asked about', () => {
  const { rows } = read('形象进度', ['65%', '85%', 0.6, '100%'])
  const asked = rows.map(({ problems }) => problems.map(({ code }) => code))
  expect(asked).toEqual([[], [], ['percent_unclear'], []])
  const fractions = read('形象进度', [0.65, 0.85, 0.6, '100%'])
  expect(fractions.rows.flatMap(({ problems }) => problems)).toEqual([])
})

test('〃 in a column of days is the day above, and speaks against none', () => {
  const { reading, rows } = readMade(
    [
      ['学校', '文号', '下达日期', '下达金额（万元）'],
      ['甲小学', '财教〔2024〕38号', '2024.6.18', 100],
      ['乙小学', '〃', '〃', 101],
      ['丙小学', '〃', '〃', 102],
      ['丁小学', '〃', '〃', 103],
    ],
    { kind: 'funds' },
  )
  expect(reading.columns[2]?.field).toBe('documentDate')
  expect(rows.map(({ values }) => values['documentDate'])).toEqual(Array(4).fill('2024-06-18'))
})

test('食堂 › 面积 is a part of what a school has, and 校舍 › 面积 all of it', () => {
  const below = (group: string) =>
    readMade(
      [
        ['学校', '学生数', group],
        [null, null, '面积（㎡）'],
        ['甲小学', 300, 360],
        ['乙小学', 200, 290],
      ],
      { kind: 'schools', headerRows: [1, 2] },
    ).reading.columns[2]?.field
  expect([below('食堂'), below('校舍')]).toEqual([null, 'floorArea'])
})

test('五年合计 beside the years is what the works cost, and asked about', () => {
  const { reading } = readMade(
    [
      ['学校', '项目类别', '五年合计（万元）', '2016年', '2017年'],
      ['甲小学', '食堂', 230, 115, 115],
      ['乙小学', '公厕', 244, 44, 200],
    ],
    { kind: 'projects' },
  )
  const { field, confidence } = reading.columns[2] ?? { confidence: 1 }
  expect([field, confidence < 0.75]).toEqual(['plannedTotal', true])
})
