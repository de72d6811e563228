import words from '#resources/vocabularies/unit-words.json' with { type: 'json' }
import type { ColumnUnit } from '#contract/imports/reading.ts'
import { comparable } from '#domain/text/comparable.ts'

/** What a unit says about the column: money, an area, a share, one per another, or something counted. */
export type UnitFamily = 'money' | 'area' | 'share' | 'rate' | 'other'

export interface WrittenUnit {
  readonly family: UnitFamily
  /** Null for units that need no conversion: 栋, 年月. */
  readonly unit: ColumnUnit | null
  readonly text: string
}

const known = new Map<string, WrittenUnit>()
for (const family of ['money', 'area', 'share'] as const) {
  for (const [unit, names] of Object.entries(words[family])) {
    for (const name of names) {
      known.set(comparable(name), { family, unit: unit as ColumnUnit, text: name })
    }
  }
}
for (const name of words.other) {
  known.set(comparable(name), { family: 'other', unit: null, text: name })
}

const lineLabels = words.lineLabels.map(comparable)

/** 万元, (㎡), 单位:栋; null for anything that is no unit alone. */
export function readUnit(text: string): WrittenUnit | null {
  const clean = comparable(text)
    .replace(/^[([{【]+|[)\]}】]+$/g, '')
    .replace(/^(?:计量)?单位[:：]?/, '')
  return known.get(clean) ?? rateOf(clean)
}

/** 元/㎡, 平方米/生, 万元每亩: a price or a standard, no amount of anything. */
function rateOf(text: string): WrittenUnit | null {
  const [, of = '', per = ''] = /^([^/每]{1,4})[/每]([^/每]{1,3})$/.exec(text) ?? []
  const isRate = known.has(of) && (known.has(per) || per === '生')
  return isRate ? { family: 'rate', unit: null, text } : null
}

/** The unit inside a header: 计划总投资(万元), 投资额/万元, 建筑面积㎡, 资金（单位:万元）. */
export function unitInHeader(text: string): WrittenUnit | null {
  const clean = comparable(text)
  for (const [, inner = ''] of clean.matchAll(/[([【{]([^()[\]【】{}]*)[)\]】}]/g)) {
    for (const part of inner.split(/[,;、]/)) {
      const unit = readUnit(part)
      if (unit && unit.text !== '-' && unit.text !== '—') return unit
    }
  }
  const tail = /(?:[/:：_-]|^)([^/:：_-]+)$/.exec(clean)?.[1] ?? ''
  const unit = tail === clean ? null : readUnit(tail)
  if (unit && unit.family !== 'other') return unit
  const glued = GLUED.exec(clean)?.[0]
  return glued !== undefined && glued !== clean ? readUnit(glued) : null
}

/** A unit behind the header without a bracket; a bare 元 only where it follows money: 余额元 and not 单元. */
const GLUED =
  /(?:百万元|千元|万元|亿元|万平方米|万m2|m2|平方米|公顷|亩|(?<=[额金资款价值费入出计方)\]])元)$/

/** Header without its unit and without numbering in front: 1.中央资金(万元) → 中央资金. */
export function withoutUnit(text: string): string {
  return comparable(text)
    .replace(/[([【{]([^()[\]【】{}]*)[)\]】}]/g, (whole, inner: string) =>
      inner.split(/[,;、]/).some((part) => readUnit(part) !== null) ? '' : whole,
    )
    .replace(/[/:：](?:百万元|千元|万元|元|亿元|m2|平方米|亩|%)$/, '')
    .replace(/(?<=.{2})(?:百万元|千元|万元|亿元|万平方米|m2|平方米)$/, '')
    .replace(/(?<=.[额金资款价值费入出计方)\]])元$/, '')
}

const LABEL = `(?:${lineLabels.toSorted((a, b) => b.length - a.length).join('|')})`
/** 单位:县财政局 金额单位:元 states two things: what follows a label ends before the next one. */
const STATEMENT = new RegExp(
  `${LABEL}(?:均?[为是])?[:：]?[([]?((?:(?!${LABEL}[:：])[^)\\]:：])*)`,
  'g',
)

/** 单位：平方米（占地为亩）, 单位：㎡（用地：亩）: what is in another unit than the rest. */
const OF_SOME =
  /\p{Script=Han}{2,6}(?:单位)?(?:均?[为按以用是]|:)(百万元|千元|万元|亿元|元|平方米|m2|亩)/gu

/** Units stated for the whole sheet: 单位:万元、平方米; 金额单位：元. */
export function unitsOfLine(text: string): WrittenUnit[] {
  const clean = comparable(text)
  const found: WrittenUnit[] = []
  for (const [, list = ''] of clean.matchAll(STATEMENT)) {
    for (const part of list.split(/[,;、/和及]/)) {
      // 单位:万元填报日期:2020年 without a space in between.
      const unit =
        readUnit(part) ?? readUnit(/^(百万元|千元|万元|亿元|元|平方米|m2|亩)/.exec(part)?.[1] ?? '')
      if (unit && unit.unit !== null) found.push(unit)
    }
  }
  for (const [, named = ''] of clean.matchAll(OF_SOME)) {
    const unit = readUnit(named)
    const isNew = !found.some((other) => other.unit === unit?.unit)
    if (unit && unit.unit !== null && isNew) found.push(unit)
  }
  const bracketed = /[([](百万元|千元|万元|亿元|元)[)\]]$/.exec(clean)?.[1]
  const alone = found.length === 0 ? (readUnit(bracketed ?? '') ?? readUnit(clean)) : null
  return alone && alone.unit !== null ? [...found, alone] : found
}
