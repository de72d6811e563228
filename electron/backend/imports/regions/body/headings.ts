import { looksLikeSchool, looksLikeTownship } from '../../values/words/school-name.ts'
import { readSequence, type Sequence } from '../../values/numbers/sequence-text.ts'
import { categoryReader, stageReader } from '../../values/words/value-vocabularies.ts'
import { withoutAnnex } from '../tables/annex-line.ts'
import { type Classifier, schoolCell } from './classifier.ts'
import type { RowFacts } from './row-facts.ts'
import { isWholeCounty } from './row-label.ts'

/** 一、义务教育 with figures may be a target or the sum of those below: the figures tell. */
export function isStageGroup(
  classifier: Classifier,
  { labels, numbers, sequence }: RowFacts,
  row: number,
): boolean {
  const { kind, schoolColumn } = classifier
  if (kind !== 'targets' || numbers === 0) return false
  if (isStage(schoolCell(classifier, row))) return true
  const [label, ...others] = labels.filter((text) => readSequence(text) === null)
  if (label === undefined || others.length > 0) return false
  // 一 | 小学 above the schools, each with a number of its own.
  return (
    HEADING_NUMBER.test(label.trim()) || (schoolColumn !== null && sequence?.style === 'chinese')
  )
}

function isStage(text: string): boolean {
  return stageReader.read(text)?.isWhole === true
}

/** 一、市直学校 with figures may be a school or the sum of those below: the figures tell. */
export function isNumberedGroup({ labels, details, numbers, sequence }: RowFacts): boolean {
  // The name may stand in a column of details.
  if (numbers === 0 || details > 1) return false
  const [label, ...others] = labels.filter((text) => readSequence(text) === null)
  if (label === undefined || others.length > 0 || !looksLikeSchool(label)) return false
  const isNumbered = sequence !== null && sequence.style !== 'plain'
  return isNumbered || HEADING_NUMBER.test(label.trim())
}

/** A place, a category or a numbered heading that stands for the rows below it, or null. */
export function headingOf(classifier: Classifier, facts: RowFacts, row: number): string | null {
  const { grid, columns, kind, county } = classifier
  const { cells, details, numbers, sequence, counts } = facts
  if (details > 1) return null
  const [written, ...others] = facts.labels.filter((text) => readSequence(text) === null)
  if (written === undefined || others.length > 0) return null
  const label = withoutAnnex(written)
  const filled = cells.length - (sequence === null ? 0 : 1) - numbers - counts
  if (filled > 1 && details > (looksLikeSchool(label) ? 0 : 1)) return null
  if (kind === 'targets' && numbers > 0 && stageReader.read(label) !== null) return null
  const column = columns.find((candidate) => grid.cell(row, candidate.column)?.value === written)
  if (looksLikeTownship(label) || isWholeCounty(label, county)) {
    const hasOwnDetail = details > 0 && column?.field !== 'projectName'
    const isGroupCell = column?.field === 'township' && numbers === 0
    return hasOwnDetail || isGroupCell ? null : label
  }
  const isNumbered = sequence !== null && sequence.style !== 'plain'
  if (isNumbered || HEADING_NUMBER.test(label.trim())) return looksLikeSchool(label) ? null : label
  if (numbers > 0) {
    const isCategory =
      filled <= 1 && categoryReader.read(label)?.isWhole === true && column?.field === 'school'
    return isCategory || isYearOfRowsBelow(classifier, facts, label, row) ? label : null
  }
  const isSchoolRow =
    column?.field === 'school' &&
    looksLikeSchool(label) &&
    !isStage(label.replace(PART_OF_LIST, ''))
  return cells.length === 1 && !isSchoolRow ? label : null
}

/** 2017年 with figures and nothing else, above rows that are numbered: what these add up to. */
function isYearOfRowsBelow(
  { grid, factsOf }: Classifier,
  { details, sequence }: RowFacts,
  label: string,
  row: number,
): boolean {
  if (details > 0 || sequence !== null || !YEAR_GROUP.test(label.trim())) return false
  const next = grid.rows.find((other) => other > row)
  return next !== undefined && factsOf(next).sequence !== null
}

/** 小学部分, 初中阶段: the schools of a stage, and none of them. */
const PART_OF_LIST = /(?:部分|阶段|学段|类)$/

const YEAR_GROUP = /^(?:19|20)\d{2}年?度?(?:项目|计划|实施|建设|安排|批次)*$/

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const HEADING_NUMBER = new RegExp(`^(?:${NUMERAL}[、.．]|[(（]${NUMERAL}[)）])`)
const FIRST_LEVEL = new RegExp(`^${NUMERAL}[、.．]`)
const SECOND_LEVEL = new RegExp(`^[(（]${NUMERAL}[)）]`)

/** 一、 is above (一), which is above 1. and headings without a number. */
export function headingLevel(label: string, sequence: Sequence | null): number {
  const text = label.trim()
  if (sequence?.style === 'chinese' || FIRST_LEVEL.test(text)) return 1
  return sequence?.style === 'bracketed' || SECOND_LEVEL.test(text) ? 2 : 3
}
