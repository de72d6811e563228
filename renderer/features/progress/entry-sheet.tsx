import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/index.ts'
import type { KeptDraft } from '#contract/projects/progress-drafts.ts'
import type { ProgressSheet } from '#contract/projects/progress.ts'
import type { Quarter } from '#domain/quarter.ts'
import { useAsk } from '../../asking.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { LockBanner } from '../../components/closing/lock-banner.tsx'
import { useCalm } from '../../components/use-calm.ts'
import { ProjectFilterBar } from '../../components/project-filter/project-filter-bar.tsx'
import { draftedReports } from './typing/entry-draft.ts'
import { createGridRows, placeOf } from './cells/grid-row.ts'
import { ProgressGrid } from './progress-grid.tsx'
import { useEntries } from './typing/use-entries.ts'

/** The checks are asked again when typing pauses. */
const CHECK_AFTER_MS = 400

interface EntrySheetProps {
  readonly quarter: Quarter
  readonly sheet: ProgressSheet
  readonly kept: readonly KeptDraft[]
  readonly isLocked: boolean
  readonly dictionaries: Output<'dictionaries.all'>
}

/** Filters and grid of one quarter; what is typed stays while the filters change. */
export function EntrySheet({ quarter, sheet, kept, isLocked, dictionaries }: EntrySheetProps) {
  const { t } = useTranslation()
  const [only, setOnly] = useState({ missing: false, findings: false })
  // Rows just typed or saved stay in sight, so that the list does not run away under the keyboard.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const entries = useEntries({
    quarter,
    kept,
    isLocked,
    onTouched: (ids) => setTouched((old) => new Set([...old, ...ids])),
  })
  const drafts = draftedReports(useCalm(entries.drafts, CHECK_AFTER_MS))
  const checked = useAsk('checks.run', { quarter, drafts }, { keepPrevious: true })
  const findings = checked.data?.findings
  const [linesOf] = useState(createGridRows)
  const lines = useMemo(
    () =>
      linesOf({
        rows: sheet.rows,
        drafts: entries.drafts,
        findings: findings ?? [],
        refusals: entries.refusals,
      }),
    [linesOf, sheet.rows, entries.drafts, entries.refusals, findings],
  )
  const shown = lines.filter(
    ({ row, findings: found }) =>
      touched.has(row.project.id) ||
      ((!only.missing || row.entry === null) &&
        (!only.findings || found.some((finding) => placeOf(finding) !== 'state'))),
  )
  const restrict = (change: Partial<typeof only>) => {
    setTouched(new Set())
    setOnly({ ...only, ...change })
  }
  return (
    <>
      <LockBanner of="progress" />
      <ProjectFilterBar screen="progress" dictionaries={dictionaries}>
        <Checkbox
          checked={only.missing}
          onChange={({ target }) => restrict({ missing: target.checked })}
        >
          {t('progress.onlyMissing')}
        </Checkbox>
        <Checkbox
          checked={only.findings}
          onChange={({ target }) => restrict({ findings: target.checked })}
        >
          {t('progress.onlyFindings')}
        </Checkbox>
      </ProjectFilterBar>
      {shown.length === 0 ? (
        <EmptyState title={t('app.filters.nothing')}>{t('progress.nothingShown')}</EmptyState>
      ) : (
        <ProgressGrid quarter={quarter} rows={shown} entries={entries} isLocked={isLocked} />
      )}
    </>
  )
}
