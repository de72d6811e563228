import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import type { CorrectedFigure, CorrectedValue } from '#domain/closing/correction.ts'
import {
  basisValue,
  correctedFigureText,
  correctedValueText,
} from '../../../../renderer/components/closing/correction-words.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'

const i18n = createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
})
const { t } = i18n

const sources = [{ id: 'central', name: '中央资金', level: 'central' as const }]

test('money is named with its source, other figures alone', () => {
  const name = (figure: CorrectedFigure, source: string | null) =>
    correctedFigureText(figure, source, sources, t)
  const paid = zhCN.closing.correction.figures.paid
  expect(name('paid', 'central')).toBe(`${paid}（中央资金）`)
  expect(name('paid', null)).toBe(`${paid}（${zhCN.project.funds.anySource}）`)
  expect(name('percent', 'central')).toBe(zhCN.closing.correction.figures.percent)
})

test('values are said with their unit, coded ones as words of the workflow, blank is not zero', () => {
  const said = (figure: CorrectedFigure, value: CorrectedValue, isPurchase = false) =>
    correctedValueText(figure, value, {
      t,
      moneyUnit: 'wan',
      workflow: isPurchase ? 'purchase' : 'construction',
    })
  expect([
    said('paid', 35_000_000),
    said('paid', 0),
    said('paid', null),
    said('percent', 4550),
    said('phase', 'inUse'),
    said('phase', 'inUse', true),
    said('status', 'suspended'),
    said('actualFinish', '2020-06-30'),
  ]).toEqual(['35 万元', '0 万元', '—', '45.5%', '交付使用', '投入使用', '停工', '2020-06-30'])
})

test('the closed quarter knows money by source; money never entered is blank', () => {
  const basis = {
    percent: 4500,
    money: [{ kind: 'paid', sourceId: 'central', amount: 100 }],
  } as unknown as Parameters<typeof basisValue>[0]
  expect([
    basisValue(basis, 'percent', null),
    basisValue(basis, 'paid', 'central'),
    basisValue(basis, 'paid', null),
    basisValue(basis, 'received', 'central'),
  ]).toEqual([4500, 100, null, null])
})
