import { Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { needed } from '../../components/entry/entry-rules.ts'

interface ReasonDialogProps {
  readonly title: string
  /** Exactly what will happen. */
  readonly consequence: string
  /** What the reason is of. */
  readonly label: string
  readonly action: string
  readonly isPending: boolean
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** Says what will happen and goes on only with a reason. */
export function ReasonDialog({
  title,
  consequence,
  label,
  action,
  isPending,
  onReason,
  onClose,
}: ReasonDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ readonly reason: string }>()
  return (
    <Modal
      open
      title={title}
      okText={action}
      okButtonProps={{ danger: true }}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{consequence}</p>
      <Form
        form={form}
        name="reason"
        layout="vertical"
        initialValues={{ reason: '' }}
        onFinish={({ reason }) => onReason(reason.trim())}
      >
        <Form.Item
          name="reason"
          label={label}
          required
          rules={[needed(t('domain.field.reason'), t)]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
