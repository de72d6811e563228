import { Form, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AwardPolicy } from '#domain/planning/award.ts'
import { useTellAndSay } from '../../../components/history/use-tell-and-say.ts'
import { EntryItem } from '../../../components/entry/entry-item.tsx'
import { MoneyInput } from '../../../components/entry/money-input.tsx'
import { readValue, type Typed } from '../../../components/entry/typed.ts'
import { WholeInput } from '../../../components/entry/whole-input.tsx'

const SIZES = ['fullClasses', 'fullPupils', 'leastClasses', 'leastPupils'] as const

type PolicyValues = Readonly<Record<(typeof SIZES)[number] | 'amount', Typed<number>>>

interface PolicyDialogProps {
  readonly policy: AwardPolicy
  readonly onClose: () => void
}

/** Changes one line of the policy. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<PolicyValues>()
  const save = useTellAndSay('awards.savePolicy', t('app.saved'), onClose)
  return (
    <Modal
      open
      title={t('planning.award.dialog', { stage: t(`planning.award.stages.${policy.stage}`) })}
      okText={t('app.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<PolicyValues>
        form={form}
        name="policy"
        layout="vertical"
        initialValues={policy}
        onFinish={(values) =>
          save.mutate({
            stage: policy.stage,
            amount: readValue(values.amount) ?? 0,
            fullClasses: readValue(values.fullClasses) ?? 0,
            fullPupils: readValue(values.fullPupils) ?? 0,
            leastClasses: readValue(values.leastClasses) ?? 0,
            leastPupils: readValue(values.leastPupils) ?? 0,
          })
        }
      >
        <EntryItem name="amount" label={t('planning.award.amount')} required>
          <MoneyInput />
        </EntryItem>
        {SIZES.map((size) => (
          <EntryItem key={size} name={size} label={t(`planning.award.${size}`)} required>
            <WholeInput />
          </EntryItem>
        ))}
      </Form>
    </Modal>
  )
}
