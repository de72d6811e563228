import { useTranslation } from 'react-i18next'
import type { PartialDate } from '#domain/partial-date.ts'
import { readDay, readPartialDate } from './read-entry.ts'
import { type EntryProps, TypedInput } from './typed-input.tsx'

/** A date as precise as it is known: a year, a month or a day. */
export function PartialDateInput(props: EntryProps<PartialDate>) {
  const { t } = useTranslation()
  return (
    <TypedInput<PartialDate>
      placeholder={t('app.entry.datePlaceholder')}
      title={t('app.entry.dateHelp')}
      {...props}
      read={readPartialDate}
      write={(date) => date}
    />
  )
}

/** A whole day, typed in any of the usual ways. */
export function DayInput(props: EntryProps<string>) {
  const { t } = useTranslation()
  return (
    <TypedInput<string>
      placeholder={t('app.entry.dayPlaceholder')}
      {...props}
      read={readDay}
      write={(day) => day}
    />
  )
}
