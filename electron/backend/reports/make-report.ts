/**
 * Reports: gather-facts.ts loads, the domain's build-report.ts computes, narrative/ puts it into
 * words, outputs/ draws it. Every output draws the same dataset.
 */
import type { Office } from '#contract/app.ts'
import type { ReportRequest } from '#contract/reports.ts'
import { appError } from '#contract/result.ts'
import { buildReport } from '#domain/report/build-report.ts'
import type { ReportDataset } from '#domain/report/dataset.ts'
import type { Context } from '../context.ts'
import { readOffice } from '../database/repositories/settings.ts'
import { localDay } from '../today.ts'
import { gatherFacts } from './gather-facts.ts'
import { composeReport } from './narrative/compose-report.ts'

/**
 * The quarterly report as data.
 *
 * @throws AppError `not_allowed` (`not_set_up`) while nobody has said which county this is
 */
export async function makeReport(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { quarter, unit, annexes }: ReportRequest,
): Promise<ReportDataset> {
  const facts = await db.transaction().execute(async (trx) => {
    const office = requireOffice(await readOffice(trx))
    return gatherFacts(trx, { quarter, office, today: localDay(clock()) })
  })
  return composeReport(buildReport(facts, { unit, annexes }))
}

function requireOffice(office: Office | null): Office {
  if (office) return office
  throw appError('not_allowed', { rule: 'not_set_up', subject: 'report' })
}
