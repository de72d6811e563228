import { Button, Table, type TableColumnsType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ImportBatch } from '#contract/imports/imports.ts'
import { useAsk } from '../../../asking.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Moment, momentText } from '../../../components/figures/moment.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { useUndo } from './use-undo.tsx'
import { WrittenRows } from './written-rows.tsx'

/** Rows of one page. */
const PAGE = 20

interface BatchListProps {
  /** The batch a link leads to; its row stands out, on the page of the list that is opened. */
  readonly pointedAt: string | null
}

/** Every file that was brought in, newest first: by whom, how much, and how to take it back. */
export function BatchList({ pointedAt }: BatchListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error, refetch } = useAsk('imports.batches', {})
  const undo = useUndo()

  if (error !== null) {
    return (
      <Failure title={t('imports.failed.batches')} error={error} onRetry={() => void refetch()} />
    )
  }
  if (data === undefined) return <Waiting />
  if (data.length === 0) {
    return (
      <EmptyState
        title={t('imports.batches.none')}
        actions={
          <Button type="primary" onClick={() => void navigate('/imports')}>
            {t('imports.batches.noneAction')}
          </Button>
        }
      >
        {t('imports.batches.noneText')}
      </EmptyState>
    )
  }
  const columns: TableColumnsType<ImportBatch> = [
    {
      title: t('imports.batches.at'),
      key: 'at',
      width: 140,
      render: (_, { importedAt }) => <Moment iso={importedAt} />,
    },
    { title: t('imports.batches.file'), dataIndex: 'fileName', className: 'batch-file' },
    { title: t('imports.batches.sheet'), dataIndex: 'sheet', className: 'batch-file' },
    {
      title: t('imports.batches.kind'),
      key: 'kind',
      width: 90,
      render: (_, { kind }) => t(`sentences.importKind.${kind}`),
    },
    { title: t('imports.batches.operator'), dataIndex: 'operator', width: 90 },
    ...(['added', 'changed', 'skipped'] as const).map((count) => ({
      title: t(`imports.batches.${count}`),
      dataIndex: count,
      width: 64,
      align: 'right' as const,
      className: 'figure',
    })),
    {
      title: t('imports.batches.state'),
      key: 'state',
      width: 190,
      render: (_, batch) => <BatchState batch={batch} />,
    },
    {
      title: t('imports.batches.action'),
      key: 'action',
      width: 80,
      render: (_, batch) =>
        batch.undoneAt === null && (
          <Button
            size="small"
            aria-label={t('imports.batches.undoLabel', { file: batch.fileName })}
            onClick={() => void undo(batch)}
          >
            {t('imports.batches.undo')}
          </Button>
        ),
    },
  ]
  const place = data.findIndex(({ id }) => id === pointedAt)
  return (
    <Table<ImportBatch>
      key={pointedAt}
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...data]}
      pagination={{
        defaultCurrent: Math.floor(Math.max(place, 0) / PAGE) + 1,
        pageSize: PAGE,
        hideOnSinglePage: true,
        showSizeChanger: false,
      }}
      expandable={{
        defaultExpandedRowKeys: pointedAt === null ? [] : [pointedAt],
        expandedRowRender: ({ id }) => <WrittenRows batchId={id} />,
      }}
      rowClassName={({ id }) => (id === pointedAt ? 'batch-pointed-at' : '')}
    />
  )
}

function BatchState({ batch }: { readonly batch: ImportBatch }) {
  const { t } = useTranslation()
  const { undoneAt, partlyUndoneAt } = batch
  if (undoneAt !== null) {
    return (
      <span className="tag certainty-none">
        {t('imports.batches.undone', { at: momentText(undoneAt) })}
      </span>
    )
  }
  if (partlyUndoneAt !== null) {
    return (
      <span className="tag certainty-unsure">
        {t('imports.batches.partlyUndone', { at: momentText(partlyUndoneAt) })}
      </span>
    )
  }
  return <span className="tag certainty-sure">{t('imports.batches.inUse')}</span>
}
