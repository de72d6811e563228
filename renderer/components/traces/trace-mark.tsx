import { TableOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportField } from '#contract/imports/reading.ts'
import type { ValueTrace } from '#contract/imports/traces.ts'
import { Moment } from '../figures/moment.tsx'
import { useTrace } from './traces.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './traces.css'

interface TraceMarkProps {
  readonly field: ImportField
  /** Name of the value as the screen calls it. */
  readonly name: string
  /** The row that holds it: the project itself, a report, an entry of money. */
  readonly rowId: string
}

/**
 * A mark beside a value that an import wrote: hovered or focused, it tells the cell; pressed, it goes
 * on telling until another place is pressed.
 */
export function TraceMark({ field, name, rowId }: TraceMarkProps) {
  const { t } = useTranslation()
  const trace = useTrace(field, rowId)
  const [isOpen, setIsOpen] = useState(false)
  const [isKept, setIsKept] = useState(false)
  const show = (isShown: boolean, isToKeep: boolean) => {
    setIsOpen(isShown)
    setIsKept(isToKeep)
  }
  if (trace === null) return null
  return (
    <Popover
      trigger={isKept ? 'click' : ['hover', 'focus']}
      open={isOpen}
      onOpenChange={(isShown) => show(isShown, isShown && isKept)}
      title={t('traces.of', { name })}
      content={<TraceFacts trace={trace} />}
    >
      <Button
        type="text"
        size="small"
        className="trace-mark"
        icon={<TableOutlined aria-hidden />}
        aria-label={t('traces.of', { name })}
        onClick={() => show(true, true)}
      />
    </Popover>
  )
}

/** File, sheet and cell, who imported it and when, and the way to the import. */
function TraceFacts({ trace }: { readonly trace: ValueTrace }) {
  const { t } = useTranslation()
  const { fileName, sheet, cell, header, sheetRow, importedAt, operator, batchId } = trace
  return (
    <>
      <dl className="trace-facts">
        <dt>{t('traces.file')}</dt>
        <dd>{fileName}</dd>
        <dt>{t('traces.sheet')}</dt>
        <dd>{sheet}</dd>
        <dt>{t('traces.cell')}</dt>
        <dd>
          {cell === null
            ? t('traces.rowOnly', { row: sheetRow })
            : t('traces.cellOf', { cell, header: header ?? '' })}
        </dd>
        <dt>{t('traces.imported')}</dt>
        <dd>
          {operator} <Moment iso={importedAt} />
        </dd>
      </dl>
      <Link to={`/imports?tab=batches&batch=${batchId}`}>{t('traces.batch')}</Link>
    </>
  )
}
