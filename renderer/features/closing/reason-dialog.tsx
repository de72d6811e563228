import { Form, Input, Modal } from 'antd'
import { EntryItem } from '../../components/entry/entry-item.tsx'

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
        <EntryItem name="reason" label={label} required>
          <Input maxLength={500} />
        </EntryItem>
      </Form>
    </Modal>
  )
}
