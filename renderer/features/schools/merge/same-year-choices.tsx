import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SchoolMerge, SchoolSurvey } from '#contract/planning/schools.ts'

/** Whose survey stays, by year. */
export type SurveyChoices = Readonly<Record<number, 'kept' | 'other'>>

interface SameYearChoicesProps {
  readonly merge: SchoolMerge
  readonly choices: SurveyChoices
  readonly onChoose: (choices: SurveyChoices) => void
}

/** Asks which survey stays for each year both schools were surveyed in. */
export function SameYearChoices({ merge, choices, onChoose }: SameYearChoicesProps) {
  const { t } = useTranslation()
  if (merge.sameYear.length === 0) return null
  const label = (name: string, { conditions }: SchoolSurvey) =>
    t('schools.merge.surveyOf', {
      name,
      pupils: conditions.pupils ?? t('app.blank'),
      classes: conditions.classes ?? t('app.blank'),
    })
  return (
    <fieldset className="merge-years">
      <legend className="merge-heading">{t('schools.merge.sameYear')}</legend>
      {merge.sameYear.map(({ year, kept, other }) => (
        <div key={year} className="merge-year">
          <span id={`merge-year-${year}`}>{year}</span>
          <Radio.Group
            aria-labelledby={`merge-year-${year}`}
            className="merge-choice"
            value={choices[year]}
            onChange={(event) =>
              onChoose({ ...choices, [year]: event.target.value as 'kept' | 'other' })
            }
            options={[
              { value: 'kept', label: label(merge.kept.name, kept) },
              { value: 'other', label: label(merge.other.name, other) },
            ]}
          />
        </div>
      ))}
    </fieldset>
  )
}
