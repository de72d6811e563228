import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../asking.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { ListPages } from '../../components/tables/list-pages.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { ScreenFailed } from '../../components/page/screen-failed.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { HistoryActions } from './history-actions.tsx'
import { type ChosenChanges, EVERYTHING, HistoryFilterBar } from './history-filter-bar.tsx'
import { HistoryTable } from './history-table.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './history.css'

const PAGE = 100

/**
 * Every change to the data: when, by whom, what it was before and after, and why. `?since=12` begins
 * with the lines after that one, which is where an issue of the report ended; `?step=<id>` shows one
 * step alone, `?batch=<id>` what one import wrote.
 */
export function HistoryScreen() {
  const [params] = useSearchParams()
  const since = Number(params.get('since')) || null
  const step = params.get('step')
  const batch = params.get('batch')
  return <Changes key={`${since} ${step} ${batch}`} since={since} step={step} batch={batch} />
}

interface ChangesProps {
  readonly since: number | null
  readonly step: string | null
  readonly batch: string | null
}

function Changes({ since, step, batch }: ChangesProps) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<ChosenChanges>(() => ({
    ...EVERYTHING,
    afterId: since,
    actionId: step,
    batchId: batch,
  }))
  const [page, setPage] = useState(1)
  const dictionaries = useAsk('dictionaries.all', {})
  const changes = useAsk(
    'history.page',
    { ...filter, offset: (page - 1) * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  const choose = (change: Partial<ChosenChanges>) => {
    setFilter({ ...filter, ...change })
    setPage(1)
  }
  if (changes.error ?? dictionaries.error) return <ScreenFailed answers={[changes, dictionaries]} />
  if (!changes.data || !dictionaries.data) return <Waiting />
  const { count, operators, tables } = changes.data
  return (
    <div className="screen">
      <PageHeader
        title={t('history.title')}
        facts={t('history.count', { count })}
        actions={<HistoryActions filter={filter} count={count} dictionaries={dictionaries.data} />}
      />
      <HistoryFilterBar filter={filter} operators={operators} tables={tables} onChange={choose} />
      {count === 0 ? (
        <EmptyState title={t('history.empty')}>{t('history.emptyText')}</EmptyState>
      ) : (
        <>
          <HistoryTable
            changes={changes.data.changes}
            dictionaries={dictionaries.data}
            onChooseStep={(actionId) => choose({ ...EVERYTHING, actionId })}
          />
          <ListPages page={page} pageSize={PAGE} count={count} onPage={setPage} />
        </>
      )}
    </div>
  )
}
