import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClosingVersion, QuarterClosing } from '#contract/quarter/closing.ts'
import { useAsk } from '../../../asking.ts'
import { IssuedFiles } from '../../../components/closing/issued-files.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Moment, momentText } from '../../../components/figures/moment.tsx'
import { ComparePart } from './compare-part.tsx'

/** The issues of the quarter, newest first, and what two of them say differently. */
export function VersionsPart({
  closing: { quarter, versions },
}: {
  readonly closing: QuarterClosing
}) {
  const { t } = useTranslation()
  const issues = useAsk('issues.list', {})
  if (versions.length === 0) return <EmptyState title={t('closing.versions.none')} />
  return (
    <div className="closing-versions">
      <Table<ClosingVersion>
        size="small"
        className="data-table versions-table"
        rowKey="version"
        dataSource={versions}
        pagination={false}
        columns={[
          {
            title: t('closing.versions.version'),
            render: (_, { version }) => t('closing.versions.number', { version }),
          },
          {
            title: t('closing.versions.checkCode'),
            render: (_, { checkCode, sha256 }) => (
              <code className="check-code" title={sha256}>
                {checkCode}
              </code>
            ),
          },
          {
            title: t('closing.versions.closedAt'),
            render: (_, { closedAt }) => <Moment iso={closedAt} />,
          },
          { title: t('closing.versions.closedBy'), dataIndex: 'closedBy' },
          { title: t('closing.versions.appVersion'), dataIndex: 'appVersion' },
          {
            title: t('closing.issued.title'),
            render: (_, { version }) => (
              <IssuedFiles
                quarter={quarter}
                version={version}
                files={
                  issues.data?.find((one) => one.quarter === quarter && one.version === version)
                    ?.files ?? []
                }
              />
            ),
          },
          {
            title: t('closing.versions.standing'),
            render: (_, { reopenedAt, reopenedBy, reopenReason }) =>
              reopenedAt === null ? (
                <span className="tag tag-closed">{t('closing.versions.inForce')}</span>
              ) : (
                t('closing.versions.reopened', {
                  at: momentText(reopenedAt),
                  by: reopenedBy ?? '',
                  reason: reopenReason ?? '',
                })
              ),
          },
        ]}
      />
      <ComparePart key={quarter} quarter={quarter} versions={versions} />
    </div>
  )
}
