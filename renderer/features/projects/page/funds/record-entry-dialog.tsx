import { Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectContract } from '#contract/funds/contracts.ts'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import { FUND_KINDS, type FundKind } from '#domain/funds/fund.ts'
import { NameInput } from '../../../../components/entry/name-input.tsx'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import { useQuarter, useStatus } from '../../../../app-status.ts'
import { useAsk } from '../../../../asking.ts'
import { EntryItem } from '../../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../../components/entry/money-input.tsx'
import { DayInput } from '../../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../../components/entry/typed.ts'
import { quarterText } from '../../../../i18n/names.ts'
import { DraftNotice } from '../../form/draft-notice.tsx'
import { clearDraft, readDraft, writeDraft } from '../../../../drafts.ts'
import { otherQuarter, proposedDay } from './entry-day.ts'

interface RecordEntryDialogProps {
  readonly projectId: string
  readonly sources: readonly FundingSource[]
  readonly contracts: readonly ProjectContract[]
  readonly onClose: () => void
}

interface EntryValues {
  readonly kind: FundKind
  readonly fundingSourceId?: string | null
  readonly contractId?: string | null
  readonly date: Typed<string>
  readonly amount: Typed<number>
  readonly documentNumber?: string
  readonly payee?: string
  readonly note?: string
}

const NOTHING_TYPED = { fundingSourceId: null, documentNumber: '', payee: '', note: '' }

/** Records money allocated, received or paid. Typing is kept until it is recorded or given up. */
export function RecordEntryDialog(props: RecordEntryDialogProps) {
  const { projectId, sources, contracts, onClose } = props
  const { t } = useTranslation()
  const { today } = useStatus()
  const [quarter] = useQuarter()
  const { data: closing } = useAsk('closing.state', { quarter })
  const day = proposedDay(quarter, today, closing?.state === 'closed')
  const [form] = Form.useForm<EntryValues>()
  const chosenKind = Form.useWatch('kind', form)
  const draftKey = `entry:${projectId}`
  const blank: EntryValues = { kind: 'received', date: day, amount: null }
  const [draft, setDraft] = useState(() => readDraft<Partial<EntryValues>>(draftKey))
  const done = ({ date }: { readonly date: string }): string => {
    const other = otherQuarter(date, quarter)
    return other === null
      ? t('project.funds.recorded')
      : t('project.funds.recordedElsewhere', {
          quarter: quarterText(other, t),
          chosen: quarterText(quarter, t),
        })
  }
  const record = useTellAndSay('funds.record', done, () => {
    clearDraft(draftKey)
    onClose()
  })
  const submit = (values: EntryValues) => {
    record.mutate({
      projectId,
      kind: values.kind,
      fundingSourceId: values.fundingSourceId ?? null,
      date: readValue(values.date) ?? day,
      amount: readValue(values.amount) ?? 0,
      documentNumber: filled(values.documentNumber),
      payee: filled(values.payee),
      note: filled(values.note),
      contractId: values.kind === 'paid' ? (values.contractId ?? null) : null,
    })
  }
  const discard = () => {
    clearDraft(draftKey)
    setDraft(null)
    form.setFieldsValue({ ...NOTHING_TYPED, ...blank })
  }
  const label = {
    kind: t('domain.field.kind'),
    date: t('domain.field.date'),
    amount: t('domain.field.amount'),
  }
  return (
    <Modal
      open
      title={t('project.funds.record')}
      okText={t('app.save')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {draft !== null && <DraftNotice typedAt={draft.typedAt} onDiscard={discard} />}
      <Form<EntryValues>
        form={form}
        name="entry"
        layout="vertical"
        initialValues={{ ...blank, ...draft?.values }}
        onValuesChange={(_changed, values) => writeDraft(draftKey, values)}
        onFinish={submit}
      >
        <Form.Item name="kind" label={label.kind}>
          <Radio.Group
            optionType="button"
            options={FUND_KINDS.map((kind) => ({
              value: kind,
              label: t(`domain.fundKind.${kind}`),
            }))}
          />
        </Form.Item>
        <div className="form-row">
          <EntryItem
            name="amount"
            label={label.amount}
            ofNegative={t('project.funds.ofNegative')}
            required
          >
            <MoneyInput />
          </EntryItem>
          <EntryItem name="date" label={label.date} required>
            <DayInput />
          </EntryItem>
        </div>
        <Form.Item name="fundingSourceId" label={t('domain.field.fundingSource')}>
          <Select
            allowClear
            placeholder={t('project.funds.anySource')}
            options={sources.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        {chosenKind === 'paid' && contracts.length > 0 && (
          <Form.Item name="contractId" label={t('funds.contract.ofPayment')}>
            <Select
              allowClear
              options={contracts.map((contract) => ({
                value: contract.id,
                label: `${t(`funds.contract.kinds.${contract.kind}`)} · ${contract.party}`,
              }))}
            />
          </Form.Item>
        )}
        <div className="form-row">
          <Form.Item name="documentNumber" label={t('domain.field.documentNumber')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="payee" label={t(`project.funds.otherParty.${chosenKind ?? blank.kind}`)}>
            <NameInput kind="company" />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t('domain.field.note')}>
          <Input maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function filled(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
