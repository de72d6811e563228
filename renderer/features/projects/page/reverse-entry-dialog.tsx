import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/dictionaries.ts'
import type { FundEntry } from '#contract/funds.ts'
import { useTell } from '../../../asking.ts'
import { useDone } from '../../../components/history/use-done.tsx'
import { useStatus } from '../../../app-status.ts'
import { needed, readable } from '../../../components/entry/entry-rules.ts'
import { DayInput } from '../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { moneyText, useMoneyUnitName } from '../../../components/money.tsx'
import { usePreferences } from '../../../preferences.ts'

interface ReverseEntryDialogProps {
  readonly entry: FundEntry
  readonly sources: readonly FundingSource[]
  readonly onClose: () => void
}

interface ReversalValues {
  readonly date: Typed<string>
  readonly reason: string
}

/** Takes an entry back by an equal and opposite one, and says so before. */
export function ReverseEntryDialog({ entry, sources, onClose }: ReverseEntryDialogProps) {
  const { t } = useTranslation()
  const sayDone = useDone()
  const { today } = useStatus()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const [form] = Form.useForm<ReversalValues>()
  const reverse = useTell('funds.reverse', {
    onSuccess: (_value, _input, actionId) => {
      sayDone(t('project.funds.reversedNow'), actionId)
      onClose()
    },
  })
  const source = sources.find(({ id }) => id === entry.fundingSourceId)
  return (
    <Modal
      open
      title={t('project.funds.reverse')}
      okText={t('project.funds.reverse')}
      confirmLoading={reverse.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {t('project.funds.reverseConsequence', {
          date: entry.date,
          kind: t(`domain.fundKind.${entry.kind}`),
          source: source?.name ?? t('project.funds.anySource'),
          amount: `${moneyText(entry.amount, moneyUnit)} ${unit}`,
          opposite: `${moneyText(-entry.amount, moneyUnit)} ${unit}`,
        })}
      </p>
      <Form<ReversalValues>
        form={form}
        name="reversal"
        layout="vertical"
        initialValues={{ date: today, reason: '' }}
        onFinish={({ date, reason }) =>
          reverse.mutate({ id: entry.id, date: readValue(date) ?? today, reason: reason.trim() })
        }
      >
        <Form.Item
          name="date"
          label={t('project.funds.reverseDate')}
          required
          rules={[needed(t('domain.field.date'), t), readable(t)]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('domain.field.reason')}
          required
          rules={[needed(t('domain.field.reason'), t)]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
