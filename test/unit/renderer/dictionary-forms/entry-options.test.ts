import i18next from 'i18next'
import { expect, test } from 'vitest'
import {
  allEntryOptions,
  entryOptions,
} from '../../../../renderer/components/dictionary-forms/entry-options.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'

const i18n = i18next.createInstance()
await i18n.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
})

const ENTRIES = [
  { id: 'old', name: '校舍安全', isRetired: true },
  { id: 'now', name: '薄改', isRetired: false },
]
const labels = (options: readonly { readonly label: string }[]) => options.map(({ label }) => label)

test('a retired entry is offered only where it was chosen, and says so', () => {
  expect(labels(entryOptions(ENTRIES, [], i18n.t))).toEqual(['薄改'])
  expect(labels(entryOptions(ENTRIES, [null, 'now'], i18n.t))).toEqual(['薄改'])
  expect(labels(entryOptions(ENTRIES, ['old'], i18n.t))).toEqual(['校舍安全（已停用）', '薄改'])
})

test('whoever looks for rows finds those of retired entries too, at the end', () => {
  expect(labels(allEntryOptions(ENTRIES, i18n.t))).toEqual(['薄改', '校舍安全（已停用）'])
})
