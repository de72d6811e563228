import { useTranslation } from 'react-i18next'
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { ProgressEntry } from '#contract/projects/progress.ts'

interface ProgressChartProps {
  /** Newest quarter first. */
  readonly progress: readonly ProgressEntry[]
}

const AXIS_TEXT = 'var(--text-faint)'

/** The percent reported over the quarters. The table below it says the same in figures. */
export function ProgressChart({ progress }: ProgressChartProps) {
  const { t } = useTranslation()
  const points = progress
    .toReversed()
    .map(({ quarter, percent }) => ({ quarter, percent: percent === null ? null : percent / 100 }))
  if (points.filter(({ percent }) => percent !== null).length < 2) return null
  return (
    <figure className="progress-chart">
      <figcaption>{t('project.progress.chart')}</figcaption>
      <ResponsiveContainer width="100%" height={150}>
        <LineChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: -16 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="quarter" tick={{ fill: AXIS_TEXT, fontSize: 12 }} stroke="var(--line)" />
          <YAxis
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
            tick={{ fill: AXIS_TEXT, fontSize: 12 }}
            stroke="var(--line)"
          />
          <Tooltip
            formatter={(value) => [`${String(value)}%`, t('domain.field.percent')]}
            contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)' }}
          />
          <Line
            type="linear"
            dataKey="percent"
            stroke="var(--accent)"
            strokeWidth={2}
            connectNulls={false}
            isAnimationActive={false}
            dot={{ r: 3 }}
          />
        </LineChart>
      </ResponsiveContainer>
    </figure>
  )
}
