import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../../app-status.ts'

interface YearChooserProps {
  readonly year: number
  /** Years that hold surveys. */
  readonly years: readonly number[]
  readonly onYear: (year: number) => void
}

/** The year of the survey: those there are, this year and the one before. */
export function YearChooser({ year, years, onYear }: YearChooserProps) {
  const { t } = useTranslation()
  const { today } = useStatus()
  const thisYear = Number(today.slice(0, 4))
  const offered = [...new Set([thisYear, thisYear - 1, year, ...years])].toSorted((a, b) => b - a)
  return (
    <Select
      aria-label={t('planning.year')}
      className="planning-year"
      value={year}
      onChange={onYear}
      options={offered.map((value) => ({ value, label: String(value) }))}
    />
  )
}
