import words from '#resources/vocabularies/row-words.json' with { type: 'json' }
import { readUnit } from '../../columns/unit-text.ts'
import type { Cell } from '../../workbook/workbook.ts'
import { type GridCell, shownText } from '../sheet-grid.ts'

/** 平方米 万元 万元 and nothing else; among many units one word nobody knows is one as well. */
export function isUnitRow(cells: readonly GridCell[]): boolean {
  let units = 0
  let unknown = 0
  let hasMeasure = false
  // Most rows are none, and a look at them shows it.
  if (cells.some(({ cell }) => cell.kind !== 'text' || cell.value.length > LONGEST_UNIT))
    return false
  for (const { cell } of cells) {
    const text = shownText(cell, false).trim()
    const unit = readUnit(text) ?? readUnit(PER_ONE.exec(text)?.[1] ?? '')
    if (unit !== null) units += 1
    else if (text.length > LONGEST_UNKNOWN_UNIT) return false
    else if (!UNIT_LABEL.test(text)) unknown += 1
    if (unit !== null && unit.family !== 'other') hasMeasure = true
  }
  return unknown === 0
    ? hasMeasure || units >= MANY_UNITS
    : hasMeasure && units >= MANY_UNITS && unknown * UNITS_PER_UNKNOWN <= units
}

/** ㎡/套, 平方米/生 */
const PER_ONE = /^(.{1,4})[/每]\p{Script=Han}{1,2}$/u
const MANY_UNITS = 4
const UNITS_PER_UNKNOWN = 5
const LONGEST_UNKNOWN_UNIT = 4
const LONGEST_UNIT = 12
/** A mark says how such a column is filled. */
const UNIT_LABEL = /^(?:(?:计量)?单位|[√✓✔×/—-]+)$/

/** What a column is counted by, and perhaps how it comes from others: L1, 7=8+…+12, I=Σ(J至N), 3=2÷1×100%. */
const COLUMN_MARK =
  /^(?:([甲乙丙丁戊己已庚辛壬癸子丑寅卯]|[A-Z]|[A-Z]{2}(?==|$))|[A-Z]?(\d{1,3}))(?:=[\dA-Z+\-*/÷×%.…~—Σ∑至到甲乙丙丁戊己]+)?$/i
const LONGEST_MARK = 16
/** 栏次 01 02 03 says what the row is. */
const ROW_LABEL = /^(?:栏次|行次|列次|栏号|列号|栏目)$/

/** XXBSM | XXMC | XD: how an export's columns are called inside the program it comes from. */
function isCodeRow(cells: readonly GridCell[]): boolean {
  if (cells.length < 4 || !cells.every(({ cell }) => cell.kind === 'text' && CODE.test(cell.value)))
    return false
  return new Set(cells.map(textOf)).size === cells.length
}

const CODE = /^\s*[A-Za-z][A-Za-z_]{1,23}\d{0,3}\s*$/

/** 01 02 03, 甲 乙 1 2, or codes: the columns counted or called once more. */
export function isNumberRow(cells: readonly GridCell[]): boolean {
  if (cells.length < 3) return false
  if (isCodeRow(cells)) return true
  // Most rows are none, and a look at them shows it.
  if (cells.some(({ cell }) => cell.kind === 'text' && cell.value.length > LONGEST_MARK))
    return false
  const marks: (number | 'letter')[] = []
  for (const { cell } of cells) {
    const mark = columnMark(cell)
    if (mark === null) return false
    marks.push(mark)
  }
  const steps = marks.filter((mark, index) => {
    const before = marks[index - 1]
    return before === undefined || mark === 'letter' || before === 'letter' || mark - before === 1
  })
  return steps.length >= marks.length * 0.7
}

/** 3, 03, (3), ③, L3, 3=4+5 → 3; 甲, A, AB or I=J+…+N → letter; null for anything else. */
function columnMark(cell: Cell): number | 'letter' | null {
  if (cell.kind === 'number')
    return Number.isInteger(cell.value) && cell.value < 1000 ? cell.value : null
  if (cell.kind !== 'text') return null
  const clean = cell.value.normalize('NFKC').replace(/[\s()（）]/g, '')
  if (ROW_LABEL.test(clean)) return 'letter'
  const [, letter, number] = COLUMN_MARK.exec(clean) ?? []
  if (letter !== undefined) return 'letter'
  return number === undefined ? null : Number(number)
}

/** What such a row calls itself. */
const STANDARD = new RegExp(words.standard)

/** 标准 | ≥4.2 | ≥7.5: what is asked of the rows below, and none of them. */
export function isStandardRow(cells: readonly GridCell[]): boolean {
  const [label] = cells
  if (label === undefined || cells.length < 2 || !STANDARD.test(textOf(label))) return false
  return cells.slice(1).every((cell) => isDemand(textOf(cell)))
}

function textOf({ cell }: GridCell): string {
  return shownText(cell, false).replaceAll(/\s/g, '')
}

/** ≥4.2, 2000以上, 100%, 不低于9.4㎡, — */
function isDemand(text: string): boolean {
  return /^(?:[-—/]+|(?:[≥≤><=＞＜]+|[不高低多少大小]{2,3}于|至少|达到?)?\d[\d.,]*(?:%|\p{Script=Han}{0,4}|㎡|m2)(?:以[上下])?)$/u.test(
    text.normalize('NFKC'),
  )
}
