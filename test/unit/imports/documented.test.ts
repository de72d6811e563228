import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldWords } from '#backend/imports/columns/field-vocabulary.ts'
import { readLedger } from '../../fixtures/ledgers/observe.ts'
import { fiveYearPlan } from '../../fixtures/ledgers/known/county-programmes.ts'

const document = readFileSync('docs/reading-spreadsheets.md', 'utf8')

test('every field is documented with what becomes of its values', () => {
  const missing = fieldWords.filter(({ id, keep }) => {
    const lines = document.split('\n').filter((text) => text.startsWith(`| \`${id}\` `))
    return !lines.some((line) => line.endsWith(`| ${keep.padEnd(6)} |`))
  })
  expect(missing.map(({ id }) => id)).toEqual([])
})

test('every key of a reading is documented', () => {
  const { reading } = readLedger(fiveYearPlan, 'xlsx')
  const keys = [...Object.keys(reading), ...Object.keys(reading.columns[0] ?? {})]
  expect(keys.filter((key) => !document.includes(`\`${key}\``))).toEqual([])
})
