import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationDocument } from '#contract/funds/allocations.ts'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { leftToReceive } from '#domain/funds/allocation.ts'
import { useAsk } from '../../../asking.ts'
import { AttachmentsPart } from '../../../components/attachments/attachments-part.tsx'
import { ColumnHead } from '../../../components/tables/column-head.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Failure } from '../../../components/page/failure.tsx'
import { Money, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { RowTraces } from '../../../components/traces/row-traces.tsx'
import { Waiting } from '../../../components/page/waiting.tsx'
import { sourceText } from '../source-text.ts'
import { DocumentLines, PartsTags } from './document-lines.tsx'
import { ReceiveDocumentDialog } from './receive-document-dialog.tsx'
import { ReverseDocumentDialog } from './reverse-document-dialog.tsx'

/** All allocation documents, newest first, each opening its lines. */
export function DocumentList({ dictionaries }: { readonly dictionaries: Dictionaries }) {
  const { t } = useTranslation()
  const unit = useMoneyUnitName()
  const documents = useAsk('allocations.list', {})
  const [receivingId, setReceivingId] = useState<string | null>(null)
  const [reversing, setReversing] = useState<AllocationDocument | null>(null)
  if (documents.error) {
    return <Failure title={t('app.screenFailed.title')} error={documents.error} />
  }
  if (!documents.data) return <Waiting />
  if (documents.data.length === 0) {
    return (
      <EmptyState title={t('funds.document.empty')}>{t('funds.document.emptyText')}</EmptyState>
    )
  }
  // What is still to come changes with every receipt, also while the dialog stands open.
  const receiving = documents.data.find(({ id }) => id === receivingId)
  return (
    <>
      <Table<AllocationDocument>
        size="small"
        className="data-table"
        rowKey="id"
        dataSource={documents.data}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          expandedRowRender: ({ id, total, lines }) => (
            <div className="panel-stack">
              <DocumentLines total={total} lines={lines} />
              <AttachmentsPart owner={{ projectId: null, documentId: id }} parts={[]} />
            </div>
          ),
        }}
        columns={[
          {
            title: t('funds.document.number'),
            render: (_, { id, number }) => (
              <>
                {number}
                <RowTraces table="allocation_document" id={id} name={number} />
              </>
            ),
          },
          {
            title: t('funds.document.issuedOn'),
            render: (_, { issuedOn }) => <span className="figure">{issuedOn}</span>,
          },
          {
            title: t('funds.document.issuer'),
            render: (_, { issuer }) => issuer ?? t('app.blank'),
          },
          {
            title: t('domain.field.fundingSource'),
            render: (_, { fundingSourceId }) => sourceText(fundingSourceId, dictionaries, t),
          },
          {
            title: t('funds.document.lineCount'),
            align: 'right',
            render: (_, { lines }) => <span className="figure">{lines.length}</span>,
          },
          {
            title: <ColumnHead name={t('funds.document.total')} unit={unit} />,
            align: 'right',
            render: (_, { total, lines }) => (
              <>
                <Money fen={total} />
                <PartsTags total={total} lines={lines} />
              </>
            ),
          },
          {
            title: <ColumnHead name={t('funds.document.received')} unit={unit} />,
            align: 'right',
            render: (_, { lines }) => (
              <Money fen={lines.reduce((sum, { received }) => sum + received, 0)} />
            ),
          },
          { title: t('domain.field.note'), render: (_, { note }) => note ?? t('app.blank') },
          {
            title: <span className="visually-hidden">{t('funds.document.actions')}</span>,
            align: 'right',
            render: (_, document) =>
              document.reversedOn === null ? (
                <span className="document-actions">
                  <Button
                    type="link"
                    size="small"
                    disabled={leftToReceive(document.lines) === 0}
                    onClick={() => setReceivingId(document.id)}
                  >
                    {t('funds.document.receive')}
                  </Button>
                  <Button type="link" size="small" onClick={() => setReversing(document)}>
                    {t('funds.document.reverse')}
                  </Button>
                </span>
              ) : (
                <span className="tag tag-cancelled" title={document.reversalReason ?? ''}>
                  {t('funds.document.reversedOn', { date: document.reversedOn })}
                </span>
              ),
          },
        ]}
      />
      {receiving && (
        <ReceiveDocumentDialog
          key={leftToReceive(receiving.lines)}
          document={receiving}
          onClose={() => setReceivingId(null)}
        />
      )}
      {reversing && (
        <ReverseDocumentDialog document={reversing} onClose={() => setReversing(null)} />
      )}
    </>
  )
}
