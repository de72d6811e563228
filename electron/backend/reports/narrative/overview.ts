import { formatPartialDate } from '#domain/partial-date.ts'
import type { ReportFigures } from '#domain/report/dataset.ts'
import type { Paragraph, Span } from '#domain/report/text/report-text.ts'
import { MEASURE_NAMES } from '#domain/report/names.ts'
import { PRINT_UNIT_NAMES } from '#domain/report/form/print-form.ts'
import { bodyOf, listOf } from './paragraphs.ts'
import { REPORT_SENTENCES } from './sentences.ts'
import { fill, shown, shownUnlessZero } from './template.ts'

const sentences = REPORT_SENTENCES.overview

/** 一、总体情况 */
export function overviewParagraphs(figures: ReportFigures): Paragraph[] {
  const { overview } = figures
  const unit = PRINT_UNIT_NAMES[figures.unit]
  const asOf = formatPartialDate(figures.dataDay ?? figures.asOf)
  if (overview.projectCount.value === 0)
    return bodyOf('overview.count', fill(sentences.empty, { asOf }))
  const count = fill(sentences.count, {
    asOf,
    unit,
    count: shown(overview.projectCount),
    categories: listOf(
      'item',
      overview.categories.map((category) =>
        fill(sentences.category, { ...category, quantity: shown(category.quantity) }),
      ),
    ),
    planned: shown(overview.planned),
    ...sourceFields(figures, unit),
  })
  return [
    ...bodyOf('overview.count', count, programmes(figures), areas(figures)),
    ...bodyOf(
      'overview.spread',
      fill(sentences.spread, {
        // One township is the whole, or named where it is not.
        townships:
          overview.townshipCount.value === 1 ? null : shownUnlessZero(overview.townshipCount),
        schools: shown(overview.schoolCount),
      }),
      fill(sentences.cancelled, {
        unit,
        count: shownUnlessZero(overview.cancelled.count),
        planned: shown(overview.cancelled.planned),
      }),
    ),
  ]
}

/**
 * One source is named without its sum, which is the total; several are listed. Nothing is said
 * when the sources come to more than the total: a reader could not make sense of the list.
 */
function sourceFields(
  { overview }: ReportFigures,
  unit: string,
): { readonly sources: Span[] | null; readonly onlySource: string | null } {
  const parts = overview.plannedBySource
  const unclear = parts.every(({ amount }) => amount.id.endsWith('.none'))
  if (unclear || parts.some(({ amount }) => (amount.value ?? 0) < 0)) {
    return { sources: null, onlySource: null }
  }
  const [only] = parts
  if (parts.length === 1 && only) return { sources: null, onlySource: only.name }
  const items = parts.map(({ name, amount }) =>
    fill(sentences.source, { name, unit, amount: shown(amount) }),
  )
  return { sources: listOf('item', items), onlySource: null }
}

function programmes({ overview }: ReportFigures): Span[] | null {
  const [only] = overview.programmes
  if (overview.programmes.length === 1) {
    const named = only && !only.count.id.endsWith('.none')
    return fill(sentences.onlyProgramme, { name: named ? only.name : null })
  }
  const items = overview.programmes.map(({ name, count }) =>
    fill(sentences.programme, { name, count: shown(count) }),
  )
  return fill(sentences.programmes, { programmes: listOf('item', items) })
}

function areas({ overview }: ReportFigures): Span[] | null {
  const items = overview.areas.map(({ measure, area }) =>
    fill(sentences.area, { name: MEASURE_NAMES[measure], area: shownUnlessZero(area) }),
  )
  return fill(sentences.areas, { areas: listOf('item', items) })
}
