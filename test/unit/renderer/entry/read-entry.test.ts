import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatArea } from '#domain/area.ts'
import { formatFen, type MoneyUnit } from '#domain/money.ts'
import {
  readArea,
  readDay,
  readMoney,
  readPartialDate,
  readPercent,
  readWhole,
  readYear,
} from '../../../../renderer/components/entry/read-entry.ts'

const unread = (text: string, why: string) => ({ unread: text, why })

describe('readMoney', () => {
  it('reads what offices type, in the shown unit or in the unit behind the number', () => {
    const typed = [
      '3957.5',
      '3,957.5',
      '３９５７．５',
      ' 3 957.5 ',
      '3957.5万元',
      '0.39575亿元',
      '39575000元',
    ]
    expect(typed.map((text) => readMoney(text, 'wan'))).toEqual(typed.map(() => 3_957_500_000))
  })

  it('keeps blank apart from zero', () => {
    expect([readMoney('', 'wan'), readMoney('  ', 'wan'), readMoney('0', 'wan')]).toEqual([
      null,
      null,
      0,
    ])
  })

  it('hands back what it cannot read, with the reason', () => {
    expect([
      readMoney('三百万', 'wan'),
      readMoney('12㎡', 'wan'),
      readMoney('1.2.3', 'wan'),
      readMoney('.', 'wan'),
      readMoney('-5', 'wan'),
      readMoney('99999999999999', 'wan'),
    ]).toEqual([
      unread('三百万', 'notNumber'),
      unread('12㎡', 'notNumber'),
      unread('1.2.3', 'notNumber'),
      unread('.', 'notNumber'),
      unread('-5', 'negative'),
      unread('99999999999999', 'tooLarge'),
    ])
  })

  it('takes a negative amount where one is allowed', () => {
    expect(readMoney('-5', 'yuan', 'any')).toBe(-500)
  })

  it('reads back whatever the program writes', () => {
    const units: readonly MoneyUnit[] = ['yuan', 'wan', 'yi']
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom(...units),
        fc.boolean(),
        (fen, unit, grouped) => {
          expect(readMoney(formatFen(fen, unit, { grouped }), unit)).toBe(fen)
        },
      ),
    )
  })
})

describe('readArea', () => {
  it('reads square metres and 亩, whatever the field shows', () => {
    expect([
      readArea('4760', 'squareMetre'),
      readArea('4,760 ㎡', 'squareMetre'),
      readArea('4760平方米', 'mu'),
      readArea('28亩', 'squareMetre'),
      readArea('28', 'mu'),
      readArea('1.2万㎡', 'squareMetre'),
    ]).toEqual([476_000, 476_000, 476_000, 1_866_667, 1_866_667, 1_200_000])
  })

  it('refuses a unit that is no area', () => {
    expect(readArea('28元', 'squareMetre')).toEqual(unread('28元', 'notNumber'))
  })

  it('reads back whatever the program writes in square metres', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (area) => {
        expect(readArea(formatArea(area, 'squareMetre'), 'squareMetre')).toBe(area)
      }),
    )
  })
})

describe('readPercent', () => {
  it('reads a share in percent from 0 to 100', () => {
    expect(['95.7', '95.7%', '９５.７％', '100', '0', ''].map(readPercent)).toEqual([
      9570,
      9570,
      9570,
      10_000,
      0,
      null,
    ])
  })

  it('refuses what is no share', () => {
    expect([readPercent('120'), readPercent('一半')]).toEqual([
      unread('120', 'percentRange'),
      unread('一半', 'notNumber'),
    ])
  })
})

describe('whole numbers and years', () => {
  it('reads them', () => {
    expect([readWhole('12'), readWhole('1,200'), readYear('2020'), readYear('2020年')]).toEqual([
      12, 1200, 2020, 2020,
    ])
  })

  it('refuses parts, units and years out of reach', () => {
    expect([readWhole('1.5'), readWhole('3栋'), readYear('20'), readYear('明年')]).toEqual([
      unread('1.5', 'notWhole'),
      unread('3栋', 'notNumber'),
      unread('20', 'notYear'),
      unread('明年', 'notYear'),
    ])
  })
})

describe('dates', () => {
  it('reads a date as precisely as it was typed', () => {
    const typed = {
      '2018': '2018',
      '2018年': '2018',
      '2018-12': '2018-12',
      '2018.12': '2018-12',
      '2018/6': '2018-06',
      '2018年12月': '2018-12',
      '201812': '2018-12',
      '2018-12-01': '2018-12-01',
      '2018/12/1': '2018-12-01',
      '2018年12月1日': '2018-12-01',
      '２０１８．１２．１': '2018-12-01',
      '20181201': '2018-12-01',
      '': null,
    }
    expect(Object.keys(typed).map(readPartialDate)).toEqual(Object.values(typed))
  })

  it('refuses days that do not exist and words', () => {
    expect(['2018-13', '2018-02-30', '年底', '18-12'].map(readPartialDate)).toEqual(
      ['2018-13', '2018-02-30', '年底', '18-12'].map((text) => unread(text, 'notDate')),
    )
  })

  it('wants a whole day where money is dated', () => {
    expect([readDay('2020年6月30日'), readDay('2020-06'), readDay('')]).toEqual([
      '2020-06-30',
      unread('2020-06', 'notDay'),
      null,
    ])
  })
})
