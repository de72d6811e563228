import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportKind } from '#contract/imports/reading.ts'
import { SHOWN_STATUSES, type StatusFilter } from './plan-view.ts'
import { statusText } from './status-text.ts'

interface StatusFilterBarProps {
  readonly kind: ImportKind
  readonly counts: Readonly<Record<StatusFilter, number>>
  readonly value: StatusFilter
  readonly onChange: (filter: StatusFilter) => void
}

/** What few sheets have shows only where it is. */
const RARE: ReadonlySet<StatusFilter> = new Set(['unclear', 'skipped', 'uncounted'])

/** How many rows there are of each kind; choosing one shows only those. */
export function StatusFilterBar({ kind, counts, value, onChange }: StatusFilterBarProps) {
  const { t } = useTranslation()
  const filters = (['all', ...SHOWN_STATUSES, 'uncounted'] as const).filter(
    (filter) => counts[filter] > 0 || !RARE.has(filter) || filter === value,
  )
  return (
    <Segmented<StatusFilter>
      aria-label={t('imports.preview.counts')}
      value={value}
      onChange={onChange}
      options={filters.map((filter) => ({
        value: filter,
        disabled: filter !== 'all' && counts[filter] === 0,
        label: (
          <span className={counts[filter] > 0 ? `status-${filter}` : ''}>
            {filter === 'all' ? t('imports.preview.all') : statusText(filter, kind, t)}{' '}
            <span className="figure">{counts[filter]}</span>
          </span>
        ),
      }))}
    />
  )
}
