import { Segmented } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface ChartPanelProps {
  readonly title: string
  /** What the axis counts: 个, 万元, ㎡. */
  readonly unit: string
  readonly chart: ReactNode
  readonly table: ReactNode
  /** Beside the title, before the choice between chart and table. */
  readonly choice?: ReactNode
  /** Below, in words. */
  readonly children?: ReactNode
}

/** A chart that can be read as a table instead. */
export function ChartPanel({ title, unit, chart, table, choice, children }: ChartPanelProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  return (
    <section className="overview-panel" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>
          {title} <small>{t('overview.unit', { unit })}</small>
        </h2>
        {choice}
        <Segmented<'chart' | 'table'>
          size="small"
          aria-label={t('overview.view.label', { title })}
          value={view}
          onChange={setView}
          options={(['chart', 'table'] as const).map((value) => ({
            value,
            label: t(`overview.view.${value}`),
          }))}
        />
      </header>
      {view === 'chart' ? chart : table}
      {children}
    </section>
  )
}
