import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useAsk, useTell } from '../../asking.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { tableText } from '../../components/history/change-table-names.ts'
import { useDone } from '../../components/history/use-done.tsx'
import { ListPages } from '../../components/tables/list-pages.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { ScreenFailed } from '../../components/page/screen-failed.tsx'
import { useCalm } from '../../components/use-calm.ts'
import { Waiting } from '../../components/page/waiting.tsx'
import { BinTable } from './bin-table.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './recycle-bin.css'

const PAGE = 50

/** Every answer tries out what can be restored, so it is asked when typing pauses. */
const SEARCH_AFTER_MS = 250

/** What was deleted, restored in one press with all that went along. `?kind=project` shows one kind. */
export function RecycleBinScreen() {
  const { t } = useTranslation()
  const sayDone = useDone()
  const [params, setParams] = useSearchParams()
  const kinds = params.getAll('kind')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([])
  const sought = useCalm(search, SEARCH_AFTER_MS)
  const dictionaries = useAsk('dictionaries.all', {})
  const bin = useAsk(
    'recycleBin.list',
    { search: sought, kinds, offset: (page - 1) * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  const restore = useTell('recycleBin.restore', {
    onSuccess: (_value, { ids }, actionId) => {
      setSelectedIds([])
      sayDone(t('recycleBin.restored', { count: ids.length }), actionId)
    },
  })
  if (bin.error ?? dictionaries.error) return <ScreenFailed answers={[bin, dictionaries]} />
  if (!bin.data || !dictionaries.data) return <Waiting />
  const { items, count, kinds: known } = bin.data
  // The last page is gone when all that was on it is restored.
  const lastPage = Math.max(1, Math.ceil(count / PAGE))
  if (page > lastPage) setPage(lastPage)
  const selected = items.flatMap(({ id }) => (selectedIds.includes(id) ? [id] : []))
  return (
    <div className="screen">
      <PageHeader
        title={t('recycleBin.title')}
        facts={t('recycleBin.count', { count })}
        actions={
          <Button
            type="primary"
            disabled={selected.length === 0}
            loading={restore.isPending}
            onClick={() => restore.mutate({ ids: selected })}
          >
            {selected.length === 0
              ? t('app.restore')
              : t('recycleBin.restoreSelected', { count: selected.length })}
          </Button>
        }
      />
      <div className="bin-filter">
        <Input
          allowClear
          className="filter-search"
          aria-label={t('recycleBin.search')}
          placeholder={t('recycleBin.searchHint')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(1)
          }}
        />
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          className="bin-kinds"
          aria-label={t('recycleBin.kind')}
          placeholder={t('recycleBin.kind')}
          value={kinds}
          onChange={(chosen: string[]) => {
            setParams({ kind: chosen })
            setPage(1)
          }}
          options={known.map(({ kind, count: many }) => ({
            value: kind,
            label: t('recycleBin.kindCount', { kind: tableText(kind, t), count: many }),
          }))}
        />
      </div>
      {count === 0 ? (
        <EmptyState title={t(known.length === 0 ? 'recycleBin.empty' : 'recycleBin.nothing')}>
          {t(known.length === 0 ? 'recycleBin.emptyText' : 'recycleBin.nothingText')}
        </EmptyState>
      ) : (
        <>
          <BinTable
            items={items}
            dictionaries={dictionaries.data}
            selectedIds={selected}
            onSelect={setSelectedIds}
            onRestore={(id) => restore.mutate({ ids: [id] })}
          />
          <ListPages page={page} pageSize={PAGE} count={count} onPage={setPage} />
        </>
      )}
    </div>
  )
}
