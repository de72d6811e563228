import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { fieldName } from '#contract/sentences.ts'
import { translatorOf } from '#contract/sentence-templates.ts'
import zh from '#resources/sentences/zh-CN.json' with { type: 'json' }
import vocabulary from '#resources/vocabularies/import-fields.json' with { type: 'json' }
import { asCorrected } from '../../../../renderer/features/imports/columns/as-corrected.ts'
import {
  byDoubt,
  certaintyOf,
  doublyMapped,
  inShownOrder,
} from '../../../../renderer/features/imports/columns/column-order.ts'
import {
  canExchange,
  exchanged,
  moved,
  movedBack,
  moveOf,
} from '../../../../renderer/features/imports/columns/field-move.ts'
import { FIELDS } from '../../../../renderer/features/imports/columns/field-list.ts'
import { unitFor, unitsOf } from '../../../../renderer/features/imports/columns/unit-options.ts'
import { columnReading } from './reading.ts'

const unsure = columnReading({ letter: 'C', confidence: 0.5 })
const unmapped = columnReading({ letter: 'D', field: null, confidence: 0, reason: 'none' })
const likely = columnReading({ letter: 'E', confidence: 0.8 })
const sure = columnReading({ letter: 'F', field: 'plannedTotal', unit: 'wan' })
const unitless = columnReading({ letter: 'G', field: 'floorArea', unit: null })
const guessed = columnReading({ letter: 'I', field: 'received:bond', unit: 'wan' })
const chosen = columnReading({ letter: 'H', field: null, reason: 'corrected' })
const month = columnReading({ letter: 'K', field: null, reason: 'joined' })
const leftOut = columnReading({ letter: 'J', field: null, reason: 'remembered' })

describe('columns', () => {
  it('that want a look come first, figures of no stated unit among them', () => {
    const columns = [sure, month, chosen, leftOut, likely, unmapped, unsure, unitless, guessed]
    const fields = new Set(['received:bond'])
    const ordered = byDoubt(columns, fields)
    expect(ordered.map((column) => [column.letter, certaintyOf(column, fields)])).toEqual([
      ['C', 'unsure'],
      ['G', 'unsure'],
      ['I', 'unsure'],
      ['D', 'none'],
      ['E', 'likely'],
      ['F', 'sure'],
      ['K', 'sure'],
      ['H', 'chosen'],
      ['J', 'chosen'],
    ])
  })

  it('stay in the order they were shown in', () => {
    const mended = { ...unsure, confidence: 1, reason: 'corrected' as const }
    const shown = inShownOrder([mended, unmapped, likely], ['D', 'C', 'E'])
    expect(shown.map(({ letter }) => letter)).toEqual(['D', 'C', 'E'])
  })

  it('with the same field are told, custom fields aside', () => {
    const custom = { field: 'custom' }
    expect([
      ...doublyMapped([
        sure,
        columnReading({ letter: 'I', field: 'plannedTotal' }),
        columnReading({ letter: 'J', ...custom }),
        columnReading({ letter: 'K', ...custom }),
        unsure,
      ]),
    ]).toEqual([['plannedTotal', ['F', 'I']]])
  })
})

describe('a column corrected while the sheet is still read again', () => {
  const central = columnReading({ letter: 'I', field: 'budget:central', unit: 'wan' })
  const other = columnReading({ letter: 'J', field: null, reason: 'none' })

  it('has what it was set to, so that its former field can go elsewhere and leaves it alone', () => {
    const set = { letter: 'I', field: 'budget:province', unit: 'wan' } as const
    const columns = asCorrected([central, other], [set])
    expect(columns).toEqual([{ ...central, ...set, confidence: 1, reason: 'corrected' }, other])
    expect(moveOf(columns, other, 'budget:central')).toBeNull()
  })
})

describe('a field another column has already', () => {
  const received = columnReading({ letter: 'K', field: 'receivedToDate', unit: 'wan' })
  const paid = columnReading({ letter: 'L', field: 'paidToDate', unit: 'yuan' })
  const none = columnReading({ letter: 'M', field: null, unit: null })
  const columns = [sure, received, paid, none]

  it('moves, and the column it came from is left with none', () => {
    const move = moveOf(columns, received, 'paidToDate')
    expect(move && [move.from.letter, canExchange(move), moved(move)]).toEqual([
      'L',
      true,
      [
        { letter: 'K', field: 'paidToDate', unit: 'wan' },
        { letter: 'L', field: null, unit: null },
      ],
    ])
  })

  it('changes places with what its new column had, each column keeping its unit', () => {
    const move = moveOf(columns, received, 'paidToDate')
    expect(move && [exchanged(move), movedBack(move)]).toEqual([
      [
        { letter: 'K', field: 'paidToDate', unit: 'wan' },
        { letter: 'L', field: 'receivedToDate', unit: 'yuan' },
      ],
      [
        { letter: 'K', field: 'receivedToDate', unit: 'wan' },
        { letter: 'L', field: 'paidToDate', unit: 'yuan' },
      ],
    ])
    const toNone = moveOf(columns, none, 'paidToDate')
    expect(toNone && canExchange(toNone)).toBe(false)
  })

  it('is only taken from a column that has that very field', () => {
    const taken = (['custom', 'floorArea', 'receivedToDate', null] as const).map((field) =>
      moveOf([...columns, columnReading({ letter: 'N', field: 'custom' })], received, field),
    )
    expect(taken).toEqual([null, null, null, null])
  })
})

describe('units', () => {
  it('fit the field, and one that still fits is kept', () => {
    expect([
      unitsOf('received:central'),
      unitsOf('school'),
      unitFor('plannedTotal', 'wan'),
      unitFor('floorArea', 'wan'),
    ]).toEqual([['wan', 'yuan', 'qian', 'baiwan', 'yi'], [], 'wan', null])
  })
})

describe('the listed fields', () => {
  it('are those that headers are read as', () => {
    const listed = FIELDS.filter(({ field }) => !field.includes(':')).map(({ field, kinds }) => [
      field,
      [...kinds].toSorted(),
    ])
    const read = vocabulary.fields.map(({ id, kinds }) => [id, [...kinds].toSorted()])
    expect(new Map(listed as [string, string[]][])).toEqual(new Map(read as [string, string[]][]))
  })

  it('are spelled as they are pronounced', () => {
    const translate = translatorOf(zh)
    const wrong = FIELDS.filter(({ field }) => !field.includes(':')).filter((listed) => {
      const name = fieldName(listed.field, translate).replace(/[^\u4e00-\u9fff]/g, '')
      const syllables = pinyin(name, { toneType: 'none', type: 'array' })
      const initials = syllables.map((syllable) => syllable[0]).join('')
      return listed.pinyin !== syllables.join('') || listed.initials !== initials
    })
    expect(wrong).toEqual([])
  })
})
