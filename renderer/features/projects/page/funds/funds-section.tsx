import { PlusOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import type { ProjectContract } from '#contract/funds/contracts.ts'
import type { BudgetLine, FundEntry } from '#contract/funds/funds.ts'
import type { ProjectRow } from '#contract/projects/project-row.ts'
import { LockBanner } from '../../../../components/closing/lock-banner.tsx'
import { ColumnHead } from '../../../../components/tables/column-head.tsx'
import { EmptyState } from '../../../../components/page/empty-state.tsx'
import { Money, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { EntryOrigin } from '../../../../components/traces/entry-origin.tsx'
import { TraceMark } from '../../../../components/traces/trace-mark.tsx'
import { RecordEntryDialog } from './record-entry-dialog.tsx'
import { ReverseEntryDialog } from './reverse-entry-dialog.tsx'

interface FundsSectionProps {
  readonly project: ProjectRow
  readonly budget: readonly BudgetLine[]
  readonly funds: readonly FundEntry[]
  readonly contracts: readonly ProjectContract[]
  readonly dictionaries: Dictionaries
}

/** Money entries of the project, newest first. Nothing is deleted: an entry is taken back by another. */
export function FundsSection(props: FundsSectionProps) {
  const { project, budget, funds, contracts, dictionaries } = props
  const { t } = useTranslation()
  const [isRecording, setIsRecording] = useState(false)
  const [reversing, setReversing] = useState<FundEntry | null>(null)
  return (
    <section className="panel">
      <LockBanner of="money" projectId={project.id} />
      <Button
        className="panel-action"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setIsRecording(true)}
      >
        {t('project.funds.record')}
      </Button>
      {funds.length === 0 ? (
        <EmptyState title={t('project.funds.empty')}>{t('project.funds.emptyText')}</EmptyState>
      ) : (
        <FundTable
          funds={funds}
          contracts={contracts}
          dictionaries={dictionaries}
          onReverse={setReversing}
        />
      )}
      {isRecording && (
        <RecordEntryDialog
          projectId={project.id}
          sources={dictionaries.fundingSources.filter(
            // Money of a retired source that the project has or expects still comes and is paid.
            ({ id, isRetired }) =>
              !isRetired || [...budget, ...funds].some((row) => row.fundingSourceId === id),
          )}
          contracts={contracts}
          onClose={() => setIsRecording(false)}
        />
      )}
      {reversing && (
        <ReverseEntryDialog
          entry={reversing}
          sources={dictionaries.fundingSources}
          onClose={() => setReversing(null)}
        />
      )}
    </section>
  )
}

interface FundTableProps {
  readonly funds: readonly FundEntry[]
  readonly contracts: readonly ProjectContract[]
  readonly dictionaries: Dictionaries
  readonly onReverse: (entry: FundEntry) => void
}

function FundTable({ funds, contracts, dictionaries, onReverse }: FundTableProps) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const names = new Map(dictionaries.fundingSources.map(({ id, name }) => [id, name]))
  const text = (value: string | null) => value ?? t('app.blank')
  return (
    <Table<FundEntry>
      size="small"
      className="data-table"
      rowKey="id"
      dataSource={funds}
      pagination={false}
      columns={[
        {
          title: t('domain.field.date'),
          render: (_, { date }) => <span className="figure">{date}</span>,
        },
        { title: t('domain.field.kind'), render: (_, { kind }) => t(`domain.fundKind.${kind}`) },
        {
          title: t('domain.field.fundingSource'),
          render: (_, { fundingSourceId }) =>
            fundingSourceId === null
              ? t('project.funds.anySource')
              : text(names.get(fundingSourceId) ?? null),
        },
        {
          title: <ColumnHead name={t('domain.field.amount')} unit={unit} />,
          align: 'right',
          render: (_, { id, kind, fundingSourceId, amount }) => (
            <>
              <Money fen={amount} />
              <TraceMark
                field={fundingSourceId === null ? `${kind}ToDate` : `${kind}:${fundingSourceId}`}
                rowId={id}
                name={t(`domain.fundKind.${kind}`)}
              />
            </>
          ),
        },
        {
          title: t('domain.field.documentNumber'),
          render: (_, { documentNumber }) => text(documentNumber),
        },
        { title: t('domain.field.payee'), render: (_, { payee }) => text(payee) },
        { title: t('domain.field.note'), render: (_, { note }) => text(note) },
        {
          title: t('project.funds.origin'),
          render: (_, entry) => <Origin entry={entry} contracts={contracts} />,
        },
        {
          title: <span className="visually-hidden">{t('project.funds.reverse')}</span>,
          align: 'right',
          render: (_, entry) => <ReverseAction entry={entry} onReverse={onReverse} />,
        },
      ]}
    />
  )
}

interface OriginProps {
  readonly entry: FundEntry
  readonly contracts: readonly ProjectContract[]
}

/** Where the entry comes from, and the contract it pays. */
function Origin({ entry, contracts }: OriginProps) {
  const { t } = useTranslation()
  const contract = contracts.find(({ id }) => id === entry.contractId)
  return (
    <>
      <EntryOrigin entry={entry} />
      {contract && ` · ${t(`funds.contract.kinds.${contract.kind}`)} ${contract.party}`}
    </>
  )
}

function ReverseAction({
  entry,
  onReverse,
}: {
  readonly entry: FundEntry
  readonly onReverse: (entry: FundEntry) => void
}) {
  const { t } = useTranslation()
  if (entry.reversedById !== null) {
    return <span className="tag tag-cancelled">{t('project.funds.reversed')}</span>
  }
  const isPart = entry.documentId !== null || entry.transferId !== null
  if (entry.origin === 'reversal' || isPart) return null
  return (
    <Button type="link" size="small" onClick={() => onReverse(entry)}>
      {t('project.funds.reverse')}
    </Button>
  )
}
