import type { TFunction } from 'i18next'
import type { UndoCount } from '#contract/imports/imports.ts'

/** What undoing takes away and puts back, in one sentence: as it will be, and as it was done. */
export function tallyText(
  when: 'will' | 'done',
  counts: readonly UndoCount[],
  t: TFunction,
): string {
  const named = (what: 'removed' | 'restored'): string =>
    counts
      .filter((count) => count[what] > 0)
      .map((count) => t(`imports.batches.tally.thing.${count.thing}`, { count: count[what] }))
      .join(t('imports.batches.tally.and'))
  const [removed, restored] = [named('removed'), named('restored')]
  if (removed === '' && restored === '') return t(`imports.batches.tally.${when}.none`)
  if (restored === '') return t(`imports.batches.tally.${when}.removed`, { removed })
  if (removed === '') return t(`imports.batches.tally.${when}.restored`, { restored })
  return t(`imports.batches.tally.${when}.both`, { removed, restored })
}
