import { FolderOpenOutlined } from '@ant-design/icons'
import { Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedReport } from '#contract/reports/issues.ts'
import { useAsk } from '../../../asking.ts'
import { IssuedFiles } from '../../../components/closing/issued-files.tsx'
import { Moment } from '../../../components/figures/moment.tsx'
import { quarterText } from '../../../i18n/names.ts'

interface IssueListProps {
  /** Shows an issue's pages. */
  readonly onOpen: (issue: IssuedReport) => void
}

/** A button that lists every issue of every quarter with its kept files; nothing until there is one. */
export function IssueList({ onOpen }: IssueListProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const issues = useAsk('issues.list', {})
  if (!issues.data || issues.data.length === 0) return null
  return (
    <>
      <Button icon={<FolderOpenOutlined />} onClick={() => setIsOpen(true)}>
        {t('reports.issues.action')}
      </Button>
      <Modal
        title={t('reports.issues.title')}
        width={1000}
        open={isOpen}
        footer={null}
        onCancel={() => setIsOpen(false)}
      >
        <Table<IssuedReport>
          size="small"
          className="data-table issue-list"
          rowKey={({ quarter, version }) => `${quarter} ${version}`}
          dataSource={issues.data}
          pagination={false}
          scroll={{ y: 440 }}
          columns={[
            {
              title: t('reports.issues.report'),
              width: 210,
              render: (_, issue) => (
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    setIsOpen(false)
                    onOpen(issue)
                  }}
                >
                  {t('reports.issues.one', {
                    quarter: quarterText(issue.quarter, t),
                    version: issue.version,
                  })}
                </Button>
              ),
            },
            {
              title: t('closing.versions.checkCode'),
              width: 90,
              render: (_, { checkCode, sha256 }) => (
                <code className="check-code" title={sha256}>
                  {checkCode}
                </code>
              ),
            },
            {
              title: t('closing.versions.closedAt'),
              width: 135,
              render: (_, { closedAt }) => <Moment iso={closedAt} />,
            },
            { title: t('closing.versions.closedBy'), dataIndex: 'closedBy' },
            {
              title: t('closing.versions.standing'),
              render: (_, { reopenedAt }) =>
                reopenedAt === null ? (
                  <span className="tag tag-closed">{t('closing.versions.inForce')}</span>
                ) : (
                  t('reports.issues.reopened')
                ),
            },
            {
              title: t('closing.issued.title'),
              width: 340,
              render: (_, issue) => <IssuedFiles {...issue} />,
            },
          ]}
        />
      </Modal>
    </>
  )
}
