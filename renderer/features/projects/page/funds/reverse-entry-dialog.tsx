import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FundingSource } from '#contract/office/dictionaries.ts'
import type { FundEntry } from '#contract/funds/funds.ts'
import { useTellAndSay } from '../../../../components/history/use-tell-and-say.ts'
import { useStatus } from '../../../../app-status.ts'
import { EntryItem } from '../../../../components/entry/entry-item.tsx'
import { DayInput } from '../../../../components/entry/partial-date-input.tsx'
import { readValue, type Typed } from '../../../../components/entry/typed.ts'
import { moneyText, useMoneyUnitName } from '../../../../components/figures/money.tsx'
import { usePreferences } from '../../../../preferences.ts'

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
  const { today } = useStatus()
  const { moneyUnit } = usePreferences()
  const unit = useMoneyUnitName()
  const [form] = Form.useForm<ReversalValues>()
  const reverse = useTellAndSay('funds.reverse', t('project.funds.reversedNow'), onClose)
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
