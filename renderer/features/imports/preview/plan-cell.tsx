import { WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#contract/imports/reading.ts'
import type { PlannedChange, PlanRow } from '#contract/imports/plan.ts'
import { problemText } from '../../../error-text.ts'
import { quarterText } from '../../../i18n/names.ts'
import { FALLS, problemOf, valueOf } from './plan-view.ts'

interface PlanCellProps {
  readonly row: PlanRow
  readonly field: ImportField
  /** Shown instead of the value of the sheet, where it is known. */
  readonly plain?: string
}

/** One value of a row: as it will be stored, or old → new, or as it stands there wrongly. */
export function PlanCell({ row, field, plain = '' }: PlanCellProps) {
  const { t } = useTranslation()
  const problem = problemOf(row, field)
  const { value: own, change } = valueOf(row, field)
  const value = plain === '' ? own : plain
  const { assumedDay } = row
  const guess = row.guessed?.includes(field) ? (
    <span className="soft small"> {t('imports.preview.guessed')}</span>
  ) : (
    assumedDay?.field === field && (
      <span className="soft small"> {t(`imports.preview.assumedDay.${assumedDay.basis}`)}</span>
    )
  )
  if (problem !== undefined) {
    return (
      <span
        className={problem.severity === 'error' ? 'cell-wrong' : 'cell-doubtful'}
        title={problemText(problem, t)}
      >
        {FALLS.has(problem.code) && change && <Before change={change} />}
        <WarningOutlined /> {problem.value || (value === '' ? t('imports.preview.blank') : value)}
        {problem.code === 'unknown_value' && value !== '' && (
          <>
            {' → '}
            {value}
            {guess}
          </>
        )}
      </span>
    )
  }
  if (change !== undefined) {
    return (
      <span className="cell-changed">
        <Before change={change} />
        <ins>
          <span className="visually-hidden">{t('imports.preview.newValue')} </span>
          {change.after ?? t('imports.preview.blank')}
        </ins>
      </span>
    )
  }
  if (value === '') return <span className="figure-blank">—</span>
  return (
    <span title={value}>
      {value}
      {guess}
    </span>
  )
}

/** What is replaced; a figure of an earlier quarter stays, and is named as that. */
function Before({ change }: { readonly change: Pick<PlannedChange, 'before' | 'beforeOf'> }) {
  const { t } = useTranslation()
  const { before, beforeOf } = change
  return (
    <>
      {beforeOf === undefined ? (
        <del>
          <span className="visually-hidden">{t('imports.preview.oldValue')} </span>
          {before ?? t('imports.preview.blank')}
        </del>
      ) : (
        <span className="cell-earlier">
          <span className="cell-quarter">{quarterText(beforeOf, t)}</span> {before}
        </span>
      )}
      {' → '}
    </>
  )
}
