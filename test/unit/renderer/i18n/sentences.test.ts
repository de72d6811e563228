import { describe, expect, it } from 'vitest'
import { en } from '../../../../renderer/i18n/en.ts'
import { zhCN } from '../../../../renderer/i18n/zh-cn.ts'

/** Every sentence by its full key. */
function flatten(node: object, prefix = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : [...flatten(value as object, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

const chinese = flatten(zhCN)
const english = flatten(en)

function placeholders(text: string | undefined): readonly string[] {
  return [...new Set((text ?? '').match(/\{\{\w+\}\}/g))].toSorted()
}

describe('the words of the interface', () => {
  it('have the same keys in Chinese and English', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted())
  })

  it('use the same values in both languages', () => {
    const different = [...chinese.keys()].filter(
      (key) =>
        placeholders(chinese.get(key)).join(' ') !== placeholders(english.get(key)).join(' '),
    )
    expect(different).toEqual([])
  })

  it('are never blank', () => {
    const blank = [...chinese, ...english].filter(([, text]) => text.trim() === '')
    expect(blank).toEqual([])
  })

  it('use full-width punctuation beside Chinese', () => {
    const wrong = [...chinese].filter(([, text]) =>
      /[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('are Chinese in the Chinese language', () => {
    const foreign = [...chinese].filter(([, text]) => {
      const words = text.replaceAll(/\{\{\w+\}\}|Ctrl\+\w/g, '')
      return /[a-z]{2}/i.test(words) && !/[\u4e00-\u9fff]/.test(words)
    })
    expect(foreign).toEqual([])
  })
})
