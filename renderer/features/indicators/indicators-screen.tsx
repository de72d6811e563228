import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/planning/indicators.ts'
import { INDICATOR_STATUSES } from '#domain/planning/indicator.ts'
import { useQuarter } from '../../app-status.ts'
import { useAsk } from '../../asking.ts'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { IndicatorDialog } from './indicator-dialog.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { LoadSetButton } from './load-set-button.tsx'
import { PrintIndicators } from './print-indicators.tsx'
import { ReadingsDrawer } from './readings-drawer.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './indicators.css'

/** 工作指标 as at the chosen quarter: what was promised, what was reached, who answers for it. */
export function IndicatorsScreen() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const sheet = useAsk('indicators.sheet', { quarter }, { keepPrevious: true })
  const [editing, setEditing] = useState<Indicator | 'new' | null>(null)
  const [isEntering, setEntering] = useState(false)
  const [shownId, setShownId] = useState<string | null>(null)
  if (sheet.error) return <Failure title={t('app.screenFailed.title')} error={sheet.error} />
  if (!sheet.data) return <Waiting />
  const { rows, closedQuarter } = sheet.data
  const isClosed = closedQuarter !== null && quarter <= closedQuarter
  const shown = rows.find(({ id }) => id === shownId)
  const add = <Button onClick={() => setEditing('new')}>{t('indicators.add')}</Button>
  return (
    <div className="screen">
      <PageHeader
        title={t('indicators.title')}
        facts={rows.length > 0 && <Counts rows={rows} />}
        actions={
          rows.length > 0 && (
            <>
              <Button type="primary" disabled={isClosed} onClick={() => setEntering(true)}>
                {t('indicators.enter')}
              </Button>
              {add}
              <LoadSetButton />
              <PrintIndicators quarter={quarter} rows={rows} />
            </>
          )
        }
      />
      {isClosed && rows.length > 0 && (
        <p className="indicators-hint">
          {t('indicators.closed', { quarter: quarterText(quarter, t) })}
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={t('indicators.empty')}
          actions={
            <>
              {add}
              <LoadSetButton />
            </>
          }
        >
          {t('indicators.emptyText')}
        </EmptyState>
      ) : (
        <>
          <IndicatorTable
            rows={rows}
            quarter={quarter}
            onEdit={setEditing}
            onShow={({ id }) => setShownId(id)}
          />
          <p className="indicators-hint">{t('indicators.rule')}</p>
        </>
      )}
      {editing !== null && (
        <IndicatorDialog
          indicator={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {isEntering && (
        <EntryDialog quarter={quarter} rows={rows} onClose={() => setEntering(false)} />
      )}
      {shown && <ReadingsDrawer indicator={shown} onClose={() => setShownId(null)} />}
    </div>
  )
}

/** 共 10 项：已达标 4，… in the order of the statuses; those nothing has are left out. */
function Counts({ rows }: { readonly rows: readonly Indicator[] }) {
  const { t } = useTranslation()
  const parts = INDICATOR_STATUSES.map((status) => ({
    name: t(`indicators.status.${status}`),
    count: rows.filter(({ stand }) => stand.status === status).length,
  })).filter(({ count }) => count > 0)
  return t('indicators.counts', {
    count: rows.length,
    parts: parts.map(({ name, count }) => `${name} ${count}`).join(t('indicators.separator')),
  })
}
