import type { DoubtfulParagraph } from '#contract/quarter/closing.ts'
import { ANNEXES } from '#contract/reports/reports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportFacts } from '#domain/report/facts.ts'
import { narrowFacts } from '#domain/report/narrow-facts.ts'
import type { ReportForm } from '#domain/report/form/report-form.ts'
import { doubtOf } from '#domain/report/text/edit-mark.ts'
import { type EditScope, editsOf } from '#domain/report/text/paragraph-edit.ts'
import type { Context } from '../context.ts'
import { listReportEdits } from '../database/repositories/report-edits.ts'
import { readReportOptions } from '../database/repositories/settings.ts'
import { gatherNow } from '../reports/make-report.ts'
import { editableText } from '../reports/narrative/editable-text.ts'
import { plainText } from '../reports/narrative/template.ts'

type Edits = Awaited<ReturnType<typeof listReportEdits>>

/**
 * What persons wrote in the quarter's reports and should look at again, in that of the county and
 * of each of its parts. No report is composed where nobody wrote in one.
 */
export async function doubtfulParagraphs(
  context: Pick<Context, 'db' | 'clock'>,
  quarter: Quarter,
): Promise<DoubtfulParagraph[]> {
  const stored = await listReportEdits(context.db, quarter)
  if (stored.length === 0) return []
  const facts = await gatherNow(context, quarter)
  const { form } = await readReportOptions(context.db)
  return scopesOf(stored).flatMap((scope) => doubtfulOf(facts, stored, scope, form))
}

/** The county first, then its parts in the order somebody began to write in their reports. */
function scopesOf(stored: Edits): EditScope[] {
  const parts = new Map<string, EditScope>()
  for (const { scope } of stored) if (scope) parts.set(`${scope.by}:${scope.id}`, scope)
  return [undefined, ...parts.values()]
}

function doubtfulOf(
  facts: ReportFacts,
  stored: Edits,
  scope: EditScope,
  form: ReportForm,
): DoubtfulParagraph[] {
  const ofPart = scope ? narrowFacts(facts, scope) : facts
  if (!ofPart) return ofNoPart(stored, scope)
  const report = scope ? ofPart.county.slice(facts.county.length) : null
  const figures = buildReport(ofPart, { unit: 'wan', annexes: ANNEXES, form })
  return editableText(figures, stored, scope, form).parts.flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap((one) => {
      const doubt = doubtOf(one)
      if (doubt === null) return []
      const text = plainText(one.shown ?? [])
      return [{ scope: scope ?? null, report, paragraph: one.id, heading, text, doubt }]
    }),
  )
}

/** The ledger does not have the part any more: nothing written for it is printed. */
function ofNoPart(stored: Edits, scope: EditScope): DoubtfulParagraph[] {
  return editsOf(stored, scope).map(({ paragraph, spans }) => ({
    scope: scope ?? null,
    report: null,
    paragraph,
    heading: null,
    text: plainText(spans),
    doubt: 'stray',
  }))
}
