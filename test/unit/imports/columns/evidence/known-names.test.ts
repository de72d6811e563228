import { expect, test } from 'vitest'
import { knownNames, sharesOfNames } from '#backend/imports/columns/evidence/known-names.ts'
import { text } from '../../values/made-cells.ts'

test('cells that are names of the ledger say which field they are of', () => {
  const names = knownNames({ school: ['实小', '一小'], township: ['豆沙'], programme: ['薄改'] })
  expect([...sharesOfNames(['实小', '一 小', '豆沙', '别处'].map(text), names)]).toEqual([
    ['school', 0.5],
    ['township', 0.25],
  ])
})

test('a name of a school and of a township says nothing', () => {
  const names = knownNames({ school: ['豆沙'], township: ['豆沙'], programme: [] })
  expect([...sharesOfNames([text('豆沙')], names)]).toEqual([])
})
