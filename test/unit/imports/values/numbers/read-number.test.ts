import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readArea,
  readCount,
  readMoney,
  readPercent,
} from '#backend/imports/values/numbers/read-number.ts'
import { formatArea } from '#domain/area.ts'
import { formatFen, toFen } from '#domain/money.ts'
import { number, outcome, text } from '../made-cells.ts'

const WAN = 1_000_000

test.each([
  ['3957.5', 3957.5],
  ['3,957.5', 3957.5],
  ['3 957.5', 3957.5],
  ['３，９５７．５', 3957.5],
  ['1,2345', 12_345],
  ['4660.', 4660],
  ['1.2E+05', 120_000],
  ['4660万元', 4660],
  ['4660(万元)', 4660],
  ['约5.54亿元', 55_400],
  ['4660余万元', 4660],
  ['300多万元', 300],
  ['约120万元左右', 120],
  ['￥300', 300],
  ['300万', 300],
  ['5000元', 0.5],
  ['3千元', 0.3],
  ['0.5百万元', 50],
  ['三百万元', 300],
  ['3957.5 万元（含税）', 3957.5],
])('money in a column of 万元: %s', (written, wan) => {
  expect(outcome(readMoney(text(written), 'wan'))).toBe(Math.round(wan * WAN))
})

test.each([
  ['无', 'blank'],
  ['—', 'blank'],
  ['/', 'blank'],
  ['　', 'blank'],
  ['三百万', 'not_a_number → 300万元'],
  ['十二', 'not_a_number → 12万元'],
  ['壹万贰仟', 'not_a_number → 1.2万元'],
  ['三万二', 'not_a_number'],
  ['退回3', 'not_a_number'],
  ['3%', 'not_a_number'],
  ['人工-3', 'not_a_number'],
  ['\u22123', 'negative_number'],
  ['－3', 'negative_number'],
  ['(-3)', 'negative_number'],
  ['l00', 'not_a_number → 100'],
  ['A100', 'not_a_number'],
  ['12.5.3', 'not_a_number'],
  ['50+30', 'not_a_number'],
  ['项目总投资200万元，其中中央100万元', 'not_a_number'],
  ['10.35万平方米', 'not_a_number'],
  ['-5', 'negative_number'],
  ['(5)', 'negative_number'],
  ['△5', 'negative_number'],
])('what is no amount of money: %s', (written, expected) => {
  expect(outcome(readMoney(text(written), 'wan'))).toBe(expected)
})

test.each([
  ['人民币壹佰万元整', 1_000_000],
  ['壹万贰仟陆佰元伍角整', 12_600.5],
  ['人民币叁拾陆元零伍分', 36.05],
  ['负人民币壹仟贰佰元整', -1200],
  ['5,600元5角', 5600.5],
  ['-800元整', -800],
  ['12万3千元', 123_000],
  ['（1,200.00）', -1200],
  ['△5', -5],
  ['－3,000.5', -3000.5],
])('entries of a book, written out and taken back in red: %s', (written, yuan) => {
  expect(outcome(readMoney(text(written), 'yuan', true))).toBe(Math.round(yuan * 100))
})

test.each([
  ['12万3500元', 123_500],
  ['约12万3500元', 123_500],
  ['1.2亿3000万元', 150_000_000],
  ['1亿2千万元', 120_000_000],
  ['1亿2千3百万元', 123_000_000],
  ['1万2600元', 12_600],
  ['1万零5元', 10_005],
  ['12.5万3千元', 128_000],
  ['12万元3角', 120_000.3],
  ['(1200元)', -1200],
  ['（12万3500元）', -123_500],
  ['(-3)', -30_000],
  ['\u22123万元', -30_000],
  ['-¥800元', -800],
  ['负3万元', -30_000],
  ['负12万3500元', -123_500],
  ['教学楼3栋4760平方米120万元', 1_200_000],
  ['中央资金120万元（含税）', 1_200_000],
])('money of several parts, in red or among words: %s', (written, yuan) => {
  expect(outcome(readMoney(text(written), 'wan', true))).toBe(Math.round(yuan * 100))
})

test.each(
  (
    '退回3万元 3万元(退回) 红字3万元 冲销3万元 减3万元 3万元- 欠3万元 未付3万元 计划5万元 拟拨5万元 ' +
    '预计5万元 5-6万元 5～6万元 100元×30人 100元x30人 5600元5 5600元零五分 (约3万元) 三百12元 ' +
    '12万35000元 1,200元-200元 120万元的80% 每人100元 工程款负3万元'
  ).split(' '),
)('money that is not all the text says of it is asked about: %s', (written) => {
  expect(readMoney(text(written), 'wan', true)).toMatchObject({ code: 'not_a_number' })
})

test.each(['壹贰叁元肆', '5角', '元整', '叁拾陆'])('no amount written out: %s', (written) => {
  expect(outcome(readMoney(text(written), 'yuan', true))).toMatch(/^not_a_number/)
})

test('money cells: binary noise is rounded away, shown 万元 wins over stored 元, errors are named', () => {
  expect([
    outcome(readMoney(number(0.1 + 0.2), 'wan')),
    outcome(readMoney(number(1.005), 'yuan')),
    outcome(readMoney(number(3_957_500, '0!.0000'), 'wan')),
    outcome(readMoney(number(395_750_000, '0.00,'), 'yuan')),
    outcome(readMoney({ kind: 'error', value: '#REF!' }, 'wan')),
    outcome(readMoney({ kind: 'boolean', value: true }, 'wan')),
    outcome(readMoney(number(1e300), 'wan')),
    outcome(readMoney(null, 'wan')),
  ]).toEqual([
    300_000,
    101,
    395_750_000,
    39_575_000,
    'formula_error',
    'not_a_number',
    'not_a_number',
    'blank',
  ])
})

test.each([
  ['4760', 4760],
  ['4760㎡', 4760],
  ['4760 m²', 4760],
  ['10.35万平方米', 103_500],
  ['28亩', 18_666.67],
  ['1公顷', 10_000],
  ['0.5万', 5000],
  ['教学楼3栋4760平方米', 4760],
  ['占地28亩,建筑面积4760平方米', 4760],
  ['约4760余平方米', 4760],
])('area in a column of ㎡: %s', (written, squareMetres) => {
  const reading = readArea(text(written), 'squareMetre')
  expect(outcome(reading)).toBe(Math.round(squareMetres * 100))
})

test.each(['1万2600平方米', '1200-1500平方米', '100㎡×3', '2栋×600平方米'])(
  'an area that is not all of its figure is asked about: %s',
  (written) => {
    expect(readArea(text(written), 'squareMetre')).toMatchObject({ code: 'not_a_number' })
  },
)

test('two areas in one cell are not chosen from', () => {
  expect(outcome(readArea(text('教学楼1200平方米、宿舍800平方米'), 'squareMetre'))).toBe(
    'not_a_number',
  )
})

test.each([
  ['三百', 'wanSquareMetre', '300万平方米'],
  ['三万', 'wanSquareMetre', '30000平方米'],
  ['十二', 'mu', '12亩'],
  ['一百二', 'squareMetre', null],
  ['12万元', 'squareMetre', null],
] as const)(
  'areas in words are suggested in a unit: %s in a column of %s',
  (written, unit, shown) => {
    expect(readArea(text(written), unit)).toMatchObject({ suggestion: shown })
  },
)

test.each([
  ['3', 3],
  ['一百二', 'not_a_number'],
  ['3栋', 3],
  ['三栋', 3],
  ['十二', 12],
  ['1.5', 'not_whole → 2'],
  ['12.5台', 'not_whole → 13台'],
  ['420米', 'not_a_number'],
  ['编号 12', 'not_a_number → 12'],
  ['无', 'blank'],
])('counts: %s', (written, expected) => {
  expect(outcome(readCount(text(written)))).toBe(expected)
})

test.each([
  ['95.7%', 'percent', 9570],
  ['９５．７％', 'percent', 9570],
  ['95.7', 'percent', 9570],
  ['0.957', 'fraction', 9570],
  ['95.7%', 'fraction', 9570],
  ['完成80%', 'percent', 8000],
  ['120%', 'percent', 'percent_out_of_range'],
  ['已完工', 'percent', 'not_a_number'],
  ['十二', 'fraction', 'not_a_number → 12%'],
] as const)('shares: %s in a column of %s', (written, unit, expected) => {
  expect(outcome(readPercent(text(written), unit))).toBe(expected)
})

test('a cell formatted as percent is a fraction whatever the column says', () => {
  expect(outcome(readPercent(number(0.957, '0.0%'), 'percent'))).toBe(9570)
})

const fen = fc.integer({ min: 0, max: 9_000_000_000_000 })

test('any amount written in 元, 万元 or 亿元, grouped or not, is read back to the fen', () => {
  fc.assert(
    fc.property(
      fen,
      fc.constantFrom('yuan', 'qian', 'wan', 'baiwan', 'yi'),
      fc.boolean(),
      (amount, unit, grouped) => {
        const written = formatFen(amount, unit, { grouped })
        const names = {
          yuan: '元',
          qian: '千元',
          wan: '万元',
          baiwan: '百万元',
          yi: '亿元',
        } as const
        expect(outcome(readMoney(text(written), unit))).toBe(amount)
        expect(outcome(readMoney(text(`约${written}${names[unit]}`), 'wan'))).toBe(amount)
      },
    ),
  )
})

test('any amount put together of 亿, 万 and 元 is read as their sum', () => {
  const part = fc.integer({ min: 0, max: 9999 })
  fc.assert(
    fc.property(part, part, part, fc.boolean(), (yi, wan, yuan, isNegative) => {
      fc.pre(yi + wan + yuan > 0)
      const named = [`${yi}亿`, `${wan}万`, String(yuan)]
      const shown = named.filter((_, index) => [yi, wan, yuan][index] !== 0).join('')
      const amount = yi * 1e10 + wan * 1e6 + yuan * 100
      const reading = readMoney(text(`${isNegative ? '负' : ''}${shown}元`), 'wan', true)
      expect(outcome(reading)).toBe(isNegative ? -amount : amount)
    }),
  )
})

test('any amount stored as a number of 万元 is read to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (amount) => {
      expect(outcome(readMoney(number(amount / WAN), 'wan'))).toBe(amount)
    }),
  )
})

test('any area written in ㎡ is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (area) => {
      const written = `${formatArea(area, 'squareMetre')}平方米`
      expect(outcome(readArea(text(written), 'mu'))).toBe(area)
    }),
  )
})

test('no text whatsoever makes a reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (anything) => {
      for (const reading of [
        readMoney(text(anything), 'wan'),
        readArea(text(anything), 'mu'),
        readCount(text(anything)),
        readPercent(text(anything), 'percent'),
      ]) {
        expect(['ok', 'blank', 'bad']).toContain(reading.status)
      }
    }),
  )
})

test('plain figures with more decimals than are kept are rounded as the exact decimal is', () => {
  const digits = fc.integer({ min: 0, max: 99_999_999 })
  const decimals = fc.stringMatching(/^\d{1,9}$/)
  // 5 and 4999… where rounding turns are what a binary fraction gets wrong.
  const tail = fc.constantFrom('', '5', '50', '499999', '500001', '4999999999')
  fc.assert(
    fc.property(digits, decimals, tail, (whole, fraction, end) => {
      const written = `${whole}.${fraction}${end}`
      expect(outcome(readMoney(text(written), 'wan'))).toBe(toFen(written, 'wan'))
      expect(outcome(readMoney(text(written), 'yuan'))).toBe(toFen(written, 'yuan'))
    }),
  )
})
