import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { fieldName, translatorOf } from '#contract/sentences.ts'
import zh from '#resources/sentences/zh-CN.json' with { type: 'json' }
import vocabulary from '#resources/vocabularies/import-fields.json' with { type: 'json' }
import {
  byDoubt,
  certaintyOf,
  doublyMapped,
} from '../../../../renderer/features/imports/columns/column-order.ts'
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

describe('columns', () => {
  it('that want a look come first, figures of no stated unit among them', () => {
    const columns = [sure, chosen, likely, unmapped, unsure, unitless, guessed]
    const fields = new Set(['received:bond'])
    const ordered = byDoubt(columns, fields)
    expect(ordered.map((column) => [column.letter, certaintyOf(column, fields)])).toEqual([
      ['C', 'unsure'],
      ['G', 'unsure'],
      ['I', 'unsure'],
      ['D', 'none'],
      ['E', 'likely'],
      ['F', 'sure'],
      ['H', 'chosen'],
    ])
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
