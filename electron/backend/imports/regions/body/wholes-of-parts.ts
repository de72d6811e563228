import words from '#resources/vocabularies/row-words.json' with { type: 'json' }
import { comparable } from '#domain/text/comparable.ts'
import { withoutCode } from '../../values/words/coded-value.ts'
import { readSequence } from '../../values/numbers/sequence-text.ts'
import { stageReader } from '../../values/words/value-vocabularies.ts'
import type { RowFacts } from './row-facts.ts'
import { partOfTotal } from './row-label.ts'

type FactsOf = (row: number) => RowFacts

/** A row by its 0-based place and what it is. */
interface KnownRow {
  readonly row: number
  readonly kind: string
}

interface WholeOfParts {
  readonly label: string
  /** The last row that may be a part (0-based). */
  readonly partsUntil: number
}

/**
 * Among targets 义务教育 above 其中:小学 is a target of its own or the sum of its parts: it is marked
 * with how far these may reach, and the figures tell.
 */
export function wholesOfParts(
  rows: readonly KnownRow[],
  factsOf: FactsOf,
): ReadonlyMap<number, WholeOfParts> {
  const wholes = new Map<number, WholeOfParts>()
  for (const [index, whole] of rows.entries()) {
    const first = rows[index + 1]
    if (first?.kind !== 'data' || !isTargetRow(whole)) continue
    const { labels } = factsOf(whole.row)
    if (labels.some(saysPart) || !factsOf(first.row).labels.some(saysPart)) continue
    const label = labels.find((text) => readSequence(text) === null) ?? ''
    const partsUntil = lastPart(labels, rows.slice(index + 1), factsOf)
    wholes.set(whole.row, { label, partsUntil })
  }
  return wholes
}

function isTargetRow({ kind }: KnownRow): boolean {
  return kind === 'data' || kind === 'keyless' || kind === 'bare'
}

function saysPart(label: string): boolean {
  return partOfTotal(label) !== null
}

/**
 * Parts go on until a row has a number of its own where the first part has none, or is of a stage the
 * whole does not hold: 初中 is no part of 小学.
 */
function lastPart(
  wholeLabels: readonly string[],
  [first, ...others]: readonly KnownRow[],
  factsOf: FactsOf,
): number {
  let last = first?.row ?? 0
  const isNumbered = first !== undefined && factsOf(first.row).sequence !== null
  const stages = stagesIn(wholeLabels)
  for (const { row } of others) {
    const { labels, sequence } = factsOf(row)
    const isNext = sequence !== null && !isNumbered && !labels.some(saysPart)
    if (isNext || isOfAnother(stages, labels)) break
    last = row
  }
  return last
}

/** The stages a whole holds; null where its words do not tell. */
function stagesIn(labels: readonly string[]): ReadonlySet<string> | null {
  const texts = new Set(labels.map((label) => withoutCode(comparable(label))))
  const group = words.stageGroups.find(({ names }) => names.some((name) => texts.has(name)))
  if (group !== undefined) return new Set(group.stages)
  const stages = labels.flatMap((label) => wholeStage(label) ?? [])
  return stages.length === 0 ? null : new Set(stages)
}

function isOfAnother(stages: ReadonlySet<string> | null, labels: readonly string[]): boolean {
  if (stages === null) return false
  return labels.some((label) => {
    const stage = wholeStage(partOfTotal(label) ?? label)
    return stage !== null && !stages.has(stage)
  })
}

function wholeStage(label: string): string | null {
  const stage = stageReader.read(label)
  return stage?.isWhole === true ? stage.id : null
}
