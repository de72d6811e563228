import { Button, Drawer, Select, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CarryOverLine, CarryOverPreview } from '#contract/funds/carry-overs.ts'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { useAsk, useTell } from '../../asking.ts'
import { useDone } from '../../components/history/use-done.tsx'
import { useStatus } from '../../app-status.ts'
import { ColumnHead } from '../../components/tables/column-head.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { Moment } from '../../components/figures/moment.tsx'
import { Money, moneyText, useMoneyUnitName } from '../../components/figures/money.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { usePreferences } from '../../preferences.ts'
import { sourceText } from './source-text.ts'

/** How many past years can be chosen. */
const YEARS_BACK = 8

interface CarryOverDrawerProps {
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

/** What a year left over: shown exactly as it will be recorded, then recorded once. */
export function CarryOverDrawer({ dictionaries, onClose }: CarryOverDrawerProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const { today } = useStatus()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear - 1)
  const preview = useAsk('carryOvers.preview', { year })
  const record = useTell('carryOvers.record', {
    onSuccess: ({ count }, _input, actionId) => {
      sayDone(t('funds.carryOver.recorded', { count, year }), actionId)
    },
  })
  const canRecord = preview.data?.recordedAt === null && preview.data.lines.length > 0
  return (
    <Drawer
      open
      size={860}
      title={t('funds.carryOver.title')}
      onClose={onClose}
      footer={
        <div className="drawer-footer">
          <Button onClick={onClose}>{t('app.close')}</Button>
          <Button
            type="primary"
            disabled={!canRecord}
            loading={record.isPending}
            onClick={() => preview.data && record.mutate({ year, total: preview.data.total })}
          >
            {t('funds.carryOver.record', { count: preview.data?.lines.length ?? 0 })}
          </Button>
        </div>
      }
    >
      <div className="document-split">
        <Select<number>
          aria-label={t('funds.carryOver.year')}
          value={year}
          onChange={setYear}
          options={Array.from({ length: YEARS_BACK }, (_, index) => ({
            value: thisYear - 1 - index,
            label: t('funds.carryOver.yearValue', { year: thisYear - 1 - index }),
          }))}
        />
      </div>
      {preview.error && <Failure title={t('app.screenFailed.title')} error={preview.error} />}
      {!preview.data && !preview.error && <Waiting />}
      {preview.data && <Preview preview={preview.data} dictionaries={dictionaries} />}
    </Drawer>
  )
}

interface PreviewProps {
  readonly preview: CarryOverPreview
  readonly dictionaries: Dictionaries
}

function Preview({ preview, dictionaries }: PreviewProps) {
  const { t } = useTranslation()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const { year, lines, total, recordedAt } = preview
  if (lines.length === 0) {
    return (
      <EmptyState title={t('funds.carryOver.empty', { year })}>
        {t('funds.carryOver.emptyText')}
      </EmptyState>
    )
  }
  const amount = `${moneyText(total, moneyUnit)} ${unit}`
  return (
    <>
      <p>
        {recordedAt === null ? (
          t('funds.carryOver.consequence', { year, next: year + 1, count: lines.length, amount })
        ) : (
          <>
            {t('funds.carryOver.already', { year, count: lines.length, amount })}{' '}
            <Moment iso={recordedAt} />
          </>
        )}
      </p>
      <Table<CarryOverLine>
        size="small"
        className="data-table"
        rowKey={({ projectId, fundingSourceId }) => `${projectId} ${fundingSourceId ?? ''}`}
        dataSource={lines}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('domain.field.name'),
            render: (_, { projectId, projectName }) => (
              <Link to={`/projects/${projectId}?tab=funds`}>{projectName}</Link>
            ),
          },
          { title: t('domain.field.school'), dataIndex: 'schoolName' },
          {
            title: t('domain.field.fundingSource'),
            render: (_, { fundingSourceId }) => sourceText(fundingSourceId, dictionaries, t),
          },
          {
            title: <ColumnHead name={t('funds.column.balance')} unit={unit} />,
            align: 'right',
            render: (_, line) => <Money fen={line.amount} />,
          },
        ]}
      />
    </>
  )
}
