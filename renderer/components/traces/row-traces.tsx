import { TableOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TracedOwner, ValueTrace } from '#contract/imports/traces.ts'
import { useAsk } from '../../asking.ts'
import { importFieldText } from '../../error-text.ts'
import { Failure } from '../page/failure.tsx'
import { Moment } from '../figures/moment.tsx'
import { Waiting } from '../page/waiting.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './traces.css'

interface RowTracesProps {
  readonly table: TracedOwner
  readonly id: string
  /** Whose values they are, for the label. */
  readonly name: string
}

/** A button beside a row of a list: pressed, it lists the cells behind the row's values. */
export function RowTraces({ table, id, name }: RowTracesProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      destroyOnHidden
      onOpenChange={setIsOpen}
      title={t('traces.of', { name })}
      content={isOpen && <AskedTraces table={table} id={id} />}
    >
      <Button
        type="text"
        size="small"
        className="trace-mark"
        icon={<TableOutlined aria-hidden />}
        aria-label={t('traces.of', { name })}
      />
    </Popover>
  )
}

function AskedTraces({ table, id }: { readonly table: TracedOwner; readonly id: string }) {
  const { t } = useTranslation()
  const { data, error } = useAsk('imports.trace', { table, id })
  if (error) return <Failure title={t('app.screenFailed.title')} error={error} />
  if (!data) return <Waiting />
  const current = data.filter(({ isCurrent, cell }) => isCurrent && cell !== null)
  return current.length === 0 ? <p>{t('traces.none')}</p> : <TraceList traces={current} />
}

/** Cells of one or several imports, grouped by the import they came with. */
export function TraceList({ traces }: { readonly traces: readonly ValueTrace[] }) {
  const { t } = useTranslation()
  const groups = [...Map.groupBy(traces, ({ batchId }) => batchId)]
  return groups.map(([batchId, cells]) => (
    <section key={batchId} className="trace-group">
      <h3>
        <Link to={`/imports?tab=batches&batch=${batchId}`}>{cells[0]?.fileName}</Link>
        {` · ${cells[0]?.sheet}`}
      </h3>
      <p>
        {cells[0]?.operator} <Moment iso={cells[0]?.importedAt ?? ''} />
      </p>
      <ul>
        {cells.map(({ field, cell, sheetRow }) => (
          <li key={field}>
            {importFieldText(field, t)}
            <span className="figure">{cell ?? t('traces.rowOnly', { row: sheetRow })}</span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
