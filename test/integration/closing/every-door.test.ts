import { expect, test } from 'vitest'
import { contract } from '#contract/index.ts'

/**
 * Every method, by what a closed quarter means to it. A new method fails this test until somebody
 * has thought about it and, where it writes dated figures, added it to the refusals.
 */
const BY_CLOSING = {
  /** Refused for a closed quarter: refusals.test.ts, corrections.test.ts, import-into-closed.test.ts,
   * services/indicators.test.ts. */
  refusing: [
    'allocations.receive',
    'allocations.record',
    'allocations.reverse',
    'carryOvers.record',
    'checks.explain',
    'checks.withdraw',
    'corrections.enter',
    'corrections.withdraw',
    'funds.record',
    'funds.reverse',
    'funds.saveBudget',
    'history.undo',
    'imports.apply',
    'imports.applyAll',
    'imports.undo',
    'indicators.delete',
    'indicators.record',
    'milestones.remove',
    'milestones.save',
    'progress.clear',
    'progress.save',
    'progress.saveMany',
    'progressDrafts.keep',
    'projects.delete',
    'projects.restore',
    'projects.update',
    'recycleBin.restore',
    'reportText.add',
    'reportText.reset',
    'reportText.write',
    'settlements.record',
    'statusChanges.record',
    'statusChanges.remove',
    'transfers.record',
  ],
  /** The closing itself, and what replaces the whole ledger. */
  closing: [
    'closing.beginReview',
    'closing.close',
    'closing.endReview',
    'closing.reopen',
    'issues.keep',
    'safety.restore',
  ],
  /**
   * Not dated, or a project added since: a closed quarter keeps its frozen dataset whatever they say
   * later.
   */
  undated: [
    'app.saveOffice',
    'attachments.add',
    'attachments.describe',
    'attachments.remove',
    'attachments.restore',
    'awards.savePolicy',
    'conditions.delete',
    'conditions.save',
    'contracts.delete',
    'contracts.save',
    'dictionaries.merge',
    'dictionaries.reorder',
    'dictionaries.retire',
    'dictionaries.saveCategory',
    'dictionaries.saveFundingSource',
    'dictionaries.saveProgramme',
    'dictionaries.saveSchool',
    'dictionaries.saveTownship',
    'diversions.delete',
    'diversions.save',
    'indicators.loadSet',
    'indicators.save',
    'names.rename',
    'operators.reinstate',
    'operators.rename',
    'operators.retire',
    'operators.switch',
    'phaseNames.save',
    'progressDrafts.discard',
    'reportOptions.save',
    'reportTemplates.add',
    'reportTemplates.remove',
    'reportTemplates.replace',
    'projects.create',
    'schemes.adopt',
    'schemes.delete',
    'schemes.save',
    'schools.merge',
    'standards.delete',
    'standards.save',
    'targets.delete',
    'targets.save',
    'targets.saveMany',
  ],
} as const

/** Methods that write nothing into the ledger are told by their names. */
const READING =
  /\.(all|basis|batches|cancel|cell|cells|close|compare|compareTexts|count|dataset|earlierOpen|explanations|fields|get|ledger|list|lock|open|openSample|origins|overview|page|passport|plan|policies|preview|previewDeletion|previewMerge|previewRestore|read|readStates|refusedRows|render|review|run|sample|samples|similarPairs|sheet|state|status|table|trace|undoObstacles|verify|workbook|writtenRows|backUp|backups)$/

test('every method is known to read, or what a closed quarter means to it is settled', () => {
  const settled: readonly string[] = Object.values(BY_CLOSING).flat()
  const names = Object.keys(contract)
  expect(settled.filter((name) => !names.includes(name))).toEqual([])
  expect(names.filter((name) => !settled.includes(name) && !READING.test(name))).toEqual([])
})
