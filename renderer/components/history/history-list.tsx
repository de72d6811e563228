import { Button, Popover } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { ChangeRecord } from '#contract/quarter/history.ts'
import { EmptyState } from '../page/empty-state.tsx'
import { Moment } from '../figures/moment.tsx'
import { TraceList } from '../traces/row-traces.tsx'
import { useTracesOfChange } from '../traces/traces.tsx'
import { usePreferences } from '../../preferences.ts'
import { tableText } from './change-table-names.ts'
import { changesInWords } from './change-words.ts'
import { firstLines, UndoStep } from './undo-step.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './history.css'

interface HistoryListProps {
  readonly history: readonly ChangeRecord[]
  readonly dictionaries: Dictionaries
}

/** Who changed what, when and why, newest first. */
export function HistoryList({ history, dictionaries }: HistoryListProps) {
  const { t } = useTranslation()
  const first = useMemo(() => firstLines(history), [history])
  if (history.length === 0) return <EmptyState title={t('project.history.empty')} />
  return (
    <ol className="history">
      {history.map((record) => (
        <HistoryLine
          key={record.id}
          record={record}
          dictionaries={dictionaries}
          isFirst={first.has(record.id)}
        />
      ))}
    </ol>
  )
}

function HistoryLine({
  record,
  dictionaries,
  isFirst,
}: {
  readonly record: ChangeRecord
  readonly dictionaries: Dictionaries
  readonly isFirst: boolean
}) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const changes = useMemo(
    () => changesInWords(record, { t, dictionaries, moneyUnit }),
    [record, t, dictionaries, moneyUnit],
  )
  return (
    <li className="history-line">
      <div className="history-head">
        <Moment iso={record.at} />
        <span>{record.operator}</span>
        <strong>
          {t(`project.history.action.${record.action}`, {
            what: tableText(record.table, t),
          })}
        </strong>
        {record.batchId !== null && (
          <>
            <span className="tag">{t('project.history.imported')}</span>
            <ChangeTraces changeId={record.id} batchId={record.batchId} />
          </>
        )}
        {record.reason !== null && (
          <span className="history-reason">
            {t('project.history.reason', { reason: record.reason })}
          </span>
        )}
        {isFirst && <UndoStep change={record} />}
      </div>
      <ul className="history-changes">
        {changes.map(({ field, before, after }) => (
          <li key={field}>
            <span className="history-field">{field}</span>
            {record.action === 'update' && (
              <>
                <del>{before ?? t('app.blank')}</del>
                <span aria-label={t('project.history.became')}> → </span>
              </>
            )}
            <span>{(record.action === 'delete' ? before : after) ?? t('app.blank')}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The cells a line was written from, behind a button; the import alone where it wrote no cell. */
function ChangeTraces({
  changeId,
  batchId,
}: {
  readonly changeId: number
  readonly batchId: string
}) {
  const { t } = useTranslation()
  const traces = useTracesOfChange(changeId)
  if (traces.length === 0) {
    return <Link to={`/imports?tab=batches&batch=${batchId}`}>{t('traces.batch')}</Link>
  }
  return (
    <Popover trigger="click" title={t('traces.cells')} content={<TraceList traces={traces} />}>
      <Button type="text" size="small">
        {t('traces.cells')}
      </Button>
    </Popover>
  )
}
