import { FileAddOutlined, SwapOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { FUND_GROUPINGS, type FundGrouping } from '#domain/funds/fund-table.ts'
import { useAsk } from '../../asking.ts'
import { useQuarter } from '../../app-status.ts'
import { LockBanner } from '../../components/closing/lock-banner.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Failure } from '../../components/page/failure.tsx'
import { PageHeader } from '../../components/page/page-header.tsx'
import { Waiting } from '../../components/page/waiting.tsx'
import { quarterText } from '../../i18n/names.ts'
import { CarryOverDrawer } from './carry-over-drawer.tsx'
import { cellOfAddress } from './cell-of-address.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { DocumentDrawer } from './documents/document-drawer.tsx'
import { DocumentList } from './documents/document-list.tsx'
import type { ChosenCell } from './fund-columns.tsx'
import { FundGroupTable } from './fund-group-table.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { TransferList } from './transfer-list.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- A style sheet has no value to name.
import './funds.css'

type OpenPart = 'document' | 'transfer' | 'carryOver' | null

const TABS = [...FUND_GROUPINGS, 'documents', 'transfers'] as const

/** The way of the money: planned → allocated → received → paid → balance, and what moves it. */
export function FundsScreen() {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const [params, setParams] = useSearchParams()
  const dictionaries = useAsk('dictionaries.all', {})
  const [open, setOpen] = useState<OpenPart>(null)
  const close = () => setOpen(null)
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'source'
  if (dictionaries.error) {
    return <Failure title={t('app.screenFailed.title')} error={dictionaries.error} />
  }
  if (!dictionaries.data) return <Waiting />
  return (
    <div className="screen">
      <PageHeader
        title={t('funds.title')}
        facts={t('funds.asAt', { quarter: quarterText(quarter, t) })}
        actions={
          <>
            <Button onClick={() => setOpen('carryOver')}>{t('funds.carryOver.open')}</Button>
            <Button icon={<SwapOutlined aria-hidden />} onClick={() => setOpen('transfer')}>
              {t('funds.transfer.add')}
            </Button>
            <Button
              type="primary"
              icon={<FileAddOutlined aria-hidden />}
              onClick={() => setOpen('document')}
            >
              {t('funds.document.add')}
            </Button>
          </>
        }
      />
      <LockBanner of="money" />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => setParams({ tab: key }, { replace: true })}
        items={TABS.map((key) => ({ key, label: t(`funds.tab.${key}`) }))}
      />
      {tab === 'documents' ? (
        <DocumentList dictionaries={dictionaries.data} />
      ) : tab === 'transfers' ? (
        <TransferList dictionaries={dictionaries.data} />
      ) : (
        <GroupedFunds groupBy={tab} dictionaries={dictionaries.data} />
      )}
      {open === 'document' && <DocumentDrawer dictionaries={dictionaries.data} onClose={close} />}
      {open === 'transfer' && <TransferDialog dictionaries={dictionaries.data} onClose={close} />}
      {open === 'carryOver' && <CarryOverDrawer dictionaries={dictionaries.data} onClose={close} />}
    </div>
  )
}

interface GroupedFundsProps {
  readonly groupBy: FundGrouping
  readonly dictionaries: Dictionaries
}

function GroupedFunds({ groupBy, dictionaries }: GroupedFundsProps) {
  const { t } = useTranslation()
  const [quarter] = useQuarter()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [cell, setCell] = useState<ChosenCell | null>(null)
  const table = useAsk('funds.table', { quarter, groupBy })
  // The overview leads to a cell by the address, and is where closing it leads back to.
  const asked = table.data ? cellOfAddress(params, table.data, t) : null
  const shown = cell ?? asked
  if (table.error) {
    return (
      <Failure
        title={t('app.screenFailed.title')}
        error={table.error}
        onRetry={() => void table.refetch()}
      />
    )
  }
  if (!table.data) return <Waiting />
  if (table.data.rows.length === 0) {
    return <EmptyState title={t('funds.empty')}>{t('funds.emptyText')}</EmptyState>
  }
  return (
    <>
      <FundGroupTable table={table.data} onOpen={setCell} />
      {shown && (
        <CellDrawer
          cell={shown}
          groupBy={groupBy}
          quarter={quarter}
          dictionaries={dictionaries}
          onClose={() => (cell ? setCell(null) : void navigate(-1))}
        />
      )}
    </>
  )
}
