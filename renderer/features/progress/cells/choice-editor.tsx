import { Select, type RefSelectProps } from 'antd'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PHASES, PROGRESS_STATUSES } from '#domain/phase.ts'
import { phaseText } from '../../../i18n/names.ts'
import { BLANK, presentOf } from '../typing/entry-draft.ts'
import type { GridRow } from './grid-row.ts'
import { useEntriesOfGrid } from '../typing/use-entries.ts'

interface ChoiceEditorProps {
  readonly gridRow: GridRow
  readonly field: 'phase' | 'status'
  readonly onDone: (options?: { readonly nextRow?: boolean }) => void
}

/** The open chooser of a phase or status; typing narrows it, Enter takes, Escape gives up. */
export function ChoiceEditor({ gridRow, field, onDone }: ChoiceEditorProps) {
  const { t } = useTranslation()
  const { put } = useEntriesOfGrid()
  const select = useRef<RefSelectProps>(null)
  const { row, draft } = gridRow
  const { workflow, name } = row.project
  const value = (presentOf(row, draft) ?? BLANK)[field]
  useLayoutEffect(() => select.current?.focus({ preventScroll: true }), [])
  const options =
    field === 'phase'
      ? PHASES[workflow].map((phase) => ({ value: phase, label: phaseText(workflow, phase, t) }))
      : PROGRESS_STATUSES.map((status) => ({ value: status, label: t(`domain.status.${status}`) }))
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' && event.key !== 'Escape') return
    event.preventDefault()
    onDone({ nextRow: false })
  }
  return (
    <Select<string>
      ref={select}
      open
      showSearch={{ optionFilterProp: 'label' }}
      className="grid-choice"
      variant="borderless"
      suffixIcon={null}
      aria-label={t('progress.cellOf', { field: t(`progress.column.${field}`), name })}
      popupMatchSelectWidth={false}
      options={options}
      {...(typeof value === 'string' ? { value } : {})}
      onKeyDown={leave}
      onSelect={(chosen) => {
        put([{ row, change: { [field]: chosen } }])
        onDone({ nextRow: false })
      }}
    />
  )
}
