import { Input, Select } from 'antd'
import type { FocusEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressRow } from '#contract/progress.ts'
import { PHASES, PROGRESS_STATUSES, type Phase, type ProgressStatus } from '#domain/phase.ts'
import { MoneyInput } from '../../components/entry/money-input.tsx'
import { PercentInput } from '../../components/entry/percent-input.tsx'
import { isUnread, type Typed } from '../../components/entry/typed.ts'
import { phaseText } from '../../i18n/names.ts'
import { ENTRY_FIELDS, type EntryDraft, type EntryField } from './entry-draft.ts'
import { useEntriesOfRow } from './use-entries.ts'

interface EntryEditorProps {
  readonly row: ProgressRow
  readonly field: EntryField
  readonly draft: EntryDraft
}

/** The editor of one cell; its keys move through the table as in a spreadsheet. */
// oxlint-disable-next-line eslint/consistent-return, typescript/consistent-return -- The compiler proves the switch exhaustive.
export function EntryEditor({ row, field, draft }: EntryEditorProps) {
  const { t } = useTranslation()
  const { active, activate, change, move, repeatLast } = useEntriesOfRow()
  const isActive = active?.field === field
  const common = {
    'aria-label': t('progress.cellOf', {
      field: t(`domain.field.${field}`),
      name: row.project.name,
    }),
    autoFocus: isActive,
    onFocus: () => {
      if (!isActive) activate({ projectId: row.project.id, field, byMouse: false })
    },
    onKeyDown: (event: KeyboardEvent) => {
      const way = wayOf(event, field)
      if (way === null) return
      event.preventDefault()
      if (way === 'repeat') repeatLast(row)
      else move(row, way.step, way.field)
    },
  }
  const text = {
    ...common,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      common.onFocus()
      event.target.select()
    },
  }
  const opened = isActive && active.byMouse
  switch (field) {
    case 'phase':
      return (
        <Select<Phase | null>
          {...common}
          className="grid-editor"
          allowClear
          defaultOpen={opened}
          popupMatchSelectWidth={false}
          {...chosen(draft.phase)}
          onChange={(phase) => change(row, { phase: phase ?? null })}
          options={PHASES[row.project.workflow].map((phase) => ({
            value: phase,
            label: phaseText(row.project.workflow, phase, t),
          }))}
        />
      )
    case 'status':
      return (
        <Select<ProgressStatus | null>
          {...common}
          className="grid-editor"
          suffixIcon={null}
          defaultOpen={opened}
          popupMatchSelectWidth={false}
          {...chosen(draft.status)}
          onChange={(status) => change(row, { status: status ?? 'normal' })}
          options={PROGRESS_STATUSES.map((status) => ({
            value: status,
            label: t(`domain.status.${status}`),
          }))}
        />
      )
    case 'percent':
      return (
        <PercentInput
          {...text}
          value={draft.percent}
          onChange={(percent) => change(row, { percent })}
        />
      )
    case 'completedInvestment':
      return (
        <MoneyInput
          {...text}
          showUnit={false}
          value={draft.completedInvestment}
          onChange={(completedInvestment) => change(row, { completedInvestment })}
        />
      )
    case 'problems':
    case 'nextSteps':
      return (
        <Input.TextArea
          {...text}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={5000}
          value={draft[field]}
          onChange={(event) => change(row, { [field]: event.target.value })}
        />
      )
  }
}

/** What a chooser shows: its value, or in red the text that is none of its values. */
function chosen<Value extends string>(value: Typed<Value>) {
  return isUnread(value)
    ? { value: null, placeholder: value.unread, status: 'error' as const }
    : { value }
}

type Way = 'repeat' | { readonly step: 1 | -1; readonly field: EntryField } | null

/**
 * Where a key leads. Tab runs on from the last cell of a row to the first of the next, past the
 * links between them; Enter and arrows keep the column, as in a spreadsheet. Alt+Enter and
 * Shift+Enter stay a new line, and choosers keep the keys they need.
 */
function wayOf(
  { key, ctrlKey, altKey, shiftKey, target, nativeEvent }: KeyboardEvent,
  field: EntryField,
): Way {
  if (nativeEvent.isComposing) return null
  if (key.toLowerCase() === 'd' && ctrlKey) return 'repeat'
  const [first = field] = ENTRY_FIELDS
  const last = ENTRY_FIELDS.at(-1) ?? field
  if (key === 'Tab' && !shiftKey && field === last) return { step: 1, field: first }
  if (key === 'Tab' && shiftKey && field === first) return { step: -1, field: last }
  if (field === 'phase' || field === 'status') return null
  if (key === 'Enter' && !altKey && !shiftKey) return { step: 1, field }
  const isOneLine = target instanceof HTMLInputElement
  if (isOneLine && key === 'ArrowDown') return { step: 1, field }
  return isOneLine && key === 'ArrowUp' ? { step: -1, field } : null
}
