import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '#contract/imports/plan.ts'
import { PLAN_STATUSES, type StatusFilter } from './plan-view.ts'

interface StatusFilterBarProps {
  readonly plan: ImportPlan
  readonly value: StatusFilter
  readonly onChange: (filter: StatusFilter) => void
}

/** How many rows there are of each kind; choosing one shows only those. */
export function StatusFilterBar({ plan, value, onChange }: StatusFilterBarProps) {
  const { t } = useTranslation()
  const count = (filter: StatusFilter): number =>
    filter === 'all' ? plan.rows.length : plan.counts[filter]
  const filters: readonly StatusFilter[] = ['all', ...PLAN_STATUSES]
  return (
    <Segmented<StatusFilter>
      aria-label={t('imports.preview.counts')}
      value={value}
      onChange={onChange}
      options={filters.map((filter) => ({
        value: filter,
        disabled: filter !== 'all' && count(filter) === 0,
        label: (
          <span className={count(filter) > 0 ? `status-${filter}` : ''}>
            {filter === 'all' ? t('imports.preview.all') : t(`imports.preview.status.${filter}`)}{' '}
            <span className="figure">{count(filter)}</span>
          </span>
        ),
      }))}
    />
  )
}
