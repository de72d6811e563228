import values from '#resources/vocabularies/values.json' with { type: 'json' }
import type { FundKind } from '#domain/funds/fund.ts'
import type { SchoolStage } from '#domain/project/school-stage.ts'
import type { WorkType } from '#domain/project/work-type.ts'
import { type CodedEntry, createCodedReader } from './coded-value.ts'

/** The coded fields' readers, from resources/vocabularies/values.json. */
export const categoryReader = createCodedReader<string>(values.category)
export const workTypeReader = createCodedReader(values.workType as CodedEntry<WorkType>[])
export const stageReader = createCodedReader(values.stage as CodedEntry<SchoolStage>[])
export const fundingSourceReader = createCodedReader<string>(values.fundingSource)
export const fundKindReader = createCodedReader(values.fundKind as CodedEntry<FundKind>[])

/** Words of each kind of money entry, for headers and titles. */
const fundKindWords = values.fundKind as readonly {
  readonly id: FundKind
  readonly words: readonly string[]
}[]

/** The one kind a text speaks of; null when it speaks of none, or of several. */
export function kindInWords(text: string): FundKind | null {
  const found = fundKindWords.filter(({ words }) => words.some((word) => text.includes(word)))
  const [only, second] = found
  return only && !second ? only.id : null
}
