import sourceWords from '#resources/vocabularies/source-words.json' with { type: 'json' }
import values from '#resources/vocabularies/values.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'
import { remembering } from '../remembering.ts'
import { fundingSourceReader } from './value-vocabularies.ts'

/**
 * The one funding source a text names: 中央, 县级配套资金; null for 中央+县级, 上级补助, 援疆资金 and amounts, which
 * leave open what comes from where.
 */
export const oneSourceIn = remembering((text: string): string | null => {
  if (/\d/.test(text.normalize('NFKC')) || OPEN.test(text.trim())) return null
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== '')
  const [source = null, ...others] = new Set(parts.map(sourceOf))
  return others.length === 0 ? source : null
})

const BETWEEN = /[、，,;；+＋/和及与\s]+/
const VAGUE = new RegExp(sourceWords.vague)
/** 非中央资金, 以中央为主, 中央等 and 拟申请中央资金 name a source that need not pay all of it, or any. */
const OPEN = new RegExp(sourceWords.open)
/** 县级配套资金 is 县级配套. */
const MONEY = /(?:资金|经费|补助|投资|专项)+$/

function sourceOf(part: string): string | null {
  const text = comparable(part)
  if (VAGUE.test(text)) return null
  const whole = [text, text.replace(MONEY, '')].map((one) => fundingSourceReader.read(one))
  const named = whole.find((one) => one?.isWhole === true)
  if (named) return named.id
  const spoken = values.fundingSource.filter(({ words }) =>
    words.some((word) => text.includes(word)),
  )
  return spoken.length === 1 ? (spoken[0]?.id ?? null) : null
}
