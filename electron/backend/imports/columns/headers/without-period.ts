import { CUMULATIVE, periodGroups } from '../field-vocabulary.ts'

/** 形象进度 › 本季度末: a header that only says when leaves the field to its group. */
const ONLY_WHEN =
  /^(?:截[至止]|至|到)?(?:(?:本|当|该)(?:季度?|月|期)|报告期|目前|当前)?(?:末|底)?(?:累计|为止)?数?$/

/** 截至本季度末累计完成投资: what says up to when a cumulative figure runs. */
const UNTIL_NOW =
  /^(?:截[至止]|至|到)?(?:本|上|该)?(?:季度?|月份?|期|报告期|目前|当前|现在)(?:末|底)?(?=.*累计)/

/** A cumulative figure stays one below a heading that only names the period of the report. */
export function withoutPeriod(keys: readonly string[]): readonly string[] {
  const leaf = keys.at(-1) ?? ''
  if (keys.length > 1 && ONLY_WHEN.test(leaf) && /末|底|累计|截|至/.test(leaf)) {
    return keys.slice(0, -1)
  }
  if (!leaf.includes(CUMULATIVE)) return keys
  const bare = leaf.replace(UNTIL_NOW, '')
  if (bare !== leaf) return withoutPeriod([...keys.slice(0, -1), bare])
  return keys.filter((key, index) => index === keys.length - 1 || !periodGroups.has(key))
}
