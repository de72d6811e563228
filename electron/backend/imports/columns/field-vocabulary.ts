import vocabulary from '#resources/vocabularies/import-fields.json' with { type: 'json' }
import type { ImportField, ImportKind, MappingReason } from '#contract/imports/reading.ts'
import type { CellSign } from './evidence/cell-signs.ts'
import { wordKey } from './headers/header-key.ts'

/** How the cells of a field are read. */
export type FieldType =
  | 'sequence'
  | 'year'
  | 'text'
  | 'township'
  | 'school'
  | 'schoolCode'
  | 'projectCode'
  | 'stage'
  | 'category'
  | 'workType'
  | 'phase'
  | 'mark'
  | 'count'
  | 'unitName'
  | 'area'
  | 'money'
  | 'percent'
  | 'startDate'
  | 'finishDate'
  | 'period'
  | 'measure'
  | 'fundingSource'

/** A field a header may mean, before anybody looked at the cells below it. */
export interface HeaderCandidate {
  readonly field: ImportField
  readonly confidence: number
  readonly reason: MappingReason
}

/** No surer than this is told of a column that somebody is to look at, 0 to 1. */
export const ASKED = 0.7

/** What one field's headers look like; from resources/vocabularies/import-fields.json. */
export interface FieldWords {
  readonly id: ImportField
  readonly type: FieldType
  readonly kinds: readonly ImportKind[]
  /** Whole headers; the first is the usual one. */
  readonly names: ReadonlySet<string>
  readonly usualName: string
  /** Whole headers that can mean this, if the cells agree. */
  readonly weak: ReadonlySet<string>
  /** Each pattern is a list of words that must all occur; a word is a list of alternatives. */
  readonly patterns: readonly (readonly (readonly string[])[])[]
  /** Words that may mean this and as well something else: enough for a question. */
  readonly generic: readonly string[]
  /** A header with one of these is not meant by a generic word. */
  readonly genericNot: readonly string[]
  /** A header with one of these is something else. */
  readonly not: readonly string[]
  /** What becomes of the values: into the ledger, kept under the column's header, or only read. */
  readonly keep: FieldKeeping
  /** What its cells give themselves away as, where they do. */
  readonly sign: CellSign | null
}

export type FieldKeeping = 'ledger' | 'custom' | 'none'

interface FieldEntry {
  readonly id: string
  readonly type: string
  readonly kinds: readonly string[]
  readonly names: readonly string[]
  readonly weak?: readonly string[]
  readonly patterns?: readonly string[]
  readonly not?: readonly string[]
  readonly generic?: readonly string[]
  readonly genericNot?: readonly string[]
  readonly keep?: string
  readonly sign?: string
}

export const fieldWords: readonly FieldWords[] = (vocabulary.fields as readonly FieldEntry[]).map(
  (field) => ({
    id: field.id,
    type: field.type as FieldType,
    kinds: field.kinds as readonly ImportKind[],
    names: new Set(field.names.map(wordKey)),
    usualName: wordKey(field.names[0] ?? ''),
    weak: new Set((field.weak ?? []).map(wordKey)),
    patterns: (field.patterns ?? []).map((pattern) =>
      pattern.split(' ').map((alternatives) => alternatives.split('|').map(wordKey)),
    ),
    not: (field.not ?? []).map(wordKey),
    generic: (field.generic ?? []).map(wordKey),
    genericNot: (field.genericNot ?? []).map(wordKey),
    keep: (field.keep ?? 'ledger') as FieldKeeping,
    sign: (field.sign ?? null) as CellSign | null,
  }),
)

const byId = new Map(fieldWords.map((field) => [field.id, field]))

/** Kinds of money that can be split by funding source, and the words their groups use. */
export type FundPrefix = 'budget' | 'allocated' | 'received' | 'paid'

/** What money split by source adds up to: of projects, and in a sheet of what was moved. */
export const PROJECT_TOTALS = {
  budget: 'plannedTotal',
  allocated: 'allocatedToDate',
  received: 'receivedToDate',
  paid: 'paidToDate',
} as const satisfies Readonly<Record<FundPrefix, ImportField>>
export const FUND_TOTALS = {
  budget: null,
  allocated: 'fundAmount',
  received: 'fundReceived',
  paid: 'fundPaid',
} as const satisfies Readonly<Record<FundPrefix, ImportField | null>>

export const fundGroups = vocabulary.fundGroups as readonly {
  readonly prefix: FundPrefix | null
  readonly words: readonly string[]
}[]

/** 累计 */
export const CUMULATIVE: string = wordKey(vocabulary.cumulative)

/** Groups that say when, not what: 本季度 › 累计完成投资 is cumulative all the same. */
export const periodGroups: ReadonlySet<string> = new Set(vocabulary.periodGroups.map(wordKey))
export const totalLeaves: ReadonlySet<string> = new Set(vocabulary.totalLeaves.map(wordKey))

/** 计算机 › 台数: a last header that stands for its group where the field holds just that. */
export const leafTypes: ReadonlyMap<string, FieldType> = new Map(
  Object.entries(vocabulary.leavesOfType).flatMap(([type, words]) =>
    words.map((word) => [wordKey(word), type as FieldType] as const),
  ),
)
export const subGroupWords: readonly string[] = vocabulary.subGroupWords.map(wordKey)
export const headerWords: ReadonlySet<string> = new Set(vocabulary.headerWords.map(wordKey))
export const otherSheetWords: readonly string[] = vocabulary.otherSheetWords.map(wordKey)

/** The source of a field that splits money: `budget:central` → budget, central. */
export function splitField(field: ImportField): { prefix: FundPrefix; source: string } | null {
  if (!field.includes(':')) return null
  const [prefix = '', source] = field.split(':')
  if (source === undefined || !['budget', 'allocated', 'received', 'paid'].includes(prefix)) {
    return null
  }
  return { prefix: prefix as FundPrefix, source }
}

/** What becomes of a field's values; those split by source go into the ledger. */
export function keepingOf(field: ImportField): FieldKeeping {
  return byId.get(field)?.keep ?? 'ledger'
}

/** What cells of the field give themselves away as; null where they look like any text. */
export function signOfField(field: ImportField): CellSign | null {
  return byId.get(field)?.sign ?? null
}

/** Whether a header's key is one of the field's own names. */
export function isNameOf(key: string, field: ImportField): boolean {
  return byId.get(field)?.names.has(key) === true
}

/** Whether sheets of the kind have the field. */
export function isOfKind(field: ImportField, kind: ImportKind): boolean {
  return byId.get(field)?.kinds.includes(kind) ?? false
}

/** Whether only sheets of other kinds have the field. */
export function isOfOtherKinds(field: ImportField, kind: ImportKind): boolean {
  return byId.has(field) && !isOfKind(field, kind)
}

/** How a field's cells are read; null for a field nobody knows. */
export function fieldTypeOf(field: ImportField): FieldType | null {
  return splitField(field) ? 'money' : (byId.get(field)?.type ?? null)
}

/** Whether columns can be told to mean it: a field, money of a source, or a column of the sheet's own. */
export function isImportField(field: ImportField): boolean {
  return field === 'custom' || byId.has(field) || splitField(field) !== null
}
