import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAsk } from '../../asking.ts'
import { useQuarter, useStatus } from '../../app-status.ts'
import { ChecksLink } from '../../components/checks/checks-link.tsx'
import { LockBanner } from '../../components/closing/lock-banner.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useFilter } from '../../components/project-filter/filter-store.ts'
import { ProjectFilterBar } from '../../components/project-filter/project-filter-bar.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { ProgressTable } from './progress-table.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './progress.css'

/** Quarterly entry: last report beside this quarter's, typed row by row. */
export function ProgressScreen() {
  const { t } = useTranslation()
  const { projectCount } = useStatus()
  const [quarter] = useQuarter()
  const filter = useFilter('progress')
  const sheet = useAsk('progress.sheet', { quarter, filter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const [onlyMissing, setOnlyMissing] = useState(false)
  // Rows just saved stay in sight, so that the list does not run away under the keyboard.
  const [justSaved, setJustSaved] = useState<ReadonlySet<string>>(new Set())

  const failure = sheet.error ?? dictionaries.error
  if (failure) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={failure}
        onRetry={() => void Promise.all([sheet.refetch(), dictionaries.refetch()])}
      />
    )
  }
  if (!sheet.data || !dictionaries.data) return <Waiting />

  const { rows, reportedCount } = sheet.data
  const shown = onlyMissing
    ? rows.filter(({ project, entry }) => entry === null || justSaved.has(project.id))
    : rows
  return (
    <div className="screen">
      <PageHeader
        title={t('progress.titleOf', { quarter: quarterText(quarter, t) })}
        facts={t('progress.count', { reported: reportedCount, count: rows.length })}
        actions={<ChecksLink screen="progress" />}
      />
      {projectCount === 0 ? (
        <NoProjects />
      ) : (
        <>
          <LockBanner of="progress" />
          <ProjectFilterBar screen="progress" dictionaries={dictionaries.data}>
            <Checkbox
              checked={onlyMissing}
              onChange={(event) => {
                setJustSaved(new Set())
                setOnlyMissing(event.target.checked)
              }}
            >
              {t('progress.onlyMissing')}
            </Checkbox>
          </ProjectFilterBar>
          <ProgressTable
            key={quarter}
            quarter={quarter}
            rows={shown}
            onSaved={(id) => setJustSaved((old) => new Set([...old, id]))}
          />
        </>
      )}
    </div>
  )
}

function NoProjects() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      title={t('progress.empty.title')}
      actions={
        <Button type="primary" onClick={() => void navigate('/projects')}>
          {t('app.navigation.projects')}
        </Button>
      }
    >
      {t('progress.empty.text')}
    </EmptyState>
  )
}
