import type { Input } from '#contract/index.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import { keepFields } from '#domain/report/text/keep-fields.ts'
import type { ClosingOffice } from '../../closing/office.ts'

export const quarter = '2020Q2' as const
export const unit = 'wan' as const
/** The whole report of the quarter. */
export const wholeReport = { quarter, unit, annexes: [...ANNEXES] }

/** The text as a person reads it, paragraph by paragraph. */
export async function readText(
  { backend }: ClosingOffice,
  more: Partial<Input<'reports.dataset'>> = {},
) {
  const { text } = await backend.ask('reports.dataset', { ...wholeReport, ...more })
  return [text.leadIn, ...text.chapters.flatMap(({ paragraphs }) => paragraphs)].map(
    ({ id, spans, edit }) => ({ id, edit, text: spans.map((span) => span.text).join('') }),
  )
}

export async function paragraphOf(
  office: ClosingOffice,
  id: string,
  more: Partial<Input<'reports.dataset'>> = {},
) {
  return (await readText(office, more)).find((one) => one.id === id)
}

/** Changes words of a paragraph the way the screen does. */
export async function rewrite(
  { backend }: ClosingOffice,
  id: string,
  change: (text: string) => string,
) {
  const view = await backend.ask('reportText.read', wholeReport)
  const found = view.parts
    .flatMap(({ part, paragraphs }) => paragraphs.map((one) => ({ part, ...one })))
    .find((one) => one.id === id)
  const spans = found?.shown ?? []
  const typed = change(spans.map(({ text }) => text).join(''))
  return backend.ask('reportText.write', {
    quarter,
    unit,
    part: found?.part ?? 'leadIn',
    paragraph: id,
    composed: found?.composed ? [...found.composed] : null,
    spans: keepFields(spans, typed, (figure) => view.figures[figure]),
  })
}
