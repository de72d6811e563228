import type { CheckId } from '#domain/checks/check.ts'
import type { ImportKind, OtherSheet, ProblemCode } from './imports/reading.ts'
import type { ErrorCode, FileRefusal, NotAllowedRule } from './result.ts'

/** Fills the template under a dotted key, e.g. `problem.not_a_number`, with the values. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The shape of resources/sentences/<language>.json; a missing sentence does not compile. */
export interface SentenceTemplates {
  /** A quarter by its number within the year, and a calendar day. */
  readonly quarter: Readonly<Record<'first' | 'second' | 'third' | 'fourth', string>>
  readonly day: string
  readonly place: Readonly<Record<Place, string>>
  readonly problem: Readonly<Record<ProblemCode, string>>
  readonly suggestion: string
  /** `unknown_value` where the row is written without that value. */
  readonly unknownButWritten: string
  readonly sheetOfNoKind: string
  /** What is said of a project no cell names, only its school. */
  readonly projectUnsaid: Readonly<
    Record<'project_unknown' | 'project_unsure' | 'project_several', string>
  >
  /** Kinds of sheets. */
  readonly importKind: Readonly<Record<ImportKind, string>>
  /** Sheets the ledger has no place of its own for, and where what they hold belongs. */
  readonly otherSheet: Readonly<Record<OtherSheet, string>>
  /** Header of the reasons, and the ending of the file's name, when rows are given back. */
  readonly refusedBecause: string
  readonly refusedRows: string
  readonly error: Readonly<Record<ErrorCode, string>>
  readonly refusal: Readonly<Record<FileRefusal, string>>
  readonly rule: Readonly<Record<NotAllowedRule, string>>
  readonly thing: Readonly<Record<Thing, string>>
  /** What a step did with a thing. */
  readonly done: Readonly<Record<'insert' | 'update' | 'delete' | 'restore', string>>
  /** A thing by its name. */
  readonly named: string
  readonly check: Readonly<Record<CheckId, CheckTemplates>>
  readonly field: Readonly<Record<string, string>>
  /** Funding sources by their code. */
  readonly source: Readonly<Record<string, string>>
  /** A field split by source: 计划总投资：中央资金. */
  readonly split: string
}

/** The words of one check: its name, what it says, how it is mended. */
interface CheckTemplates {
  readonly name: string
  /** One sentence for each way the check can be hit. */
  readonly said: Readonly<Record<string, string>>
  readonly mend: string
}

type Place = 'cell' | 'bareCell' | 'row' | 'column' | 'sheet'

export const THINGS = [
  'project',
  'school',
  'township',
  'programme',
  'category',
  'fundingSource',
  'budgetLine',
  'contract',
  'allocationDocument',
  'fundEntry',
  'attachment',
  'progressEntry',
  'target',
  'batch',
  'file',
  'sheet',
  'backup',
  'finding',
  'closing',
  'correction',
  'schoolCondition',
  'standard',
  'diversion',
  'awardPolicy',
  'operator',
  'milestone',
  'carryOver',
  'fundTransfer',
  'budgetRevision',
  'checkExplanation',
  'reportTemplate',
  'record',
] as const

type Thing = (typeof THINGS)[number]

/** A translator over plain templates, for the terminal and tests; the screens use i18next. */
export function translatorOf(templates: SentenceTemplates): Translate {
  return (key, values = {}) => {
    const template = key
      .split('.')
      .reduce<unknown>(
        (node, part) => (node as Record<string, unknown> | undefined)?.[part],
        templates,
      )
    if (typeof template !== 'string') return key
    return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}
