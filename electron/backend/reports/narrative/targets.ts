import type { MeasureTargets, ReportFigures, TargetLine } from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { MEASURE_NAMES, MEASURE_UNITS } from '#domain/report/names.ts'
import { bodyOf, listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill, shown, shownShare, shownUnlessZero } from './template.ts'

const sentences = REPORT_SENTENCES.targets

/** 四、目标完成情况: one paragraph per programme and measure. */
export function targetParagraphs({ targets }: ReportFigures): Paragraph[] {
  return targets.flatMap(({ programmeId, name, measures }) =>
    measures.flatMap((measure) =>
      measureParagraph(`targets.${programmeId}.${measure.measure}`, name, measure),
    ),
  )
}

function measureParagraph(
  id: string,
  programme: string,
  { measure, total, lines }: MeasureTargets,
): Paragraph[] {
  const unit = MEASURE_UNITS[measure]
  const added = lines.filter(({ within }) => !within)
  const within = lines.filter((line) => line.within)
  // A target of nothing is worth no word, unless there are others within it.
  if (total.target.value === 0 && within.every(({ target }) => target.value === 0)) return []
  return bodyOf(
    id,
    fill(sentences.total, {
      programme,
      unit,
      measure: MEASURE_NAMES[measure],
      target: shown(total.target),
      completed: shown(total.completed),
      completionRate: shownShare(total.completionRate, total.completed),
      underConstruction: shownUnlessZero(total.underConstruction),
      notStarted: shownUnlessZero(total.notStarted),
      coverageRate: shownShare(
        total.coverageRate,
        total.completed,
        total.underConstruction,
        total.notStarted,
      ),
      shortfall: shownUnlessZero(total.shortfall),
    }),
    fill(sentences.lines, { items: added.length > 1 ? lineItems(added, unit) : null }),
    fill(sentences.withinStages, { items: lineItems(within.filter(isOfStage), unit) }),
    fill(sentences.within, {
      items: lineItems(
        within.filter((line) => !isOfStage(line)),
        unit,
      ),
    }),
  )
}

function isOfStage({ schoolId }: TargetLine): boolean {
  return schoolId === null
}

function lineItems(lines: readonly TargetLine[], unit: string): Span[] | null {
  const items = lines.map((line) =>
    fill(sentences.line, {
      unit,
      name: line.name,
      target: shown(line.target),
      completed: shown(line.completed),
      completionRate: shownShare(line.completionRate, line.completed),
    }),
  )
  return listOf('group', items)
}
