import words from '#resources/vocabularies/phases.json'
import type { ProgressRow, ReadState } from '#contract/projects/progress.ts'
import type { MoneyUnit } from '#domain/money.ts'
import { comparable } from '#domain/text/comparable.ts'
import type { Block } from '../../../components/grid/block.ts'
import { readMoney, readPercent } from '../../../components/entry/read-entry.ts'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import { ENTRY_FIELDS, type EntryField } from './entry-draft.ts'

/** Longest text of one cell that the ledger keeps. */
const LONGEST_TEXT = 5000

/** The reader of phases answers normal for words it does not know as well. */
const NORMAL: ReadonlySet<string> = new Set(words.normal)

/** Why a block cannot be pasted at a place: nothing of it is taken then. */
export type Misfit =
  | { readonly kind: 'tooManyColumns'; readonly pasted: number; readonly room: number }
  | { readonly kind: 'tooManyRows'; readonly pasted: number; readonly room: number }
  | { readonly kind: 'tooLong'; readonly pasted: number; readonly room: number }

export function misfitOf(block: Block, field: EntryField, rowsLeft: number): Misfit | null {
  const width = Math.max(...block.map((cells) => cells.length))
  const columns = ENTRY_FIELDS.length - ENTRY_FIELDS.indexOf(field)
  const longest = Math.max(...block.flat().map((cell) => cell.length))
  if (width > columns) return { kind: 'tooManyColumns', pasted: width, room: columns }
  if (block.length > rowsLeft) {
    return { kind: 'tooManyRows', pasted: block.length, room: rowsLeft }
  }
  return longest > LONGEST_TEXT ? { kind: 'tooLong', pasted: longest, room: LONGEST_TEXT } : null
}

/** The texts of a block that only the words of the import can read: phases and statuses. */
export function statesOf(block: Block, field: EntryField, rows: readonly ProgressRow[]) {
  return block.flatMap((cells, index) => {
    const workflow = rows[index]?.project.workflow
    if (workflow === undefined) return []
    return cells.flatMap((text, column) =>
      isState(fieldAt(field, column)) ? [{ workflow, text }] : [],
    )
  })
}

/**
 * What a block changes, row by row. `states` answers `statesOf`, in its order. A blank cell makes
 * the field blank; what cannot be read is kept as it was pasted, with the reason.
 */
export function readBlock(
  block: Block,
  field: EntryField,
  moneyUnit: MoneyUnit,
  states: readonly ReadState[],
): Partial<EntryDraft>[] {
  const answers = states.values()
  const shares = sharesOf(block, field)
  return block.map((cells) => {
    const change: Partial<Record<EntryField, unknown>> = {}
    for (const [column, text] of cells.entries()) {
      const at = fieldAt(field, column)
      if (at === undefined) continue
      const state = isState(at) ? (answers.next().value ?? null) : null
      change[at] = readCell(at, text, { moneyUnit, shares, state })
      // 主体（停工） in the column of phases says the status too; a column of statuses overrides it.
      if (at === 'phase' && state && state.status !== 'normal') change.status = state.status
    }
    return change as Partial<EntryDraft>
  })
}

interface CellSense {
  readonly moneyUnit: MoneyUnit
  readonly shares: Shares
  readonly state: ReadState
}

// oxlint-disable-next-line eslint/consistent-return, typescript/consistent-return -- The compiler proves the switch exhaustive.
function readCell(field: EntryField, text: string, { moneyUnit, shares, state }: CellSense) {
  const isBlank = text.trim() === ''
  switch (field) {
    case 'phase':
      return isBlank ? null : (state?.phase ?? { unread: text, why: 'notPhase' })
    case 'status':
      if (isBlank || NORMAL.has(comparable(text))) return 'normal'
      return state && state.status !== 'normal' ? state.status : { unread: text, why: 'notStatus' }
    case 'percent':
      return readShare(text, shares)
    case 'completedInvestment':
      return readMoney(text, moneyUnit)
    case 'problems':
    case 'nextSteps':
      return text
  }
}

/**
 * What a bare figure up to one in the column of percents means: a share of one, as Excel holds 95.7 %
 * as 0.957, a percentage, or nothing that can be told.
 */
type Shares = 'all' | 'none' | 'unclear'

/**
 * Decided by the whole column. Several figures, none above one or with a sign, are shares, and so is
 * one with more decimals than a percentage has; 0.5 alone or among 30 and 65 % may be either.
 */
function sharesOf(block: Block, field: EntryField): Shares {
  const column = ENTRY_FIELDS.indexOf('percent') - ENTRY_FIELDS.indexOf(field)
  const texts = block
    .map((cells) => cells[column]?.trim() ?? '')
    .filter((text) => /^[\d.]+$/.test(text) || text.endsWith('%'))
  if (!texts.some(isBelowOne)) return 'none'
  const above = texts.filter((text) => !/^(?:0?\.\d+|[01](?:\.0*)?)$/.test(text))
  const figures = texts.filter((text) => Number(text) > 0)
  const areTold = figures.length > 1 || texts.some((text) => /\.\d{3,}$/.test(text))
  return above.length === 0 && areTold ? 'all' : 'unclear'
}

function isBelowOne(text: string): boolean {
  return Number(text) > 0 && Number(text) < 1
}

function readShare(text: string, shares: Shares) {
  if (shares === 'all' && text.trim() !== '') return readPercent(timesHundred(text))
  if (shares === 'unclear' && isBelowOne(text)) {
    return { unread: text.trim(), why: 'percentUnclear' }
  }
  return readPercent(text)
}

/** Moves the point two places in the text, so that no binary fraction is made of it. */
function timesHundred(text: string): string {
  const [whole = '', parts = ''] = text.trim().split('.')
  if (!/^\d*$/.test(whole + parts)) return text
  return `${whole}${parts.padEnd(2, '0').slice(0, 2)}.${parts.slice(2)}`
}

function fieldAt(field: EntryField, column: number): EntryField | undefined {
  return ENTRY_FIELDS[ENTRY_FIELDS.indexOf(field) + column]
}

function isState(field: EntryField | undefined): boolean {
  return field === 'phase' || field === 'status'
}
