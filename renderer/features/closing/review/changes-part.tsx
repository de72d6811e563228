import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ClosingReview } from '#contract/quarter/closing.ts'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import { useAsk } from '../../../asking.ts'
import { useQuarter } from '../../../app-status.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Moment } from '../../../components/figures/moment.tsx'
import { NO_FILTER } from '../../../components/project-filter/filter-store.ts'
import { tableText } from '../../../components/history/change-table-names.ts'

/** Every change since the review began, newest first, each a link to the project's history. */
export function ChangesPart({ review }: { readonly review: ClosingReview }) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const { changes, changeCount } = review
  const projects = useAsk('projects.list', { quarter, filter: NO_FILTER })
  const names = new Map(projects.data?.rows.map(({ id, name }) => [id, name]))
  if (changes.length === 0) return <EmptyState title={t('closing.changes.none')} />
  return (
    <div className="closing-scroll">
      {changes.length < changeCount && (
        <p className="closing-note">
          {t('closing.changes.more', { shown: changes.length, count: changeCount })}
        </p>
      )}
      <Table<ChangeRecord>
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={changes}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('closing.changes.at'), render: (_, { at }) => <Moment iso={at} /> },
          { title: t('closing.changes.operator'), dataIndex: 'operator' },
          {
            title: t('closing.changes.what'),
            render: (_, { action, table }) =>
              t(`project.history.action.${action}`, {
                what: tableText(table, t),
              }),
          },
          {
            title: t('closing.changes.project'),
            render: (_, { projectId }) =>
              projectId === null ? (
                t('app.blank')
              ) : (
                <Link to={`/projects/${projectId}?tab=history`}>
                  {names.get(projectId) ?? projectId}
                </Link>
              ),
          },
          {
            title: t('closing.changes.reason'),
            render: (_, { reason }) => reason ?? t('app.blank'),
          },
        ]}
      />
    </div>
  )
}
