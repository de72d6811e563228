import { Form, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AllocationDocument } from '#contract/funds/allocations.ts'
import { leftToReceive } from '#domain/funds/allocation.ts'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useStatus } from '../../../app-status.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { DayInput } from '../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'

interface ReceiveDocumentDialogProps {
  readonly document: AllocationDocument
  readonly onClose: () => void
}

interface ReceiptValues {
  readonly date: Typed<string>
  readonly amount: Typed<number>
}

/** Records that the money of a document came, for all its projects at once. */
export function ReceiveDocumentDialog({ document, onClose }: ReceiveDocumentDialogProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const { today } = useStatus()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const [form] = Form.useForm<ReceiptValues>()
  const left = leftToReceive(document.lines)
  const receive = useTell('allocations.receive', {
    onSuccess: ({ count }, _input, actionId) => {
      sayDone(t('funds.document.receivedNow', { count }), actionId)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('funds.document.receive')}
      okText={t('funds.document.receive')}
      confirmLoading={receive.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {t('funds.document.receiveConsequence', {
          number: document.number,
          count: document.lines.length,
          left: `${moneyText(left, moneyUnit)} ${unit}`,
        })}
      </p>
      <Form<ReceiptValues>
        form={form}
        layout="vertical"
        initialValues={{ date: today, amount: left }}
        onFinish={({ date, amount }) =>
          receive.mutate({
            id: document.id,
            date: readValue(date) ?? today,
            amount: readValue(amount) ?? 0,
          })
        }
      >
        <EntryItem name="date" label={t('funds.document.receivedOn')} required>
          <DayInput />
        </EntryItem>
        <EntryItem name="amount" label={t('funds.document.receivedAmount')} required>
          <MoneyInput />
        </EntryItem>
      </Form>
    </Modal>
  )
}
