import { Form, Input, Modal, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProjectContract } from '#contract/funds/contracts.ts'
import { CONTRACT_KINDS, type ContractKind } from '#domain/funds/fund.ts'
import { NameInput } from '../../../../components/entry/name-input.tsx'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import { EntryItem } from '../../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../../components/entry/money-input.tsx'
import { PartialDateInput } from '../../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../../components/entry/typed.ts'

interface ContractDialogProps {
  readonly projectId: string
  /** Null for a new one. */
  readonly contract: ProjectContract | null
  readonly onClose: () => void
}

interface ContractValues {
  readonly kind: ContractKind
  readonly party: string
  readonly number?: string
  readonly amount: Typed<number>
  readonly signedOn: Typed<string>
  readonly note?: string
}

/** Adds or changes a contract. */
export function ContractDialog({ projectId, contract, onClose }: ContractDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ContractValues>()
  const save = useTellAndSay('contracts.save', t('app.saved'), onClose)
  const submit = (values: ContractValues) =>
    save.mutate({
      id: contract?.id ?? null,
      projectId,
      kind: values.kind,
      party: values.party.trim(),
      number: values.number?.trim() || null,
      amount: readValue(values.amount) ?? 0,
      signedOn: readValue(values.signedOn),
      note: values.note?.trim() || null,
    })
  const label = { party: t('funds.contract.party'), amount: t('funds.contract.amount') }
  return (
    <Modal
      open
      title={t(contract ? 'funds.contract.edit' : 'funds.contract.add')}
      okText={t('app.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ContractValues>
        form={form}
        layout="vertical"
        initialValues={
          contract
            ? { ...contract, number: contract.number ?? '', note: contract.note ?? '' }
            : { kind: 'construction', amount: null, signedOn: null }
        }
        onFinish={submit}
      >
        <Form.Item name="kind" label={t('funds.contract.kind')}>
          <Radio.Group
            optionType="button"
            options={CONTRACT_KINDS.map((kind) => ({
              value: kind,
              label: t(`funds.contract.kinds.${kind}`),
            }))}
          />
        </Form.Item>
        <EntryItem name="party" label={label.party} required>
          <NameInput kind="company" />
        </EntryItem>
        <div className="form-row">
          <EntryItem name="amount" label={label.amount} required>
            <MoneyInput />
          </EntryItem>
          <EntryItem name="signedOn" label={t('funds.contract.signedOn')}>
            <PartialDateInput />
          </EntryItem>
        </div>
        <Form.Item name="number" label={t('funds.contract.number')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={t('domain.field.note')}>
          <Input maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
