import { createInstance, type TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { IMPORT_KINDS } from '#contract/imports/reading.ts'
import vocabulary from '#resources/vocabularies/import-fields.json' with { type: 'json' }
import {
  fieldOptions,
  withOwnField,
} from '../../../../renderer/features/imports/columns/field-options.ts'
import { RESOURCES } from '../../../../renderer/i18n/translation.ts'

let t: TFunction
beforeAll(async () => {
  t = await createInstance().init({ lng: 'zh-CN', resources: RESOURCES })
})

const FIELDS = [...vocabulary.fields.map(({ id }) => id), 'budget:central', 'paid:other', 'custom']

test('a column shows the name of its field, also of one that sheets of its kind do not have', () => {
  for (const kind of IMPORT_KINDS) {
    const groups = fieldOptions(kind, t)
    const shown = FIELDS.map((field) => {
      const options = withOwnField(groups, field, t).flatMap((group) => group.options)
      return options.filter(({ value }) => value === field).map(({ label }) => label)
    })
    expect(shown.filter((labels) => labels.length !== 1)).toEqual([])
    expect(shown.flat().filter((label) => /[a-z]/.test(label))).toEqual([])
  }
})

test('a field of another kind is offered to the column that has it only', () => {
  const groups = fieldOptions('projects', t)
  expect(withOwnField(groups, 'fundAmount', t).at(-1)).toMatchObject({
    label: '其他表的字段',
    options: [{ value: 'fundAmount', label: '金额' }],
  })
  expect([withOwnField(groups, 'school', t), withOwnField(groups, null, t)]).toEqual([
    groups,
    groups,
  ])
})
