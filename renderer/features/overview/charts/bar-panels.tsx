import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportCharts } from '#domain/report/charts/chart.ts'
import type { Funds, ProgrammeTargets } from '#domain/report/dataset.ts'
import { useMoneyUnitName } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartPanel } from './chart-panel.tsx'
import { categoryRows, fundRows, targetRows } from './chart-rows.ts'
import { ChartTable } from './chart-table.tsx'

/** Projects by category and state. */
export function CategoryPanel({ categories }: Pick<ReportCharts, 'categories'>) {
  const { t } = useTranslation()
  const title = t('overview.categories.title')
  const chart = categoryRows(categories, t)
  return (
    <ChartPanel
      title={title}
      unit={t('overview.categories.unit')}
      chart={
        <BarChart
          chart={chart}
          endText={({ cells }) =>
            t('overview.categories.end', {
              count: cells[0]?.value ?? 0,
              completed: cells[2]?.value ?? 0,
            })
          }
        />
      }
      table={<ChartTable chart={chart} head={t('domain.field.category')} caption={title} />}
    />
  )
}

/** The way of the money, in all and by source. */
export function FundsPanel({ funds }: { readonly funds: Funds }) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const title = t('overview.funds.title')
  const chart = fundRows(funds, moneyUnit, t)
  return (
    <ChartPanel
      title={title}
      unit={unit}
      chart={<BarChart chart={chart} endText={NO_TEXT} />}
      table={<ChartTable chart={chart} head={t('domain.field.fundingSource')} caption={title} />}
    />
  )
}

const NO_TEXT = () => ''

/** One programme and measure at a time: what of its targets is done, under way and lacking. */
export function TargetsPanel({ targets }: { readonly targets: readonly ProgrammeTargets[] }) {
  const { t } = useTranslation()
  const parts = targets.flatMap(({ programmeId, name, measures }) =>
    measures.map((measure) => ({
      programmeId,
      key: `${programmeId} ${measure.measure}`,
      label: t('planning.targets.of', {
        programme: name,
        measure: t(`planning.targets.measures.${measure.measure}`),
      }),
      measure,
    })),
  )
  const [chosen, setChosen] = useState(parts[0]?.key)
  const part = parts.find(({ key }) => key === chosen) ?? parts[0]
  if (!part) return null
  const title = t('overview.targets.title')
  const chart = targetRows(part.programmeId, part.measure, t)
  return (
    <ChartPanel
      title={title}
      unit={t(
        part.measure.measure === 'count' ? 'overview.categories.unit' : 'app.unit.squareMetre',
      )}
      choice={
        parts.length > 1 && (
          <Select
            size="small"
            className="chart-choice"
            aria-label={t('overview.targets.choice')}
            value={part.key}
            onChange={setChosen}
            options={parts.map(({ key, label }) => ({ value: key, label }))}
            popupMatchSelectWidth={false}
          />
        )
      }
      chart={
        <BarChart
          chart={chart}
          endText={({ cells }) => t('overview.targets.end', { target: cells[0]?.text ?? '' })}
        />
      }
      table={<ChartTable chart={chart} head={t('planning.targets.name')} caption={title} />}
    >
      {parts.length === 1 && <p className="chart-words">{part.label}</p>}
    </ChartPanel>
  )
}
