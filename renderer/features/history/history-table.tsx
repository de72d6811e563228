import { Button, Table } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { NamedChange } from '#contract/quarter/history.ts'
import { firstLines, UndoStep } from '../../components/history/undo-step.tsx'
import { useTableHeight } from '../../components/tables/use-table-height.ts'
import { usePreferences } from '../../preferences.ts'
import { type ChangeRow, changeRow } from './change-row.ts'

const HEAD = 40
/** In px: below it the column of changes would be no wider than a character. */
const WIDTH = 1100

interface HistoryTableProps {
  readonly changes: readonly NamedChange[]
  readonly dictionaries: Dictionaries
  /** Asks for the lines of one step. */
  readonly onChooseStep: (actionId: string | null) => void
}

/** One line per change, in words. */
export function HistoryTable({ changes, dictionaries, onChooseStep }: HistoryTableProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const [container, height] = useTableHeight(HEAD)
  const first = useMemo(() => firstLines(changes), [changes])
  const byId = useMemo(() => new Map(changes.map((change) => [change.id, change])), [changes])
  const rows = useMemo(
    () => changes.map((change) => changeRow(change, { t, dictionaries, moneyUnit })),
    [changes, t, dictionaries, moneyUnit],
  )
  return (
    <div ref={container} className="table-container">
      <Table<ChangeRow>
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        scroll={{ x: WIDTH, y: height }}
        columns={[
          {
            title: t('history.column.at'),
            width: 138,
            render: (_, { at }) => <span className="figure">{at}</span>,
          },
          { title: t('history.column.operator'), width: 90, dataIndex: 'operator' },
          { title: t('history.column.what'), width: 130, dataIndex: 'what' },
          {
            title: t('history.column.project'),
            width: 230,
            render: (_, { projectId, project }) =>
              projectId === null || project === '' ? (
                t('app.blank')
              ) : (
                <Link to={`/projects/${projectId}?tab=history`}>{project}</Link>
              ),
          },
          {
            title: t('history.column.changes'),
            render: (_, { changes: lines }) => (
              <ul className="history-changed">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          },
          {
            title: t('history.column.reason'),
            width: 180,
            render: (_, { reason, source }) => (
              <>
                {reason || (source === '' ? t('app.blank') : null)}
                {source !== '' && <div className="history-source">{source}</div>}
              </>
            ),
          },
          {
            title: t('history.column.step'),
            width: 170,
            render: (_, { id }) => {
              const change = byId.get(id)
              if (!change || change.actionId === null) return t('app.blank')
              return (
                <>
                  {first.has(id) && <UndoStep change={change} />}
                  <Button type="link" size="small" onClick={() => onChooseStep(change.actionId)}>
                    {t('history.step.only')}
                  </Button>
                </>
              )
            },
          },
        ]}
      />
    </div>
  )
}
