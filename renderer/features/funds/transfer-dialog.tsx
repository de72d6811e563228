import { Form, Input, Modal, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Dictionaries } from '#contract/office/dictionaries.ts'
import { TRANSFER_KINDS, type TransferKind } from '#domain/funds/fund.ts'
import { allEntryOptions, entryOptions } from '../../components/dictionary-forms/entry-options.ts'
import { useTellAndSay } from '../../components/history/use-tell-and-say.ts'
import { useStatus } from '../../app-status.ts'
import { EntryItem } from '../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../components/entry/money-input.tsx'
import { DayInput } from '../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../components/entry/typed.ts'
import { ProjectSelect } from '../../components/project-select.tsx'

interface TransferDialogProps {
  readonly dictionaries: Dictionaries
  readonly onClose: () => void
}

interface TransferValues {
  readonly kind: TransferKind
  readonly fromProject?: string
  readonly fromSource?: string | null
  readonly toProject?: string
  readonly toSource?: string | null
  readonly amount: Typed<number>
  readonly date: Typed<string>
  readonly documentNumber?: string
  readonly reason: string
}

/** Moves money from one project and source to another as one recorded move. */
export function TransferDialog({ dictionaries, onClose }: TransferDialogProps) {
  const { t } = useTranslation()
  const { today } = useStatus()
  const [form] = Form.useForm<TransferValues>()
  const kind = Form.useWatch('kind', form) ?? 'received'
  const record = useTellAndSay('transfers.record', t('funds.transfer.recorded'), onClose)
  const submit = (values: TransferValues) =>
    record.mutate({
      kind: values.kind,
      date: readValue(values.date) ?? today,
      from: { projectId: values.fromProject ?? '', fundingSourceId: values.fromSource ?? null },
      to: { projectId: values.toProject ?? '', fundingSourceId: values.toSource ?? null },
      amount: readValue(values.amount) ?? 0,
      reason: values.reason.trim(),
      documentNumber: values.documentNumber?.trim() || null,
    })
  const sources = {
    // What is left of a retired source has to go somewhere; nothing goes to it.
    from: allEntryOptions(dictionaries.fundingSources, t),
    to: entryOptions(dictionaries.fundingSources, [], t),
  }
  const side = (name: 'from' | 'to') => (
    <div className="form-row">
      <EntryItem name={`${name}Project`} label={t(`funds.transfer.${name}Project`)} required>
        <ProjectSelect />
      </EntryItem>
      <EntryItem
        name={`${name}Source`}
        label={t(`funds.transfer.${name}Source`)}
        required={kind === 'planned'}
      >
        <Select allowClear placeholder={t('project.funds.anySource')} options={sources[name]} />
      </EntryItem>
    </div>
  )
  return (
    <Modal
      open
      width={720}
      title={t('funds.transfer.add')}
      okText={t('funds.transfer.save')}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<TransferValues>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'received', date: today, amount: null, reason: '' }}
        onFinish={submit}
      >
        <Form.Item
          name="kind"
          label={t('funds.transfer.kind')}
          extra={t(`funds.transfer.effect.${kind}`)}
        >
          <Radio.Group
            optionType="button"
            options={TRANSFER_KINDS.map((value) => ({ value, label: t(`funds.column.${value}`) }))}
          />
        </Form.Item>
        {side('from')}
        {side('to')}
        <div className="form-row">
          <EntryItem name="amount" label={t('domain.field.amount')} required>
            <MoneyInput />
          </EntryItem>
          <EntryItem name="date" label={t('domain.field.date')} required>
            <DayInput />
          </EntryItem>
          <Form.Item name="documentNumber" label={t('funds.document.number')}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <EntryItem name="reason" label={t('domain.field.reason')} required>
          <Input maxLength={500} />
        </EntryItem>
      </Form>
    </Modal>
  )
}
