import { Button, Checkbox, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHART_IDS, type ChartId } from '#domain/report/charts/chart.ts'
import {
  ANNEXES,
  type Annex,
  type OfficeOptions,
  type ReportRequest,
} from '#contract/reports/reports.ts'
import type { Quarter } from '#domain/quarter.ts'
import { FormChoice } from './form-choice.tsx'
import { IssueChoice } from '../issues/issue-choice.tsx'
import { type ReportScope, ScopeChoice } from './scope-choice.tsx'

interface ReportOptionsProps {
  readonly options: OfficeOptions
  readonly onChange: (options: OfficeOptions) => void
  /** The report shown was made with other options. */
  readonly outdated: boolean
  readonly made: boolean
  readonly onMake: () => void
  readonly quarter: Quarter
  readonly version: number | undefined
  readonly onVersion: (version: number | undefined) => void
  /** Not remembered: next quarter begins with the whole county again. */
  readonly scope: ReportScope
  readonly onScope: (scope: ReportScope) => void
}

/** Unit, annexes, charts and form of the report; the quarter is the one chosen at the top of the window. */
export function ReportOptions(props: ReportOptionsProps) {
  const { options, onChange, outdated, made, onMake, scope, onScope } = props
  const { quarter, version, onVersion } = props
  const { t } = useTranslation()
  return (
    <div className="report-options">
      <span className="report-option">
        {t('reports.scope.label')}
        <ScopeChoice scope={scope} onChange={onScope} />
      </span>
      {scope === undefined && (
        <IssueChoice quarter={quarter} version={version} onChange={onVersion} />
      )}
      <span className="report-option">
        {t('reports.unit')}
        <Segmented<ReportRequest['unit']>
          size="small"
          aria-label={t('reports.unit')}
          value={options.unit}
          onChange={(unit) => onChange({ ...options, unit })}
          options={(['wan', 'yuan'] as const).map((unit) => ({
            value: unit,
            label: t(`app.unit.${unit}`),
          }))}
        />
      </span>
      <fieldset className="report-option">
        <legend>{t('reports.annexes')}</legend>
        <Checkbox.Group<Annex>
          value={[...options.annexes]}
          onChange={(chosen) =>
            onChange({ ...options, annexes: ANNEXES.filter((annex) => chosen.includes(annex)) })
          }
          options={ANNEXES.map((annex) => ({ value: annex, label: t(`reports.annex.${annex}`) }))}
        />
      </fieldset>
      <fieldset className="report-option">
        <legend>{t('reports.charts')}</legend>
        <Checkbox.Group<ChartId>
          value={[...options.charts]}
          onChange={(chosen) =>
            onChange({ ...options, charts: CHART_IDS.filter((chart) => chosen.includes(chart)) })
          }
          options={CHART_IDS.map((chart) => ({ value: chart, label: t(`reports.chart.${chart}`) }))}
        />
      </fieldset>
      <FormChoice
        form={options.form}
        onChange={(form) => onChange({ ...options, form })}
        quarter={quarter}
        version={version}
        isPart={scope !== undefined}
      />
      {outdated && <span className="report-outdated">{t('reports.outdated')}</span>}
      <Button type={made && !outdated ? 'default' : 'primary'} onClick={onMake}>
        {made ? t('reports.makeAgain') : t('reports.make')}
      </Button>
    </div>
  )
}
