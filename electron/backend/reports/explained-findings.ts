import type { Kysely } from 'kysely'
import type { ProjectFinding } from '#domain/checks/check.ts'
import { runChecks } from '#domain/checks/run-checks.ts'
import type { Quarter } from '#domain/quarter.ts'
import type { ExplanationFacts } from '#domain/report/facts.ts'
import { listExplanations } from '../database/repositories/quarter/check-explanations.ts'
import { gatherCheckFacts } from '../database/repositories/quarter/check-facts.ts'
import type { Database } from '../database/schema.ts'
import { checkDays, fingerprintOf } from '../services/quarter/run-ledger-checks.ts'

/** A finding with the sentence that explains it; null while none was written about these facts. */
export interface WeighedFinding {
  readonly finding: ProjectFinding
  readonly sentence: string | null
}

/** Every finding of the quarter, within a transaction if need be. */
export async function weighFindings(
  db: Kysely<Database>,
  quarter: Quarter,
  today: string,
): Promise<WeighedFinding[]> {
  const stored = await listExplanations(db, quarter)
  const kept = new Map(stored.map((row) => [`${row.checkId} ${row.projectId}`, row]))
  const findings = runChecks(await gatherCheckFacts(db, quarter, checkDays(quarter, today)))
  return findings.map((finding) => {
    const row = kept.get(`${finding.checkId} ${finding.projectId}`)
    const holds = row?.fingerprint === fingerprintOf(finding)
    return { finding, sentence: row && holds ? row.sentence : null }
  })
}

/** The explanations printed in the notes: those that speak of the facts as they are. */
export async function explainedFindings(
  db: Kysely<Database>,
  quarter: Quarter,
  today: string,
): Promise<ExplanationFacts[]> {
  if ((await listExplanations(db, quarter)).length === 0) return []
  const weighed = await weighFindings(db, quarter, today)
  return weighed.flatMap(({ finding: { checkId, projectId }, sentence }) =>
    sentence === null ? [] : [{ checkId, projectId, sentence }],
  )
}
