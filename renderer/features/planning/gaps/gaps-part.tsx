import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuarter } from '../../../app-status.ts'
import { useAsk } from '../../../asking.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { quarterText } from '../../../i18n/names.ts'
import { type ListedProjects, ProjectLinks } from '../project-links.tsx'
import { YearChooser } from '../year-chooser.tsx'
import { DiversionDialog } from './diversion-dialog.tsx'
import { GAP_ORDERS, type GapOrder, gapEntries, standardSources } from './gap-entries.ts'
import { GapTable } from './gap-table.tsx'
import { PrintGaps } from './print-gaps.tsx'

interface GapsPartProps {
  readonly year: number | null
  readonly onYear: (year: number) => void
  /** Leads to where the conditions are filled in. */
  readonly onFill: () => void
}

/** 缺口台账: what each school lacks against the standards, and what is on its way. */
export function GapsPart({ year, onYear, onFill }: GapsPartProps) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const ledger = useAsk('gaps.ledger', { quarter, year }, { keepPrevious: true })
  const [onlyLacking, setOnlyLacking] = useState(true)
  const [order, setOrder] = useState<GapOrder>('severity')
  const [listed, setListed] = useState<ListedProjects | null>(null)
  const [isDiverting, setDiverting] = useState(false)
  if (ledger.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={ledger.error}
        onRetry={() => void ledger.refetch()}
      />
    )
  }
  if (!ledger.data) return <Waiting />
  const { rows, years } = ledger.data
  if (rows.length === 0) {
    return <EmptyState title={t('planning.gaps.empty')}>{t('planning.gaps.emptyText')}</EmptyState>
  }
  const surveyed = rows.filter((row) => row.surveyed).length
  const chooser = <YearChooser year={ledger.data.year} years={years} onYear={onYear} />
  if (surveyed === 0) {
    return (
      <>
        <div className="planning-bar">{chooser}</div>
        <EmptyState
          title={t('planning.gaps.noConditions', { year: ledger.data.year })}
          actions={
            <Button type="primary" onClick={onFill}>
              {t('planning.gaps.fill')}
            </Button>
          }
        >
          {t('planning.gaps.noConditionsText')}
        </EmptyState>
      </>
    )
  }
  const entries = gapEntries(rows, order, onlyLacking)
  return (
    <>
      <div className="planning-bar">
        {chooser}
        <Checkbox checked={onlyLacking} onChange={(event) => setOnlyLacking(event.target.checked)}>
          {t('planning.gaps.onlyLacking')}
        </Checkbox>
        <label className="planning-order">
          {t('planning.gaps.order')}
          <Select<GapOrder>
            aria-label={t('planning.gaps.order')}
            value={order}
            onChange={setOrder}
            options={GAP_ORDERS.map((value) => ({
              value,
              label: t(`planning.gaps.orders.${value}`),
            }))}
          />
        </label>
        <span className="planning-facts">
          {t('planning.gaps.facts', {
            year: ledger.data.year,
            quarter: quarterText(quarter, t),
          })}
          {' · '}
          {t('planning.gaps.surveyed', { surveyed, count: rows.length })}
        </span>
        <Button onClick={() => setDiverting(true)}>{t('planning.gaps.diversions')}</Button>
        <PrintGaps ledger={ledger.data} entries={entries} />
      </div>
      <GapTable entries={entries} ledger={ledger.data} onList={setListed} />
      <p className="planning-hint">
        {t('planning.gaps.hint', { source: standardSources(rows).join('、') })}
      </p>
      {listed && <ProjectLinks listed={listed} onClose={() => setListed(null)} />}
      {isDiverting && (
        <DiversionDialog
          year={ledger.data.year}
          schools={rows}
          onClose={() => setDiverting(false)}
        />
      )}
    </>
  )
}
