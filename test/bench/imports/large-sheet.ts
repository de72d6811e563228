import { utils, write } from '@e965/xlsx'

const HEADERS = [
  '序号',
  '乡镇',
  '学校名称',
  '学校标识码',
  '项目名称',
  '项目代码',
  '项目类别',
  '建设性质',
  '项目年度',
  '数量',
  '单位',
  '建筑面积（㎡）',
  '计划总投资（万元）',
  '中央资金（万元）',
  '省级资金（万元）',
  '县级配套（万元）',
  '计划开工',
  '计划竣工',
  '项目阶段',
  '进度%',
  '累计到位资金（万元）',
  '累计完成投资（万元）',
  '累计支付资金（万元）',
  '备注',
]
type Value = string | number | null

const CATEGORIES = ['教学楼', '学生宿舍', '食堂', '公厕', '运动场', '围墙']
const PHASES = ['前期', '招标', '基础施工', '主体三层', '主体封顶', '竣工']

/** A ledger of so many rows and 24 columns, with texts, numbers and dates as offices have them. */
function largeSheet(rows: number): Value[][] {
  const body = Array.from({ length: rows }, (_, index): Value[] => {
    const central = (index % 90) + 10.5
    const total = central + 20 + 5.25
    return [
      index + 1,
      `第${(index % 12) + 1}镇`,
      `第${(index % 12) + 1}镇第${(index % 40) + 1}小学`,
      `21530${String(10_000 + (index % 480))}`,
      `${CATEGORIES[index % 6]}建设项目${index + 1}`,
      `2106-532924-04-01-${String(100_000 + index)}`,
      CATEGORIES[index % 6] ?? null,
      index % 3 === 0 ? '新建' : '改扩建',
      2018 + (index % 6),
      (index % 3) + 1,
      '栋',
      800 + (index % 900) + 0.5,
      total,
      central,
      20,
      5.25,
      '2020-03-01',
      '2021年8月',
      PHASES[index % 6] ?? null,
      index % 101,
      central,
      central / 2,
      central / 4,
      index % 7 === 0 ? '含附属' : null,
    ]
  })
  return [['某县学校建设项目台账'], [...HEADERS], ...body]
}

export function largeFile(rows: number, bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(largeSheet(rows)), '台账')
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer)
}

export function largeCsv(rows: number): Uint8Array {
  const text = largeSheet(rows)
    .map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))).join(','))
    .join('\r\n')
  return new TextEncoder().encode(text)
}
