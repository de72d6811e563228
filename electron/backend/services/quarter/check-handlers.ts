import type {
  CheckCounts,
  CheckExplanation,
  CheckFinding,
  checkMethods,
  CheckTally,
} from '#contract/quarter/checks.ts'
import type { ProjectFilter } from '#contract/projects/project-row.ts'
import { appError } from '#contract/result.ts'
import { CHECK_IDS, type CheckId, type ProjectFinding } from '#domain/checks/check.ts'
import { CHECKS } from '#domain/checks/registry.ts'
import { isLocked } from '#domain/closing/quarter-lock.ts'
import { type Quarter, shiftQuarter } from '#domain/quarter.ts'
import { authorOf } from '../../author.ts'
import type { Context, Handlers, Trx } from '../../context.ts'
import {
  listExplanations,
  removeExplanation,
  saveExplanation,
  type StoredExplanation,
} from '../../database/repositories/quarter/check-explanations.ts'
import { findLock } from '../../database/repositories/quarter/closings.ts'
import { listCheckedNames } from '../../database/repositories/quarter/check-facts.ts'
import { listProjectRows } from '../../database/repositories/project-rows.ts'
import {
  type Checked,
  fingerprintOf,
  runDraftChecks,
  runLedgerChecks,
} from './run-ledger-checks.ts'

/** What does not add up, and why some of it is all right. */
export const checkHandlers: Handlers<keyof typeof checkMethods> = {
  'checks.run': async (context, { quarter, filter, projectIds, drafts }) => {
    const all =
      drafts.length === 0
        ? await runLedgerChecks(context, quarter)
        : await runDraftChecks(context, quarter, drafts)
    const explanationOf = await standingExplanations(context, quarter)
    const before = await sentencesOf(context, shiftQuarter(quarter, -1))
    const names = new Map((await listCheckedNames(context.db)).map((row) => [row.id, row]))
    const shown = isRestricted(filter)
      ? new Set((await listProjectRows(context.db, quarter, filter)).map(({ id }) => id))
      : null
    const wanted = projectIds === null ? null : new Set(projectIds)
    const findings = all.flatMap((finding): CheckFinding[] => {
      const name = names.get(finding.projectId)
      if (!name || shown?.has(finding.projectId) === false) return []
      if (wanted && !namedIn(finding).some((id) => wanted.has(id))) return []
      const { id: _id, ...known } = name
      const explanation = explanationOf(finding)
      const sentenceBefore = before.get(keyOf(finding)) ?? null
      return [{ ...finding, ...known, explanation, sentenceBefore }]
    })
    return { quarter, findings, counts: countOf(findings), tallies: talliesOf(findings) }
  },

  'checks.count': async (context, { quarter }) => {
    const findings = await runLedgerChecks(context, quarter)
    const explanationOf = await standingExplanations(context, quarter)
    return countOf(findings.map((finding) => ({ ...finding, explanation: explanationOf(finding) })))
  },

  'checks.explain': async (context, { quarter, checkId, projectIds, sentence }) => {
    if (CHECKS[checkId].severity === 'hard') {
      throw appError('not_allowed', { rule: 'hard_finding', subject: checkId })
    }
    const findings = await findingsOf(context, quarter, checkId)
    const author = await authorOf(context)
    await context.db.transaction().execute(async (trx) => {
      await refuseClosedQuarter(trx, quarter)
      for (const projectId of projectIds) {
        const finding = findings.get(projectId)
        if (!finding) throw appError('not_found', { what: 'finding', id: projectId })
        await saveExplanation(trx, author, {
          newId: context.newId(),
          quarter,
          checkId,
          projectId,
          sentence,
          fingerprint: fingerprintOf(finding),
        })
      }
    })
    context.emit({ type: 'changed', topics: ['checks'] })
    return { count: projectIds.length }
  },

  'checks.withdraw': async (context, { quarter, checkId, projectIds }) => {
    const author = await authorOf(context)
    const count = await context.db.transaction().execute(async (trx) => {
      await refuseClosedQuarter(trx, quarter)
      let removed = 0
      for (const projectId of projectIds) {
        if (await removeExplanation(trx, author, { quarter, checkId, projectId })) removed += 1
      }
      return removed
    })
    context.emit({ type: 'changed', topics: ['checks'] })
    return { count }
  },

  'checks.explanations': async (context, { quarter }) => {
    const findings = await runLedgerChecks(context, quarter)
    const current = new Map(findings.map((finding) => [keyOf(finding), fingerprintOf(finding)]))
    const stored = await listExplanations(context.db, quarter)
    return stored
      .toSorted((a, b) => CHECK_IDS.indexOf(a.checkId) - CHECK_IDS.indexOf(b.checkId))
      .map((row) => ({
        ...explanationFrom(row),
        projectName: row.projectName,
        holds: current.get(keyOf(row)) === row.fingerprint,
      }))
  },
}

/** The checks that found something in the quarter, over the whole ledger. */
export async function tallyChecks(
  context: Checked,
  quarter: Quarter,
): Promise<readonly CheckTally[]> {
  const findings = await runLedgerChecks(context, quarter)
  const explanationOf = await standingExplanations(context, quarter)
  return talliesOf(findings.map((finding) => ({ ...finding, explanation: explanationOf(finding) })))
}

function isRestricted({ search, ...lists }: ProjectFilter): boolean {
  return (search ?? '').trim() !== '' || Object.values(lists).some((list) => list.length > 0)
}

/** What was printed with a closed quarter stays as it was printed. */
async function refuseClosedQuarter(trx: Trx, quarter: Quarter): Promise<void> {
  const lock = await findLock(trx)
  if (lock && isLocked(lock, quarter)) {
    throw appError('not_allowed', { rule: 'explained_quarter_closed', subject: quarter })
  }
}

/** The explanation of a finding, as far as it was written about the facts as they are now. */
async function standingExplanations(
  context: Pick<Context, 'db'>,
  quarter: Quarter,
): Promise<(finding: ProjectFinding) => CheckExplanation | null> {
  const stored = new Map(
    (await listExplanations(context.db, quarter)).map((row) => [keyOf(row), row]),
  )
  return (finding) => {
    const row = stored.get(keyOf(finding))
    return row?.fingerprint === undefined || row.fingerprint !== fingerprintOf(finding)
      ? null
      : explanationFrom(row)
  }
}

/** What was written of each finding of a quarter, whatever has become of it. */
async function sentencesOf(
  context: Context,
  quarter: Quarter,
): Promise<ReadonlyMap<string, string>> {
  const stored = await listExplanations(context.db, quarter)
  return new Map(stored.map((row) => [keyOf(row), row.sentence]))
}

async function findingsOf(
  context: Context,
  quarter: Quarter,
  checkId: CheckId,
): Promise<Map<string, ProjectFinding>> {
  const findings = await runLedgerChecks(context, quarter)
  return new Map(
    findings
      .filter((finding) => finding.checkId === checkId)
      .map((finding) => [finding.projectId, finding]),
  )
}

function explanationFrom(row: StoredExplanation): CheckExplanation {
  const { quarter, checkId, projectId, sentence, explainedBy, explainedAt } = row
  return { quarter, checkId, projectId, sentence, explainedBy, explainedAt }
}

/** The projects a finding names: its own first. */
function namedIn({ projectId, otherProjectIds }: ProjectFinding): readonly string[] {
  return [projectId, ...otherProjectIds]
}

function keyOf({ checkId, projectId }: { readonly checkId: CheckId; readonly projectId: string }) {
  return `${checkId} ${projectId}`
}

type Counted = Pick<CheckFinding, 'checkId' | 'severity' | 'explanation'>

function countOf(findings: readonly Counted[]): CheckCounts {
  const hard = findings.filter(({ severity }) => severity === 'hard').length
  return {
    hard,
    soft: findings.length - hard,
    explained: findings.filter(({ explanation }) => explanation !== null).length,
  }
}

/** In the order the findings came. */
function talliesOf(findings: readonly Counted[]): CheckTally[] {
  const groups = Map.groupBy(findings, ({ checkId }) => checkId)
  return [...groups].map(([checkId, group]) => ({
    checkId,
    severity: CHECKS[checkId].severity,
    ...countOf(group),
  }))
}
