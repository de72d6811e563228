import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressRow } from '#contract/progress.ts'
import { formatPercent } from '#domain/percent.ts'
import { Figure } from '../../components/figure.tsx'
import { unreadText } from '../../components/entry/entry-rules.ts'
import { isUnread, type Typed } from '../../components/entry/typed.ts'
import { moneyText } from '../../components/money.tsx'
import { phaseText } from '../../i18n/names.ts'
import { usePreferences } from '../../preferences.ts'
import { beginDraft, draftOf, type EntryDraft, type EntryField } from './entry-draft.ts'
import { EntryEditor } from './entry-editor.tsx'
import { useEntriesOfRow } from './use-entries.ts'

interface EntryCellProps {
  readonly row: ProgressRow
  readonly field: EntryField
}

/**
 * One cell of this quarter: its editor while the keyboard is in the row, otherwise its text as a
 * button that takes the keyboard there, so that Tab runs through the table cell by cell.
 */
export function EntryCell({ row, field }: EntryCellProps) {
  const { t } = useTranslation()
  const { active, activate, draftOf: draftOfRow } = useEntriesOfRow()
  const { project, entry, previous } = row
  const draft = draftOfRow(row)
  if (active?.projectId === project.id) {
    return <EntryEditor row={row} field={field} draft={draft ?? beginDraft(entry, previous)} />
  }
  const shown = draft ?? (entry && draftOf(entry))
  return (
    <button
      type="button"
      className={
        field === 'percent' || field === 'completedInvestment'
          ? 'grid-cell grid-cell-number'
          : 'grid-cell'
      }
      // The press alone must not take the keyboard: a chooser opened by it would close on release.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => activate({ projectId: project.id, field, byMouse: true })}
      onFocus={() => activate({ projectId: project.id, field, byMouse: false })}
    >
      <span className="visually-hidden">
        {t('progress.cellOf', { field: t(`domain.field.${field}`), name: project.name })}
      </span>
      {shown ? <ShownValue row={row} field={field} draft={shown} /> : <Figure text={null} />}
    </button>
  )
}

interface ShownValueProps extends EntryCellProps {
  readonly draft: EntryDraft
}

// oxlint-disable-next-line eslint/consistent-return, typescript/consistent-return -- The compiler proves the switch exhaustive.
function ShownValue({ row, field, draft }: ShownValueProps): ReactNode {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  switch (field) {
    case 'phase':
      return (
        <TypedFigure
          value={draft.phase}
          write={(phase) => phaseText(row.project.workflow, phase, t)}
        />
      )
    case 'status':
      return <TypedFigure value={draft.status} write={(status) => t(`domain.status.${status}`)} />
    case 'percent':
      return <TypedFigure value={draft.percent} write={formatPercent} />
    case 'completedInvestment':
      return (
        <TypedFigure value={draft.completedInvestment} write={(fen) => moneyText(fen, moneyUnit)} />
      )
    case 'problems':
    case 'nextSteps':
      return draft[field] === '' ? (
        <Figure text={null} />
      ) : (
        <span title={draft[field]}>{draft[field]}</span>
      )
  }
}

interface TypedFigureProps<Value> {
  readonly value: Typed<Value>
  readonly write: (value: Value) => string
}

function TypedFigure<Value extends string | number>({ value, write }: TypedFigureProps<Value>) {
  const { t } = useTranslation()
  if (isUnread(value)) {
    return (
      <span className="figure-negative" title={unreadText(value, t)}>
        {value.unread}
      </span>
    )
  }
  return <Figure text={value === null ? null : write(value)} />
}
