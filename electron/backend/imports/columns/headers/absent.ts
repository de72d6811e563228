import words from '#resources/vocabularies/absent-words.json' with { type: 'json' }
import type { ImportKind } from '#contract/imports/reading.ts'
import { fieldTypeOf, type HeaderCandidate } from '../field-vocabulary.ts'

/** 是否开工 and 有没有完成 ask, and deny nothing. */
const QUESTIONS = new RegExp(words.questions)
/** 没到位资金, 未支付, 还差, 无法完成, 待建: what is not there. */
const DENIED = new RegExp(words.denied)
/** 明年, 下季度, 后期, 预留: what is of another time than the report's. */
const NEXT = new RegExp(words.next)
/** 未完工项目 › 完成投资 says which projects are meant, and denies no investment. */
const OF_OTHERS = new RegExp(words.ofOthers)
/** 拟支付资金 is a plan, and nothing paid. */
const SOON = new RegExp(words.soon)
/** The fields of what has happened. */
const FACTS = new RegExp(words.facts)

/** 是 and 否 below 是否开工; 已 and 没有 answer only what is asked. */
const [YES, NO] = [new RegExp(words.yes), new RegExp(words.no)]
const [YES_IF_ASKED, NO_IF_ASKED] = [new RegExp(words.yesIfAsked), new RegExp(words.noIfAsked)]
const ASKED = new RegExp(words.asked)

/** What a figure, a day or a mark stands in; texts may well speak of what is missing. */
const FIGURES: ReadonlySet<string> = new Set([
  'money',
  'area',
  'count',
  'percent',
  'mark',
  'startDate',
  'finishDate',
  'period',
])

/**
 * Leaves out what a header says is not there, or not yet: 没完成投资 and 明年投资 are no figure of
 * ours, 能到位资金 nothing received. `keys` are those of the header path.
 */
export function withoutAbsent(
  candidates: readonly HeaderCandidate[],
  keys: readonly string[],
  kind: ImportKind,
): HeaderCandidate[] {
  const isAbsent = saysAbsent(keys, kind)
  if (!isAbsent && !keys.some((key) => SOON.test(key))) return [...candidates]
  return candidates.filter(({ field }) => {
    if (!FIGURES.has(fieldTypeOf(field) ?? '') || field === 'balance') return true
    return !isAbsent && !FACTS.test(field)
  })
}

/** Whether a header denies something, or speaks of a time after the report's. */
export function saysAbsent(keys: readonly string[], kind: ImportKind): boolean {
  if (keys.some((key, index) => isDenied(key, index < keys.length - 1))) return true
  // A list of targets speaks of the years to come.
  return kind !== 'targets' && keys.some((key) => NEXT.test(key))
}

/**
 * 是否开工 › 是 and › 否 are one question in two columns: which answer a column is ticked for, or null
 * where it is no answer. `keys` are those of the header path.
 */
export function answerBelow(keys: readonly string[]): 'yes' | 'no' | null {
  const leaf = keys.at(-1) ?? ''
  if (keys.length < 2) return null
  const isAsked = ASKED.test(keys.at(-2) ?? '')
  if (YES.test(leaf) || (isAsked && YES_IF_ASKED.test(leaf))) return 'yes'
  return NO.test(leaf) || (isAsked && NO_IF_ASKED.test(leaf)) ? 'no' : null
}

function isDenied(key: string, isGroup: boolean): boolean {
  if (QUESTIONS.test(key) || (isGroup && OF_OTHERS.test(key))) return false
  return DENIED.test(key)
}
