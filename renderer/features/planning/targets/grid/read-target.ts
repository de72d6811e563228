import type { Input } from '#contract/index.ts'
import { type AreaUnit, formatArea } from '#domain/area.ts'
import { comparable } from '#domain/text/comparable.ts'
import { readArea, readPartialDate, readWhole } from '../../../../components/entry/read-entry.ts'
import { isUnread, type Typed, type Unread } from '../../../../components/entry/typed.ts'
import type { TargetCells, TargetColumn } from './target-cells.ts'
import type { Meanings, TargetWords } from './target-words.ts'

/** Why a cell cannot be saved; `text` is what stands in it. */
export type CellProblem =
  | { readonly kind: 'missing' | 'unknown' | 'ambiguous'; readonly text: string }
  | { readonly kind: 'notOfMeasure'; readonly text: string }
  | { readonly kind: 'unread'; readonly unread: Unread }

export type CellProblems = ReadonlyMap<TargetColumn, CellProblem>

export type TargetInput = Omit<Input<'targets.saveMany'>['targets'][number], 'id'>

/** A line that can be saved, or what is wrong with it, cell by cell. */
export type ReadLine =
  | { readonly target: TargetInput; readonly problems: null }
  | { readonly target: null; readonly problems: CellProblems }

/** Reads a line. A blank subject is the whole programme, a blank unit is ㎡, or a plain count. */
export function readTarget(cells: TargetCells, words: TargetWords): ReadLine {
  const problems = new Map<TargetColumn, CellProblem>()
  const chosen = <Meaning>(column: TargetColumn, meanings: Meanings<Meaning>): Meaning | null => {
    const text = cells[column]
    const [first, second] = meanings.of.get(comparable(text)) ?? []
    if (text.trim() === '') return null
    if (first === undefined) problems.set(column, { kind: 'unknown', text })
    else if (second !== undefined) problems.set(column, { kind: 'ambiguous', text })
    return first ?? null
  }
  const typed = <Value>(column: TargetColumn, value: Typed<Value>): Value | null => {
    if (!isUnread(value)) return value
    problems.set(column, { kind: 'unread', unread: value })
    return null
  }
  const programmeId = chosen('programme', words.programmes)
  const subject = chosen('subject', words.subjects)
  const measure = chosen('measure', words.measures)
  const unit = chosen('unit', words.units)
  if (measure !== null && unit !== null && (measure === 'count') !== (unit === 'count')) {
    problems.set('unit', { kind: 'notOfMeasure', text: cells.measure })
  }
  const areaUnit: AreaUnit = unit === null || unit === 'count' ? 'squareMetre' : unit
  const amount = typed(
    'amount',
    measure === 'count' ? readWhole(cells.amount) : readArea(cells.amount, areaUnit),
  )
  const dueDate = typed('dueDate', readPartialDate(cells.dueDate))
  for (const column of ['programme', 'measure', 'amount'] as const) {
    if (cells[column].trim() === '') problems.set(column, { kind: 'missing', text: '' })
  }
  if (problems.size > 0 || programmeId === null || measure === null || amount === null) {
    return { target: null, problems }
  }
  return {
    problems: null,
    target: {
      programmeId,
      stage: subject?.stage ?? null,
      schoolId: subject?.schoolId ?? null,
      measure,
      amount,
      unit: measure === 'count' ? null : areaUnit,
      dueDate,
      leader: textOf(cells.leader),
      responsibleUnit: textOf(cells.responsibleUnit),
      note: textOf(cells.note),
    },
  }
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/**
 * An amount whose text says nothing new is left as the ledger has it: 28 亩 are not quite the ㎡ a
 * project office may have entered.
 */
export function keepingAmount(
  target: TargetInput,
  known: { readonly amount: number },
): TargetInput {
  const { unit, amount } = target
  if (unit === null || unit === undefined || unit === 'squareMetre') return target
  return formatArea(known.amount, unit) === formatArea(amount, unit)
    ? { ...target, amount: known.amount }
    : target
}
