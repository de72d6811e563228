import { Button, Drawer, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeletedProject } from '#contract/projects.ts'
import { useAsk, useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { ColumnHead } from '../../../components/column-head.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Failure } from '../../../components/failure.tsx'
import { Moment } from '../../../components/moment.tsx'
import { Money, useMoneyUnitName } from '../../../components/money.tsx'
import { Waiting } from '../../../components/waiting.tsx'

/** Deleted projects, with who deleted them and why; they can be put back whole. */
export function RecycleBinDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const bin = useAsk('projects.recycleBin', {})
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([])
  const restore = useTell('projects.restore', {
    onSuccess: ({ count }, _input, actionId) => {
      setSelectedIds([])
      sayDone(t('projects.recycleBin.restored', { count }), actionId)
    },
  })
  return (
    <Drawer
      open
      size={900}
      title={t('projects.recycleBin.title')}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          disabled={selectedIds.length === 0}
          loading={restore.isPending}
          onClick={() => restore.mutate({ ids: [...selectedIds] })}
        >
          {selectedIds.length === 0
            ? t('app.restore')
            : t('projects.recycleBin.restoreSelected', { count: selectedIds.length })}
        </Button>
      }
    >
      {bin.error && (
        <Failure
          title={t('app.screenFailed.title')}
          error={bin.error}
          onRetry={() => void bin.refetch()}
        />
      )}
      {bin.isPending && <Waiting />}
      {bin.data?.length === 0 && (
        <EmptyState title={t('projects.recycleBin.empty')}>
          {t('projects.recycleBin.emptyText')}
        </EmptyState>
      )}
      {bin.data && bin.data.length > 0 && (
        <DeletedTable projects={bin.data} selectedIds={selectedIds} onSelect={setSelectedIds} />
      )}
    </Drawer>
  )
}

interface DeletedTableProps {
  readonly projects: readonly DeletedProject[]
  readonly selectedIds: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
}

function DeletedTable({ projects, selectedIds, onSelect }: DeletedTableProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  return (
    <Table<DeletedProject>
      size="small"
      className="data-table"
      rowKey="id"
      dataSource={projects}
      pagination={projects.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
      rowSelection={{
        selectedRowKeys: [...selectedIds],
        onChange: (keys) => onSelect(keys.map(String)),
        getTitleCheckboxProps: () => ({ 'aria-label': t('projects.selectAll') }),
        getCheckboxProps: ({ name }) => ({ 'aria-label': t('projects.select', { name }) }),
      }}
      columns={[
        { title: t('domain.field.name'), dataIndex: 'name' },
        { title: t('domain.field.school'), dataIndex: 'schoolName' },
        {
          title: <ColumnHead name={t('domain.field.plannedTotal')} unit={unit} />,
          align: 'right',
          render: (_, { plannedTotal }) => <Money fen={plannedTotal} />,
        },
        {
          title: t('projects.recycleBin.deletedAt'),
          render: (_, { deletedAt }) => <Moment iso={deletedAt} />,
        },
        { title: t('domain.field.operator'), dataIndex: 'deletedBy' },
        {
          title: t('domain.field.reason'),
          render: (_, { reason }) => reason ?? t('app.blank'),
        },
      ]}
    />
  )
}
