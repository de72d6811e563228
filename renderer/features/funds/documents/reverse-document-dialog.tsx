import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AllocationDocument } from '#contract/funds/allocations.ts'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useStatus } from '../../../app-status.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { DayInput } from '../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { moneyText, useMoneyUnitName } from '../../../components/figures/money.tsx'
import { usePreferences } from '../../../preferences.ts'

interface ReverseDocumentDialogProps {
  readonly document: AllocationDocument
  readonly onClose: () => void
}

interface ReversalValues {
  readonly date: Typed<string>
  readonly reason: string
}

/** Takes a document back with all its lines, and says so before. */
export function ReverseDocumentDialog({ document, onClose }: ReverseDocumentDialogProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const { today } = useStatus()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const [form] = Form.useForm<ReversalValues>()
  const reverse = useTell('allocations.reverse', {
    onSuccess: ({ count }, _input, actionId) => {
      sayDone(t('funds.document.reversedNow', { count }), actionId)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('funds.document.reverse')}
      okText={t('funds.document.reverse')}
      okButtonProps={{ danger: true }}
      confirmLoading={reverse.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {t('funds.document.reverseConsequence', {
          number: document.number,
          count: document.lines.length,
          total: `${moneyText(document.total, moneyUnit)} ${unit}`,
        })}
      </p>
      <Form<ReversalValues>
        form={form}
        layout="vertical"
        initialValues={{ date: today, reason: '' }}
        onFinish={({ date, reason }) =>
          reverse.mutate({
            id: document.id,
            date: readValue(date) ?? today,
            reason: reason.trim(),
          })
        }
      >
        <EntryItem name="date" label={t('project.funds.reverseDate')} required>
          <DayInput />
        </EntryItem>
        <EntryItem name="reason" label={t('domain.field.reason')} required>
          <Input maxLength={500} />
        </EntryItem>
      </Form>
    </Modal>
  )
}
