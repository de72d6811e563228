import { Select } from 'antd'
import type { CorrectedFigure } from '#domain/closing/correction.ts'
import { PHASES, PROGRESS_STATUSES, type Workflow } from '#domain/project/phase.ts'
import { useTranslation } from 'react-i18next'
import { phaseText } from '../../i18n/names.ts'
import { MoneyInput } from '../entry/money-input.tsx'
import { PartialDateInput } from '../entry/partial-date-input.tsx'
import { PercentInput } from '../entry/percent-input.tsx'
import { isUnread, type Typed, type Unread } from '../entry/typed.ts'

interface CorrectedValueInputProps {
  readonly figure: CorrectedFigure
  readonly workflow: Workflow
  /** The rest is what a form hands to its field. */
  readonly id?: string
  readonly value?: Typed<number | string>
  readonly onChange?: (value: Typed<number | string>) => void
}

/** The field for what a closed quarter should have said, by what kind of figure it is. */
export function CorrectedValueInput({
  figure,
  workflow,
  value = null,
  ...field
}: CorrectedValueInputProps) {
  const { t } = useTranslation()
  const words: string | Unread | null = typeof value === 'number' ? null : value
  const number: number | Unread | null = typeof value === 'string' ? null : value
  switch (figure) {
    case 'phase':
    case 'status':
      return (
        <Select<string>
          {...field}
          allowClear={figure === 'phase'}
          value={isUnread(words) ? null : words}
          onChange={(chosen) => field.onChange?.(chosen ?? null)}
          options={
            figure === 'phase'
              ? PHASES[workflow].map((phase) => ({
                  value: phase,
                  label: phaseText(workflow, phase, t),
                }))
              : PROGRESS_STATUSES.map((status) => ({
                  value: status,
                  label: t(`domain.status.${status}`),
                }))
          }
        />
      )
    case 'actualStart':
    case 'actualFinish':
      return <PartialDateInput {...field} value={words} />
    case 'percent':
      return <PercentInput {...field} value={number} />
    case 'completedInvestment':
    case 'allocated':
    case 'received':
    case 'paid':
      return <MoneyInput {...field} value={number} />
  }
}
