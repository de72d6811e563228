import { AutoComplete, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isQuarter } from '#domain/quarter.ts'
import { useStatus } from '../../../app-status.ts'
import { QuarterChooser } from '../../../components/quarter/quarter-chooser.tsx'
import { quarterText } from '../../../i18n/names.ts'
import { needsOf } from '../wizard/needs.ts'
import { asAtAnswers, type Surroundings } from '../wizard/plan-input.ts'
import { currentAnswers } from '../wizard/wizard-state.ts'
import type { StepProps } from './step-props.ts'

interface AsAtStepProps extends StepProps {
  readonly surroundings: Surroundings
}

/** Step 4: what no column says: the quarter of cumulative figures, the programme, the year. */
export function AsAtStep({ state, reading, dispatch, surroundings }: AsAtStepProps) {
  const { t } = useTranslation()
  const { today } = useStatus()
  const needs = needsOf(reading)
  const given = currentAnswers(state)
  const { asAt, programme, year } = asAtAnswers(state, reading, surroundings)
  const isSurvey = reading.kind === 'schools'
  const fromTitle =
    reading.title === null ? null : t('imports.asAt.fromTitle', { title: reading.title })

  if (!needs.quarter && !needs.programme && !needs.year) return <p>{t('imports.asAt.nothing')}</p>
  return (
    <Form layout="vertical" className="as-at-step">
      <p className="soft">{t('imports.asAt.hint')}</p>
      {needs.quarter && (
        <Form.Item
          label={t('imports.asAt.quarter')}
          extra={
            <Reasons>
              {t('imports.asAt.quarterWhy')}
              {reading.quarter !== null &&
                isQuarter(reading.quarter) &&
                t('imports.asAt.quarterFound', { quarter: quarterText(reading.quarter, t) })}
            </Reasons>
          }
        >
          <QuarterChooser
            value={asAt}
            today={today}
            onChange={(quarter) => dispatch({ type: 'asAtChosen', asAt: quarter })}
          />
        </Form.Item>
      )}
      {needs.programme && (
        <Form.Item
          label={t('imports.asAt.programme')}
          htmlFor="import-programme"
          extra={
            <Reasons>
              {t('imports.asAt.programmeWhy')}
              {given.programme === undefined && programme !== null && fromTitle}
            </Reasons>
          }
        >
          <AutoComplete
            id="import-programme"
            allowClear
            value={programme ?? ''}
            placeholder={t('imports.asAt.programmePlaceholder')}
            options={surroundings.programmes.flatMap(({ name, isRetired }) =>
              isRetired ? [] : [{ value: name }],
            )}
            onChange={(text: string | undefined) =>
              dispatch({ type: 'programmeChosen', programme: text ? text : null })
            }
          />
        </Form.Item>
      )}
      {needs.year && (
        <Form.Item
          label={t(isSurvey ? 'imports.asAt.surveyYear' : 'imports.asAt.year')}
          htmlFor="import-year"
          extra={
            <Reasons>
              {t(isSurvey ? 'imports.asAt.surveyYearWhy' : 'imports.asAt.yearWhy')}
              {given.year === undefined && year !== null && fromTitle}
            </Reasons>
          }
        >
          <InputNumber
            id="import-year"
            min={1949}
            max={2200}
            precision={0}
            value={year}
            onChange={(value) => dispatch({ type: 'yearChosen', year: value })}
          />
        </Form.Item>
      )}
    </Form>
  )
}

function Reasons({ children }: { readonly children: ReactNode }) {
  return <span>{children}</span>
}
