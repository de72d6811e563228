import { useTranslation } from 'react-i18next'
import { PHASES, PROGRESS_STATUSES } from '#domain/project/phase.ts'
import { ChoiceCell } from '../../../components/grid/choice-cell.tsx'
import { phaseText } from '../../../i18n/names.ts'
import { BLANK, presentOf } from '../typing/entry-draft.ts'
import type { GridRow } from './grid-row.ts'
import { useEntriesOfGrid } from '../typing/use-entries.ts'

interface ChoiceEditorProps {
  readonly gridRow: GridRow
  readonly field: 'phase' | 'status'
  readonly onDone: (options?: { readonly nextRow?: boolean }) => void
}

/** The open chooser of a phase or status. */
export function ChoiceEditor({ gridRow, field, onDone }: ChoiceEditorProps) {
  const { t } = useTranslation()
  const { put, typeState } = useEntriesOfGrid()
  const { row, draft } = gridRow
  const { workflow, name } = row.project
  const value = (presentOf(row, draft) ?? BLANK)[field]
  const options =
    field === 'phase'
      ? PHASES[workflow].map((phase) => ({ value: phase, label: phaseText(workflow, phase, t) }))
      : PROGRESS_STATUSES.map((status) => ({ value: status, label: t(`domain.status.${status}`) }))
  return (
    <ChoiceCell
      label={t('progress.cellOf', { field: t(`progress.column.${field}`), name })}
      value={typeof value === 'string' ? value : null}
      options={options}
      onChoose={(chosen) => put([{ row, change: { [field]: chosen } }])}
      onType={(text) => typeState(row, field, text, crypto.randomUUID())}
      onDone={onDone}
    />
  )
}
