import type { TFunction } from 'i18next'
import { type Fen, formatFen } from '#domain/money.ts'
import { formatPercent } from '#domain/percent.ts'
import type { EntryDraft } from '#contract/projects/progress-drafts.ts'
import { isUnread, type Typed } from '../../../components/entry/typed.ts'
import { moneyText } from '../../../components/figures/money.tsx'
import { momentText } from '../../../components/figures/moment.tsx'
import { phaseText } from '../../../i18n/names.ts'
import type { ShownMoneyUnit } from '../../../preferences.ts'
import { type EntryField, presentOf } from '../typing/entry-draft.ts'
import { type GridColumn, type GridRow, isEntryField } from './grid-row.ts'

/** How values are written: on the screen with thousands separators, into the clipboard without. */
export interface TextStyle {
  readonly t: TFunction
  readonly unit: ShownMoneyUnit
  readonly isCopied?: boolean
}

/** What a cell shows; nothing for a blank one. */
// oxlint-disable-next-line eslint/consistent-return, typescript/consistent-return -- The compiler proves the switch exhaustive.
export function cellText(gridRow: GridRow, column: GridColumn, style: TextStyle): string {
  const { row, draft, refusal } = gridRow
  const { t } = style
  if (isEntryField(column)) {
    const present = presentOf(row, draft)
    return present ? fieldText(gridRow, column, present, style) : ''
  }
  switch (column) {
    case 'previousPhase':
      return row.previous?.phase ? phaseText(row.project.workflow, row.previous.phase, t) : ''
    case 'previousPercent':
      return percentText(row.previous?.percent ?? null)
    case 'previousInvestment':
      return fenText(row.previous?.completedInvestment ?? null, style)
    case 'receivedBefore':
      return fenText(row.before.received, style)
    case 'paidBefore':
      return fenText(row.before.paid, style)
    case 'state':
      if (refusal !== null) return t('progress.state.refused')
      if (draft) return t('progress.state.draft')
      return row.entry ? t('progress.state.reported') : t('progress.state.missing')
    case 'entered':
      return row.entry ? `${row.entry.enteredBy} ${momentText(row.entry.updatedAt)}` : ''
  }
}

// oxlint-disable-next-line eslint/consistent-return, typescript/consistent-return -- The compiler proves the switch exhaustive.
function fieldText(
  { row }: GridRow,
  field: EntryField,
  draft: EntryDraft,
  style: TextStyle,
): string {
  const { t } = style
  switch (field) {
    case 'phase':
      return typedText(draft.phase, (phase) => phaseText(row.project.workflow, phase, t))
    case 'status':
      return typedText(draft.status, (status) => t(`domain.status.${status}`))
    case 'percent':
      return typedText(draft.percent, (percent) => percentText(percent))
    case 'completedInvestment':
      return typedText(draft.completedInvestment, (fen) => fenText(fen, style))
    case 'problems':
    case 'nextSteps':
      return draft[field]
  }
}

function typedText<Value>(typed: Typed<Value>, write: (value: Value) => string): string {
  if (isUnread(typed)) return typed.unread
  return typed === null ? '' : write(typed)
}

function percentText(percent: number | null): string {
  return percent === null ? '' : formatPercent(percent)
}

function fenText(fen: Fen | null, { unit, isCopied }: TextStyle): string {
  if (fen === null) return ''
  return isCopied ? formatFen(fen, unit) : moneyText(fen, unit)
}
