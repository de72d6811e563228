import placeWords from '#resources/vocabularies/place-words.json' with { type: 'json' }
import type { ImportField } from '#contract/imports/reading.ts'
import { withoutCode } from '../../values/words/coded-value.ts'
import { looksLikeSchool, looksLikeTownship, tidyName } from '../../values/words/school-name.ts'
import {
  categoryReader,
  stageReader,
  workTypeReader,
} from '../../values/words/value-vocabularies.ts'
import type { ClassifiedRow } from '../../regions/body/classify-rows.ts'

/** What the headings above a row say about it: 一、盐井镇 gives its rows their township. */
export type SectionValues = Readonly<Partial<Record<ImportField, string>>>

interface OpenSection {
  readonly level: number
  readonly field: ImportField
  readonly text: string
}

/** The headings that hold for each data row, by row. Rows without any are left out. */
export function readSections(rows: readonly ClassifiedRow[]): Map<number, SectionValues> {
  const values = new Map<number, SectionValues>()
  let open: OpenSection[] = []
  for (const { row, kind, label, isHeading, level } of rows) {
    if (isHeading) {
      open = open.filter((section) => section.level < level)
      const section = sectionOf(label, level)
      if (section) open = [...open.filter(({ field }) => field !== section.field), section]
    } else if (kind === 'data' && open.length > 0) {
      values.set(row, Object.fromEntries(open.map(({ field, text }) => [field, text])))
    }
  }
  return values
}

function sectionOf(label: string, level: number): OpenSection | null {
  const text = tidyName(withoutCode(tidyName(label))).replace(
    /(?:小计|合计|共?（?\d+(?:个|所|项)）?)$/,
    '',
  )
  const field = fieldOf(text)
  return field === null ? null : { level, field, text }
}

function fieldOf(text: string): ImportField | null {
  if (looksLikeTownship(text)) return 'township'
  if (placeWords.wholeCounty.includes(text)) return null
  if (/^(?:19|20)\d{2}年?(?:度)?$/.test(text)) return 'year'
  if (stageReader.read(text)?.isWhole) return 'stage'
  if (workTypeReader.read(text)?.isWhole) return 'workType'
  if (categoryReader.read(text)?.isWhole) return 'category'
  if (looksLikeSchool(text)) return 'school'
  if (/(?:项目|工程|规划|计划|专项|资金|改薄|行动)$/.test(text) && text.length >= 6)
    return 'programme'
  return categoryReader.read(text) ? 'category' : null
}
