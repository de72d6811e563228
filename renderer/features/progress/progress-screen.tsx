import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAsk } from '../../asking.ts'
import { useQuarter, useStatus } from '../../app-status.ts'
import { ChecksLink } from '../../components/checks/checks-link.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { useFilter } from '../../components/project-filter/filter-store.ts'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { EntrySheet } from './entry-sheet.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './progress.css'

/** Quarterly entry: last report beside this quarter's, typed as in a spreadsheet. */
export function ProgressScreen() {
  const { t } = useTranslation()
  const { projectCount } = useStatus()
  const [quarter] = useQuarter()
  const filter = useFilter('progress')
  const sheet = useAsk('progress.sheet', { quarter, filter }, { keepPrevious: true })
  const dictionaries = useAsk('dictionaries.all', {})
  const closing = useAsk('closing.state', { quarter })
  const kept = useAsk('progressDrafts.list', { quarter }, { fresh: true })

  const failure = sheet.error ?? dictionaries.error ?? closing.error ?? kept.error
  if (failure) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={failure}
        onRetry={() =>
          void Promise.all([sheet, dictionaries, closing, kept].map(({ refetch }) => refetch()))
        }
      />
    )
  }
  if (!sheet.data || !dictionaries.data || !closing.data || !kept.data) return <Waiting />

  const { rows, reportedCount } = sheet.data
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
        <EntrySheet
          key={quarter}
          quarter={quarter}
          sheet={sheet.data}
          kept={kept.data}
          isLocked={closing.data.state === 'closed'}
          dictionaries={dictionaries.data}
        />
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
